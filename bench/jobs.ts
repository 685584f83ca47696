// `npm run bench:jobs`: what a second player sees (prompt → placeholder → ready), and a hundred jobs at once against a
// bare workflow with as many activities on the same server, in the same run.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Applied, JobCreated } from '@worldkiln/contracts';
import { Bot } from '../tests/support/bot.ts';
import { Client } from '../tests/support/client.ts';
import { seeded } from '../tests/support/seeded.ts';
import { startTestBox } from '../tests/support/test-box.ts';
import { runBare } from './bare/run-bare.ts';
import { percentile, report, row } from './support/report.ts';

const SEED = Number(process.env.SEED ?? 7);
const ASKS = Number(process.env.ASKS ?? 30);
const AT_ONCE = Number(process.env.AT_ONCE ?? 100);
/** The straight path of generateAsset: admit, plan, forge, bake, publish. */
const STEPS = 5;
const NOUNS = ['crate', 'barrel', 'chair', 'table', 'lamp', 'pine tree', 'rock', 'sword', 'house', 'mug', 'car', 'dog', 'boat', 'shield', 'mushroom'];
const COLOURS = ['red', 'blue', 'old wooden', 'mossy', 'golden', 'tiny', 'huge', 'rusty'];

const random = seeded(SEED);
const prompt = () => `a ${COLOURS[Math.floor(random() * COLOURS.length)]} ${NOUNS[Math.floor(random() * NOUNS.length)]}`;

const box = await startTestBox();
await box.ready();
const { temporalAddress } = JSON.parse(await (await import('node:fs/promises')).readFile(`${box.data}/box.json`, 'utf8')) as { temporalAddress: string }; // written by the box

/** One prompt at a time, in a world that a second player watches. */
async function latencies() {
  const watcher = await Client.guest(box.url);
  const world = await watcher.home();
  const bot = await Bot.join(box.url, watcher, world);
  const seen = new Map<string, { clay?: number; ready?: number }>();
  bot.room.on('applied', ({ command }: Applied) => {
    if (command.type === 'spawn') seen.set(command.entity.id, { ...seen.get(command.entity.id), clay: performance.now() });
    if (command.type === 'fire' && command.firing.state === 'glazed') seen.set(command.entityId, { ...seen.get(command.entityId), ready: performance.now() });
  });
  const clayMs: number[] = [];
  const readyMs: number[] = [];
  let asker: Client | undefined;
  for (let i = 0; i < ASKS; i++) {
    if (i % 5 === 0) asker = await Client.guest(box.url); // five a minute each
    const from = performance.now();
    const job = await asker?.ask(world, prompt());
    const times = await until(() => (job && seen.get(job.placeholder.entityId)?.ready ? seen.get(job.placeholder.entityId) : undefined));
    clayMs.push((times.clay ?? Number.NaN) - from);
    readyMs.push((times.ready ?? Number.NaN) - from);
  }
  bot.leave();
  return { clayMs, readyMs };
}

/** Twenty guests, fifty worlds, two jobs each: as many at once as the limits allow. */
async function atOnce(): Promise<number> {
  const guests: Client[] = [];
  const worlds: string[] = [];
  for (let i = 0; i < AT_ONCE / 5; i++) guests.push(await Client.guest(box.url));
  for (let i = 0; i < AT_ONCE / 2; i++)
    worlds.push((await guests[i % guests.length]!.call((api) => api.POST('/v1/worlds', { body: { name: `bench ${i}` } }))).worldId); // there is a guest for every index
  await sleep(10_000); // the burst of the write limit fills up again
  const from = performance.now();
  const jobs: { guest: Client; job: JobCreated }[] = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, i) => {
      const guest = guests[i % guests.length]!; // as above
      return { guest, job: await guest.ask(worlds[i % worlds.length]!, prompt()) };
    }),
  );
  for (const { guest, job } of jobs) await until(async () => (['ready', 'failed'].includes((await guest.job(job.jobId)).status) ? true : undefined), 300_000);
  return performance.now() - from;
}

async function until<T>(what: () => T | undefined | Promise<T | undefined>, waitMs = 60_000): Promise<T> {
  for (const end = performance.now() + waitMs; performance.now() < end; await sleep(5)) {
    const value = await what();
    if (value !== undefined) return value;
  }
  throw new Error(`did not come within ${waitMs} ms`);
}

const { clayMs, readyMs } = await latencies();
const ours = await atOnce();
const { ms: bare } = await runBare(temporalAddress, AT_ONCE, STEPS);
await box.stop();
box.remove();

report('jobs', SEED, [
  row('prompt → placeholder at the second client, p50', percentile(clayMs, 50), 'ms', { reach: '≤ 200' }),
  row('prompt → placeholder at the second client, p95', percentile(clayMs, 95), 'ms', { reach: '≤ 200' }),
  row('prompt → ready at the second client, p50', percentile(readyMs, 50), 'ms', { reach: '≤ 1500' }),
  row('prompt → ready at the second client, p95', percentile(readyMs, 95), 'ms', { reach: '≤ 3000' }),
  row(`${AT_ONCE} jobs at once, all ready`, ours, 'ms'),
  row(`${AT_ONCE} bare workflows of ${STEPS} activities`, bare, 'ms'),
  row('jobs against bare workflows, time', ours / bare, '×', { anchor: Math.round(bare) }),
]);
process.exit(0);
