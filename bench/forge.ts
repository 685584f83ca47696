// `npm run bench:forge -- [prompts.txt] [--things N]`: what one warm core makes of words. Times are of this process's CPU:
// on a busy machine the clock would measure the neighbours.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { author, bake, buildGlb, drawPicture, PICTURE_NAMES, type Baked } from '@worldkiln/forge';
import type { Recipe } from '@worldkiln/contracts';
import { percentile, report, row, type Row } from './support/report.ts';

const SEED = 1;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { things: { type: 'string' } } });
const file = positionals[0] ?? fileURLToPath(new URL('../docs/gallery/prompts.txt', import.meta.url));
if (!existsSync(file)) {
  console.error(`${file} can't be read: give a file with one prompt a line.`);
  process.exit(2);
}
const prompts = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean);
const things = Number(values.things ?? prompts.length);

interface Made {
  recipe: Recipe;
  baked: Baked;
  cpuMs: number;
  /** CPU of each picture that follows after ready. */
  pictureMs: number[];
}

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

async function make(prompt: string, seed: number): Promise<Made> {
  const started = process.cpuUsage();
  const { recipe, program } = author({ prompt, seed });
  const baked = await bake({ glb: await buildGlb(recipe, program), recipe, program });
  const cpuMs = spent(started);
  const pictureMs: number[] = [];
  for (const name of PICTURE_NAMES) {
    const before = process.cpuUsage();
    await drawPicture(baked.plain, name);
    pictureMs.push(spent(before));
  }
  return { recipe, baked, cpuMs, pictureMs };
}

// The first things of a process load WordNet and compile the code: a worker is warm before it takes jobs.
for (const prompt of ['a wooden crate', 'a mastiff wearing a hat', 'a stone castle', 'two apples in a basket']) await make(prompt, 0);

const made: Made[] = [];
let rssMb = 0;
for (let i = 0; i < things; i++) {
  made.push(await make(prompts[i % prompts.length] ?? '', SEED + Math.floor(i / prompts.length)));
  rssMb = Math.max(rssMb, process.memoryUsage.rss() / 1e6);
}

const props = made.filter(({ recipe }) => recipe.kind === 'prop');
const warm = made.map(({ cpuMs }) => cpuMs);
const kb = made.map(({ baked }) => baked.glb.length / 1024);
const triangles = (level: number): number[] => props.map(({ baked }) => baked.triangles[level] ?? 0);
const steps = new Map<string, number[]>();
for (const { baked } of made) for (const { step, ms } of baked.trace) steps.set(step, [...(steps.get(step) ?? []), ms]);

const rows: Row[] = [
  row('things made', made.length, ''),
  row('prompt → baked, p50', percentile(warm, 50), 'ms of CPU', { reach: '≤ 400' }),
  row('prompt → baked, p95', percentile(warm, 95), 'ms of CPU', { reach: '≤ 1000' }),
  ...PICTURE_NAMES.map((name, i) =>
    row(
      `${name}, after ready, p50`,
      percentile(
        made.map(({ pictureMs }) => pictureMs[i] ?? 0),
        50,
      ),
      'ms of CPU',
      name === 'thumbnail' ? { reach: '≤ 100' } : {},
    ),
  ),
  row('LOD0 triangles of props, p50', percentile(triangles(0), 50), '', { reach: '≤ 700' }),
  row('LOD0 triangles of props, p95', percentile(triangles(0), 95), '', { reach: '≤ 1500' }),
  row('LOD1 triangles of props, p50', percentile(triangles(1), 50), '', { reach: '≤ 700' }),
  row('LOD2 triangles of props, p50', percentile(triangles(2), 50), '', { reach: '≤ 300' }),
  row('GLB without library textures, p50', percentile(kb, 50), 'KB', { reach: '≤ 35' }),
  row(
    'lint findings',
    made.reduce((sum, { baked }) => sum + baked.report.lint.length, 0),
    '',
    { reach: '≤ 0' },
  ),
  row(
    'validator errors',
    made.reduce((sum, { baked }) => sum + baked.report.validator.errors, 0),
    '',
    { reach: '≤ 0' },
  ),
  row('memory at most', rssMb, 'MB', { reach: '≤ 600' }),
  ...Array.from(steps, ([step, ms]) => row(`${step}, p50`, percentile(ms, 50), 'ms by the clock')),
];
report('forge', SEED, rows);
