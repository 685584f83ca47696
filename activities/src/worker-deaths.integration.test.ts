import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openBlobs } from '@worldkiln/blobs';
import { SEARCH_ATTRIBUTES } from '@worldkiln/contracts';
import { type Job, findJob, jobView } from '@worldkiln/db';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { findTemporal } from '../../cli/src/box/find-temporal.ts';
import { freePort } from '../../cli/src/box/free-port.ts';
import { LogFile } from '../../cli/src/box/log-file.ts';
import { startTemporal } from '../../cli/src/box/temporal-server.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { plansBundle } from './bundle.ts';
import { runWorkers } from './run-workers.ts';
import { forgeDouble } from './testing/forge-double.ts';
import { keepHistory } from './testing/keep-history.ts';
import { type Workshop, openWorkshop, quietRuntime, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
const folder = mkdtempSync(join(tmpdir(), 'worldkiln-deaths-'));
const plansFile = join(folder, 'plans.js');
beforeAll(async () => {
  database = await freshDatabase();
  quietRuntime();
  const { option } = await plansBundle();
  if ('code' in option) writeFileSync(plansFile, option.code);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function deliveredOnce(job: Job): Promise<void> {
  const [versions] = await database.sql`select count(*)::int as n from asset_versions where asset_id = ${job.assetId}`;
  const [told] = await database.sql`select count(*)::int as n from job_events where job_id = ${job.id} and event->>'type' = 'asset_ready'`;
  expect({ job: job.id, versions: versions?.n, told: told?.n }).toEqual({ job: job.id, versions: 1, told: 1 });
}

describe('a worker killed in the middle of a job', () => {
  let shop: Workshop;
  const children = new Set<ChildProcess>();
  beforeAll(async () => {
    shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, worker: false });
  });
  afterEach(() => children.forEach((child) => child.kill('SIGKILL')));
  afterAll(() => shop.close());

  async function hire(stepMs: number): Promise<ChildProcess> {
    const child = fork(fileURLToPath(new URL('./testing/worker-process.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
      env: {
        ...process.env,
        TEST_DATABASE: database.url,
        TEST_TEMPORAL: inject('temporalAddress'),
        TEST_NAMESPACE: shop.namespace,
        TEST_BLOBS: join(folder, 'blobs'),
        TEST_PLANS: plansFile,
        STEP_MS: String(stepMs),
      },
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
    });
    return child;
  }

  it('is followed by another, which finishes it, delivered once', async () => {
    const victim = await hire(400);
    const job = await wish(database.db, await somewhere(database.sql));
    await shop.until(async () => (await findJob(database.db, job.id))?.status === 'postprocess', 'the bake to begin');
    victim.kill('SIGKILL');
    await hire(50);
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1, attempt: 1, downgrade: null });
    await deliveredOnce(job);
    if (process.env.RECORD_HISTORIES !== undefined) await keepHistory(shop, 'worker-killed', job);
  });

  it('again and again, at any instant, loses no job and delivers none twice', async () => {
    const jobs: Job[] = [];
    for (let i = 0; i < 6; i++) jobs.push(await wish(database.db, await somewhere(database.sql)));
    // Instants spread over what a job takes, so that every step is hit: no dice, the same kills on every run.
    for (const afterMs of [150, 400, 700, 1_000]) {
      const victim = await hire(150);
      const until = performance.now() + afterMs;
      while (performance.now() < until) {
        await shop.dispatch();
        await sleep(25);
      }
      victim.kill('SIGKILL');
    }
    await hire(20);
    for (const job of jobs) expect(await shop.ended(job)).toMatchObject({ status: 'ready', attempt: 1 });
    for (const job of jobs) await deliveredOnce(job);
  });

  it('that is asked to stop drains, and is gone within ten seconds', async () => {
    const leaving = await hire(1_500);
    const job = await wish(database.db, await somewhere(database.sql));
    await shop.until(async () => (await findJob(database.db, job.id))?.detail === 'understanding', 'the first step to begin');
    const asked = performance.now();
    leaving.kill('SIGTERM');
    const code = await new Promise((resolve) => leaving.once('exit', resolve));
    expect(code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    await hire(20);
    expect(await shop.ended(job)).toMatchObject({ status: 'ready' });
    await deliveredOnce(job);
  });
});

describe('an engine that is not there', () => {
  it('keeps jobs waiting; it may start late and be killed, and every job still ends ready', async () => {
    quietRuntime();
    const cli = await findTemporal();
    if (cli.at !== 'binary') throw new Error('this test starts its own Temporal server: unset TEMPORAL_ADDRESS');
    const [port, uiPort] = [await freePort(), await freePort()];
    const address = `127.0.0.1:${port}`;
    const start = () =>
      startTemporal({ cli: cli.path, folder, port, uiPort, searchAttributes: SEARCH_ATTRIBUTES, log: new LogFile(join(folder, 'temporal.log')) });
    const stopping = new AbortController();
    const forge = forgeDouble({ bake: () => sleep(500) });
    const clients = {
      db: database.db,
      blobs: openBlobs({ root: join(folder, 'blobs'), secret: 'of a test', baseUrl: '' }),
      forge,
      providers: new Map(),
      credits: 'house' as const,
      trustedOrigins: [],
      log: pino({ level: 'silent' }),
    };
    const working = runWorkers({
      address,
      namespace: 'default',
      signal: stopping.signal,
      plans: await plansBundle(),
      clients,
      threads: 2,
      versioning: 'off',
      onPolling: () => undefined,
    });

    // Accepted with no engine anywhere: the clay stands, the job waits.
    const first = await wish(database.db, await somewhere(database.sql));
    expect(jobView(first)).toMatchObject({ status: 'queued', waiting: true });

    let engine = await start();
    const shop = await openWorkshop({ address, db: database.db, clients, worker: false, namespace: 'default' });
    expect(await shop.ended(first)).toMatchObject({ status: 'ready' });

    // Killed in the middle of a job, and back on the same file.
    const second = await wish(database.db, await somewhere(database.sql));
    await shop.until(async () => (await findJob(database.db, second.id))?.status === 'postprocess', 'the bake to begin');
    process.kill(engine.pid, 'SIGKILL');
    await engine.exited;
    const third = await wish(database.db, await somewhere(database.sql));
    engine = await start();
    for (const job of [second, third]) expect(await shop.ended(job)).toMatchObject({ status: 'ready', attempt: 1 });
    for (const job of [first, second, third]) await deliveredOnce(job);

    stopping.abort();
    await working;
    await shop.close();
    await engine.stop();
  });
});
