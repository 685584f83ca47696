// `npm run bench:plan`: what our own work around a job costs. The whole plan with a forge and a provider that answer at
// once, against a bare workflow with as many activities, on the same Temporal and in the same run. Rounds take turns, so
// that a busy moment falls on both.
import { setTimeout as sleep } from 'node:timers/promises';
import { isTerminal } from '@worldkiln/contracts';
import { type Job, findJob } from '@worldkiln/db';
import { quietRuntime, somewhere, wish } from '../activities/src/testing/workshop.ts';
import { type Plant, openPlant } from '../tests/support/chaos/plant.ts';
import { runBare } from './bare/run-bare.ts';
import { percentile, report, row } from './support/report.ts';

const SEED = Number(process.env.SEED ?? 7);
const AT_ONCE = Number(process.env.AT_ONCE ?? 50);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** admit, plan, forge, bake, publish, settle. */
const FORGE_STEPS = 6;
/** admit, plan; forge, bake, publish for the draft; submit, await, bake, publish, settle. */
const PROVIDER_STEPS = 10;

type Way = 'forge' | 'provider';
interface Times {
  ms: number;
  each: number[];
}

let asked = 0;
async function ours({ connection: { db, sql } }: Plant, way: Way, count: number): Promise<Times> {
  const meshStrategy = way === 'forge' ? ('procedural' as const) : ('text_to_3d' as const);
  const places = await Promise.all(Array.from({ length: count }, () => somewhere(sql)));
  const from = Date.now();
  const jobs: Job[] = [];
  for (const place of places) {
    const fields = {
      prompt: `a crate of ${way}, ${SEED}, number ${++asked}.`,
      seed: asked,
      generationPlan: { meshStrategy, textureStrategy: 'flat' as const, lods: true },
    };
    jobs.push(await wish(db, place, way === 'forge' ? fields : { ...fields, provider: 'keyed' }));
  }
  for (;;) {
    const rows = await Promise.all(jobs.map(({ id }) => findJob(db, id)));
    if (rows.every((job) => job !== null && isTerminal(job.status))) {
      const lesser = rows.filter((job) => job?.status !== 'ready' || job.downgrade !== null);
      if (lesser.length > 0)
        throw new Error(`${lesser.length} jobs were not delivered as asked: ${JSON.stringify(lesser[0]?.lastError ?? lesser[0]?.downgrade)}`);
      const ends = rows.map((job) => job?.endedAt?.getTime() ?? Date.now());
      return { ms: Math.max(...ends) - from, each: rows.map((job, i) => (ends[i] ?? 0) - (job?.createdAt.getTime() ?? 0)) };
    }
    await sleep(50);
  }
}

quietRuntime();
const plant = await openPlant({ workers: 1, stepMs: 0 });
plant.standIns.keyed.books.looks = 1;
const took: Record<Way | 'bareForge' | 'bareProvider', Times[]> = { forge: [], provider: [], bareForge: [], bareProvider: [] };
try {
  await ours(plant, 'forge', 5); // the worker starts, the plans are loaded
  await ours(plant, 'provider', 5);
  for (let round = 0; round < ROUNDS; round++) {
    took.forge.push(await ours(plant, 'forge', AT_ONCE));
    took.bareForge.push(await runBare(plant.address, AT_ONCE, FORGE_STEPS));
    took.provider.push(await ours(plant, 'provider', AT_ONCE));
    took.bareProvider.push(await runBare(plant.address, AT_ONCE, PROVIDER_STEPS));
  }
} finally {
  await plant.close();
}

const perS = (times: Times[]) => (1000 * ROUNDS * AT_ONCE) / times.reduce((sum, { ms }) => sum + ms, 0);
const p95 = (times: Times[]) =>
  percentile(
    times.flatMap(({ each }) => each),
    95,
  );
const against = (way: Way, bare: 'bareForge' | 'bareProvider', steps: number) => [
  row(`${way}: jobs a second, ${AT_ONCE} at once`, perS(took[way]), '1/s', { anchor: Number(perS(took[bare]).toPrecision(4)) }),
  row(`${way}: p95 of a job`, p95(took[way]), 'ms', { anchor: Math.round(p95(took[bare])) }),
  row(`${way}: throughput against a bare workflow of ${steps} activities`, perS(took[way]) / perS(took[bare]), '×'),
  row(`${way}: p95 against a bare workflow of ${steps} activities`, p95(took[way]) / p95(took[bare]), '×'),
];
report('plan', SEED, [...against('forge', 'bareForge', FORGE_STEPS), ...against('provider', 'bareProvider', PROVIDER_STEPS)]);
process.exit(0);
