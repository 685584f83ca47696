import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GuestCreated, JobCreated, JobEvent } from '@worldkiln/contracts';
import { admitJob, cancelJob } from '@worldkiln/db';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Api, startApi } from './server.ts';
import { type Relay, relayTo } from './testing/relay.ts';
import { TEST_SECRET } from './testing/test-api.ts';

let database: FreshDatabase;
let line: Relay;
let api: Api;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  const real = new URL(database.url);
  line = await relayTo(real.host);
  line.cut();
  const url = new URL(database.url);
  url.host = line.address;
  folder = mkdtempSync(join(tmpdir(), 'api-'));
  api = await startApi({
    databaseUrl: url.href,
    temporal: { address: '127.0.0.1:9', namespace: 'default' },
    uiUrl: null,
    host: '127.0.0.1',
    port: 0,
    secret: TEST_SECRET,
    blobsRoot: join(folder, 'blobs'),
    webRoot: join(folder, 'web'),
    log: pino({ level: 'silent' }),
  });
});
afterAll(async () => {
  await api.close();
  line.cut();
  await line.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const call = (method: string, path: string, token?: string, more: { body?: string; headers?: Record<string, string> } = {}) =>
  fetch(`${api.url}${path}`, { method, ...more, headers: { ...(token && { authorization: `Bearer ${token}` }), ...more.headers } });
const waits = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

test('before the database is there the API lives, says what is missing and when to ask again', async () => {
  expect((await call('GET', '/healthz')).status).toBe(200);
  expect(await waits(await call('GET', '/v1/status'))).toEqual([503, 'world_opening']);
  expect(await waits(await call('POST', '/v1/guests'))).toEqual([503, 'database_away']);
  expect((await call('GET', '/readyz')).status).toBe(503);
  line.mend();
  await api.ready;
  expect((await call('GET', '/v1/status')).status).toBe(200);
}, 30_000);

test('an outage in the middle is told as one, people stay signed in, and streams go on after it', async () => {
  const { token } = GuestCreated.parse(await (await call('POST', '/v1/guests')).json());
  const { homeWorldId } = (await (await call('GET', '/v1/status')).json()) as { homeWorldId: string };
  const wish = await call('POST', '/v1/jobs', token, {
    body: JSON.stringify({ roomId: homeWorldId, prompt: 'a crate' }),
    headers: { 'content-type': 'application/json', 'idempotency-key': 'one' },
  });
  const { jobId } = JobCreated.parse(await wish.json());
  line.cut();
  expect(await waits(await call('GET', `/v1/jobs/${jobId}`, token))).toEqual([503, 'database_away']);
  line.mend();
  await expect.poll(async () => (await call('GET', `/v1/jobs/${jobId}`, token)).status, { timeout: 20_000 }).toBe(200);
  const stream = await call('GET', `/v1/jobs/${jobId}/events`, token);
  await admitJob(database.db, { jobId, attempt: 1 });
  await cancelJob(database.db, { jobId, attempt: 1 });
  // Words about the place in the line have no id: they are of the moment, and nobody catches up on them.
  const blocks = (await stream.text()).split('\n\n').filter((block) => block.includes('id: '));
  const lines = blocks.flatMap((block) => block.split('\n').filter((text) => text.startsWith('data: ')));
  expect(lines.map((text) => JobEvent.parse(JSON.parse(text.slice(6))).event.type)).toEqual(['job_queued', 'job_progress', 'job_cancelled']);
}, 60_000);
