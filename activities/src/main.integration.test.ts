import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBlobs } from '@worldkiln/blobs';
import { BakedBundle, Sha256 } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

const data = mkdtempSync(join(tmpdir(), 'worldkiln-worker-'));
const secret = 'the secret of a test, long enough';
let database: FreshDatabase;
let shop: Workshop;
let worker: ChildProcess;

beforeAll(async () => {
  database = await freshDatabase();
  shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, worker: false });
  worker = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: inject('temporalAddress'),
      TEMPORAL_NAMESPACE: shop.namespace,
      WORLDKILN_DATA: data,
      WORLDKILN_SECRET: secret,
      LOG_LEVEL: 'warn',
    },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });
});
afterAll(async () => {
  worker.kill('SIGKILL');
  await shop.close();
  await database.drop();
  rmSync(data, { recursive: true });
});

it('the worker as it is started makes a crate with the real forge, and one nobody prepared', async () => {
  const place = await somewhere(database.sql);
  const blobs = openBlobs({ root: join(data, 'blobs'), secret, baseUrl: '' });
  for (const prompt of ['a wooden crate', 'a small blue teapot for a giant']) {
    const job = await wish(database.db, place, { prompt });
    expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1, downgrade: null, lastError: null });
    const [version] = await database.sql`select bundle from asset_versions where asset_id = ${job.assetId}`;
    const bundle = BakedBundle.parse(version?.bundle);
    const glb = await blobs.get(Sha256.parse(bundle.files.glb.sha256));
    expect(Buffer.from(glb.subarray(0, 4)).toString()).toBe('glTF');
    expect((await blobs.get(bundle.files.thumbnail.sha256)).length).toBeGreaterThan(500);
    expect(bundle.triangles[0]).toBeGreaterThan(10);
  }
});

it('the same wish, seed and all, tried again is the same version, not a new one', async () => {
  const place = await somewhere(database.sql);
  const generationPlan = { meshStrategy: 'text_to_3d' as const, textureStrategy: 'flat' as const, lods: true };
  const job = await wish(database.db, place, { prompt: 'an iron bucket', generationPlan });
  expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 1, downgrade: expect.stringContaining('text to 3D') });
  const { requestRetry } = await import('@worldkiln/db');
  await database.db.transaction((tx) => requestRetry(tx, job.id));
  expect(await shop.ended(job)).toMatchObject({ status: 'ready', attempt: 2, resultVersion: 1 });
});

it('the worker goes when its supervisor goes', async () => {
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  const asked = performance.now();
  worker.disconnect();
  expect(await gone).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
});
