import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { isAlive } from '../../cli/src/box/processes.ts';
import { chaosRun } from '../support/chaos-run.ts';
import { Client } from '../support/client.ts';
import { startTestBox } from '../support/test-box.ts';

const SEED = 20_261_121;

it(`ends every job ready while random parts are killed -9 (seed ${SEED}; the long run is npm run chaos)`, async () => {
  const { problems, counts } = await chaosRun({ seed: SEED, kills: 5 });
  expect(problems).toEqual([]);
  expect(counts.ready).toBe(5);
});

it('loses no accepted job when the whole tree is killed -9 at once, and the next start cleans up', async () => {
  const first = await startTestBox();
  await first.ready();
  const guest = await Client.guest(first.url);
  const job = await guest.ask(await guest.home(), 'a brass lantern');
  const pids = Object.values(first.pids());
  await first.kill9();
  expect(pids.filter(isAlive)).toEqual([]);

  const second = await startTestBox({ data: first.data, port: Number(new URL(first.url).port) });
  await expect.poll(async () => (await guest.job(job.jobId)).status, { timeout: 150_000, interval: 200 }).toBe('ready');
  await second.stop();
  second.remove();
});

it('leaves no orphan when the supervisor alone is killed -9', async () => {
  const box = await startTestBox();
  const pids = Object.values(box.pids());
  box.supervisor.kill('SIGKILL');
  await expect.poll(() => pids.filter(isAlive), { timeout: 60_000 }).toEqual([]);
  // Also what was only just starting and stood in no list yet: anything whose command line names this box's data.
  const left = () => spawnSync('pgrep', ['-f', box.data], { encoding: 'utf8' }).stdout.trim();
  await expect.poll(left, { timeout: 60_000 }).toBe('');
  box.remove();
});

it('takes jobs while there is no Temporal yet, and says so', async () => {
  // An address where nothing listens stands for a Temporal that is still being built.
  const box = await startTestBox({ env: { TEMPORAL_ADDRESS: '127.0.0.1:9' } });
  const guest = await Client.guest(box.url);
  const job = await guest.ask(await guest.home(), 'a clay pot');
  expect(await guest.job(job.jobId)).toMatchObject({ status: 'queued', waiting: true });
  expect((await guest.status()).engine.ready).toBe(false);
  expect((await guest.api.GET('/readyz')).response.status).toBe(503);
  await box.stop();

  const second = await startTestBox({ data: box.data, port: Number(new URL(box.url).port) });
  await expect.poll(async () => (await guest.job(job.jobId)).status, { timeout: 150_000, interval: 200 }).toBe('ready');
  await second.stop();
  second.remove();
});
