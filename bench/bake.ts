// npm run bench:bake [-- FOLDER]: our levels beside gltf-transform's simplifier and gltfpack's, over the same files in one run:
// budget hits (50–100 % of the target), distance from the source, bytes, time. Without a folder: models made in code and by the forge.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { WebIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { simplify, weld } from '@gltf-transform/functions';
import { ForgePool, gaugeGlb, LIVING_MODELS, MADE_MODELS, type Gauged } from '@worldkiln/forge';
import { pack } from 'gltfpack';
import { MeshoptDecoder, MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import { percentile, report, row } from './support/report.ts';

const TARGETS = [1_500, 500, 150];
const folder = process.argv[2];

async function models(): Promise<[string, Uint8Array][]> {
  if (folder !== undefined)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.glb'))
      .map((name) => [name, readFileSync(join(folder, name))]);
  const made = await Promise.all(Object.entries(MADE_MODELS).map(async ([name, make]): Promise<[string, Uint8Array]> => [name, await make()]));
  const forge = new ForgePool({ threads: 1 });
  for (const prompt of FORGED) {
    const { recipe, program } = await forge.author({ prompt, seed: 7 });
    const glb = await forge.buildGlb(recipe, program);
    made.push([prompt, (await forge.bake({ glb, recipe, program })).plain]);
  }
  await forge.close();
  return made;
}

/** Hard edges, many paints, small pieces: what scans are not. */
const FORGED = ['three chickens', 'a knight riding a horse', 'a robot', 'a stone bridge', 'a bicycle'];

interface Result extends Gauged {
  ms: number;
}

await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready, MeshoptSimplifier.ready]);
const io = new WebIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder });

/** gltf-transform as its documentation says: weld, then simplify by ratio, with no limit of error. */
async function transform(glb: Uint8Array, ratio: number): Promise<Uint8Array> {
  const document = await io.readBinary(glb);
  await document.transform(weld(), simplify({ simplifier: MeshoptSimplifier, ratio, error: 1 }));
  return io.writeBinary(document);
}

/** gltfpack's four ways to a ratio; the best of them counts. */
const PACK_WAYS = [[], ['-sa'], ['-sp', '-sv'], ['-sp', '-sv', '-sa']];
async function gltfpack(glb: Uint8Array, ratio: number, flags: string[]): Promise<Uint8Array> {
  let out: Uint8Array = new Uint8Array();
  await pack(['-i', 'in.glb', '-o', 'out.glb', '-noq', '-kn', '-si', String(ratio), '-se', '1', ...flags], {
    read: () => glb,
    write: (_path: string, data: Uint8Array) => (out = Uint8Array.from(data)),
  });
  return out;
}

const inBudget = (triangles: number, target: number, own: number): boolean => triangles <= target && triangles >= Math.min(own, target / 2);
const timed = async (work: () => Promise<Gauged>): Promise<Result> => {
  const started = performance.now();
  return { ...(await work()), ms: performance.now() - started };
};

const hits = { ours: 0, transform: 0, pack: 0 };
const times = { ours: [] as number[], transform: [] as number[], pack: [] as number[] };
let [cases, nearest] = [0, 0];
const still: [string, Uint8Array][] = [];
for (const [name, glb] of await models()) {
  const gauge = await gaugeGlb(glb).catch((error: unknown) => console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`));
  if (!gauge) continue;
  still.push([name, glb]);
  if (LIVING_MODELS.has(name)) continue;
  for (const target of TARGETS) {
    if (gauge.triangles <= target) continue;
    const ratio = target / gauge.triangles;
    const ours = await timed(() => gauge.ours(target));
    const theirs = await timed(async () => gauge.measure(await transform(glb, ratio)));
    let packed: Result | null = null;
    for (const flags of PACK_WAYS) {
      const one = await timed(async () => gauge.measure(await gltfpack(glb, ratio, flags)));
      if (!packed || rank(one, target, gauge.triangles) < rank(packed, target, gauge.triangles)) packed = one;
    }
    if (!packed) continue;
    cases++;
    for (const [who, result] of [
      ['ours', ours],
      ['transform', theirs],
      ['pack', packed],
    ] as const) {
      if (inBudget(result.triangles, target, gauge.triangles)) hits[who]++;
      times[who].push(result.ms);
    }
    // Only what met the budget is held against us: a mesh of ten times the triangles is no simplification.
    const rivals = [theirs, packed].filter(({ triangles }) => inBudget(triangles, target, gauge.triangles)).map(({ error }) => error.rmsPercent);
    if (ours.error.rmsPercent <= Math.min(...rivals, Infinity) * 1.000_001) nearest++;
    const told = ({ triangles, error }: Gauged): string => `${triangles} (${error.rmsPercent.toFixed(3)} %)`;
    console.log(`${name} ${gauge.triangles} → ${target}: ours ${told(ours)} · gltf-transform ${told(theirs)} · gltfpack ${told(packed)}`);
  }
}

/** In budget before anything else, something before nothing: gltfpack empties a mesh now and then. */
function rank({ triangles, error }: Result, target: number, own: number): number {
  if (triangles === 0) return Infinity;
  return inBudget(triangles, target, own) ? error.rmsPercent : 1_000 + Math.abs(triangles - target);
}

/** Complete bakes, each in its own process, while this loop is watched, and beside it a thread's loop that does nothing: what the machine does to anybody. */
const pool = new ForgePool({ threads: 1, standby: true });
const whole: number[] = [];
const bytes: number[] = [];
const idle = new Worker(
  `const { parentPort } = require('node:worker_threads');
   const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 });
   delay.enable();
   parentPort.once('message', () => parentPort.postMessage(delay.max / 1e6));`,
  { eval: true },
);
const watched = monitorEventLoopDelay({ resolution: 5 });
watched.enable();
for (const [name, glb] of still) {
  const started = performance.now();
  const { baked } = await pool.bakeForeign({ glb, name });
  whole.push(performance.now() - started);
  bytes.push(baked.glb.length);
  const inside = baked.trace.reduce((sum, { ms }) => sum + ms, 0);
  console.log(
    `${name}: complete in ${whole.at(-1)?.toFixed(0)} ms (${inside} ms inside), ${baked.triangles.join('/')} triangles, ${(baked.glb.length / 1024).toFixed(0)} KB from ${(glb.length / 1024).toFixed(0)}`,
  );
}
watched.disable();
const blockMs = watched.max / 1e6;
const idleMs = await new Promise<number>((resolve) => {
  idle.once('message', resolve);
  idle.postMessage('tell');
});
await idle.terminate();
await pool.close();

report('bake', 7, [
  row('in budget, ours', hits.ours / cases, 'share', { reach: '≥ 1' }),
  row('in budget, gltf-transform', hits.transform / cases, 'share'),
  row('in budget, gltfpack (best of four ways)', hits.pack / cases, 'share'),
  row('ours at least as near as the best other in budget', nearest / cases, 'share', { reach: '≥ 0.9' }),
  row('simplify p50, ours', percentile(times.ours, 50), 'ms', { anchor: Number(percentile(times.transform, 50).toPrecision(4)) }),
  row('complete bake p50', percentile(whole, 50), 'ms', { reach: '≤ 2500' }),
  row('complete GLB p50', percentile(bytes, 50) / 1024, 'KB'),
  row('longest block of the event loop', blockMs, 'ms', { anchor: Number(idleMs.toPrecision(3)) }),
  row('beyond that of an idle loop beside it', Math.max(0, blockMs - idleMs), 'ms', { reach: '≤ 50' }),
]);
