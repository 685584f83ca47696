import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JobCreated, type JobId, JobView, workflowIdOf } from '@worldkiln/contracts';
import { dataConverter } from '@worldkiln/durable';
import { replay } from '@worldkiln/activities';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { type PlansBundle, plansBundle } from '../../activities/src/bundle.ts';
import { type Script, forgeDouble } from '../../activities/src/testing/forge-double.ts';
import { writeHistory } from '../../activities/src/testing/keep-history.ts';
import { openWorkshop, type Workshop } from '../../activities/src/testing/workshop.ts';
import { codecPass } from '../../api/src/identity/codec-pass.ts';
import { startTestApi, TEST_SECRET, type TestApi } from '../../api/src/testing/test-api.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

/** A key of these tests and of tests/histories/sealed: it protects nothing. */
const TEST_KEYS = `test:${Buffer.alloc(32, 'worldkiln').toString('base64')}`;
const UI = 'http://127.0.0.1:8233';
const sealedHistories = fileURLToPath(new URL('../histories/sealed', import.meta.url));

let database: FreshDatabase;
let shop: Workshop;
let api: TestApi;
let plans: PlansBundle;
let script: Script = {};
const folder = mkdtempSync(join(tmpdir(), 'worldkiln-sealed-'));
beforeAll(async () => {
  [database, plans] = await Promise.all([freshDatabase(), plansBundle()]);
  const temporalAddress = inject('temporalAddress');
  const forge = forgeDouble({ bake: (...asked) => script.bake?.(...asked) });
  shop = await openWorkshop({ address: temporalAddress, db: database.db, codecKeys: TEST_KEYS, clients: { forge } });
  api = await startTestApi({ databaseUrl: database.url, temporalAddress, namespace: shop.namespace, codecKeys: TEST_KEYS, uiUrl: UI });
});
afterAll(async () => {
  await api.close();
  await shop.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function made(prompt: string): Promise<{ jobId: JobId; status: string; token: string }> {
  const { token } = await api.guest();
  const { jobId } = JobCreated.parse(await (await api.ask(token, { roomId: await api.home(), prompt })).json());
  const status = await vi.waitFor(
    async () => {
      const view = JobView.parse(await (await api.call('GET', `/v1/jobs/${jobId}`, { token })).json());
      expect(['ready', 'failed']).toContain(view.status);
      return view.status;
    },
    { timeout: 60_000, interval: 100 },
  );
  // The run settles after the job's row has ended.
  await shop.client.workflow.getHandle(workflowIdOf(jobId)).result();
  return { jobId, status, token };
}

interface Raw {
  metadata: Record<string, Uint8Array>;
  data: Uint8Array;
}
const isPayload = (value: object): value is Raw => 'data' in value && 'metadata' in value && value.data instanceof Uint8Array;

/**
 * Every payload of a history as the server keeps it, but for search attributes, which are there to be searched, and the
 * names of patches, which the SDK's core writes past every codec: words of our code, never of a job.
 */
async function payloadsOf(jobId: JobId): Promise<{ payloads: Raw[]; failures: string[] }> {
  const { history } = await shop.client.workflowService.getWorkflowExecutionHistory({
    namespace: shop.namespace,
    execution: { workflowId: workflowIdOf(jobId) },
  });
  const payloads: Raw[] = [];
  const failures: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    if (isPayload(value)) return void payloads.push(value);
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'searchAttributes' || name === 'patch-data') continue;
      if (name === 'failure' && typeof inner === 'object' && inner !== null && 'message' in inner) failures.push(String(inner.message));
      walk(inner);
    }
  };
  walk(history);
  return { payloads, failures };
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');
const base64 = ({ metadata, data }: Raw) => ({
  metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value).toString('base64')])),
  data: Buffer.from(data).toString('base64'),
});

test('with keys a job runs to its end, and no payload of its history shows its id, its wish or JSON', async () => {
  const { jobId, status } = await made('a wooden crate with brass corners');
  expect(status).toBe('ready');
  const { payloads } = await payloadsOf(jobId);
  expect(payloads.length).toBeGreaterThan(15);
  for (const { metadata, data } of payloads) {
    expect(text(metadata.encoding)).toBe('binary/encrypted');
    expect(`${text(data)}${Object.values(metadata).map(text).join()}`).not.toMatch(new RegExp(`${jobId}|crate|brass|"\\w+":|json/plain`));
  }
  if (process.env.RECORD_HISTORIES !== undefined) await writeHistory(shop, join(sealedHistories, 'codec-on.json'), workflowIdOf(jobId));
});

test('why a step failed is sealed too', async () => {
  script = {
    bake: () => {
      script = {};
      throw new Error('the bake of the brass crate broke');
    },
  };
  const { jobId, status } = await made('a brass lantern');
  expect(status).toBe('ready');
  const { failures } = await payloadsOf(jobId);
  expect(failures.length).toBeGreaterThan(0);
  expect(new Set(failures)).toEqual(new Set(['Encoded failure']));
});

test('a sealed history replays with its keys, and without them says which key is missing', async () => {
  const { jobId } = await made('a clay jug');
  const file = join(folder, 'sealed.json');
  await writeHistory(shop, file, workflowIdOf(jobId));
  expect(await replay({ path: file }, plans, dataConverter(TEST_KEYS))).toEqual([expect.objectContaining({ error: null })]);
  const other = `other:${Buffer.alloc(32, 1).toString('base64')}`;
  expect(await replay({ path: file }, plans, dataConverter(other))).toEqual([
    expect.objectContaining({ error: expect.stringContaining('TEMPORAL_CODEC_KEYS does not name') }),
  ]);
});

test('the golden sealed histories replay', async () => {
  const outcomes = await replay({ path: sealedHistories }, plans, dataConverter(TEST_KEYS));
  expect(outcomes.map(({ error }) => error)).toEqual([null]);
});

test('the codec opens and seals payloads for operators, and for the Temporal UI in an operator’s browser, and for nobody else', async () => {
  const { jobId, token: guest } = await made('a tin cup');
  const sealed = { payloads: (await payloadsOf(jobId)).payloads.map(base64) };
  const operator = await api.operator(database);
  const decode = (headers: Record<string, string>, token?: string) => api.call('POST', '/v1/codec/decode', { body: sealed, headers, ...(token && { token }) });

  const opened = (await (await decode({}, operator.token)).json()) as typeof sealed;
  expect(opened.payloads.some(({ data }) => Buffer.from(data, 'base64').toString().includes(jobId))).toBe(true);
  const again = await api.call('POST', '/v1/codec/encode', { body: opened, token: operator.token });
  expect(await again.text()).not.toContain(Buffer.from(jobId).toString('base64').slice(0, 20));
  expect([(await decode({})).status, (await decode({}, guest)).status]).toEqual([401, 403]);

  const session = await api.call('POST', '/v1/codec/session', { token: operator.token });
  const { endpoint } = (await session.json()) as { endpoint: string };
  expect(endpoint).toMatch(new RegExp(`^${api.url}/v1/codec/\\d+\\.[\\w-]{43}$`));
  const asked = 'content-type,x-namespace,authorization-extras';
  const preflight = await fetch(`${endpoint}/decode`, {
    method: 'OPTIONS',
    headers: { origin: UI, 'access-control-request-method': 'POST', 'access-control-request-headers': asked },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBe(UI);
  expect(preflight.headers.get('access-control-allow-headers')?.split(',')).toEqual(expect.arrayContaining(asked.split(',')));
  const at = (address: string, origin: string) =>
    fetch(`${address}/decode`, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify(sealed) });
  const fromUi = await at(endpoint, UI);
  expect([fromUi.status, fromUi.headers.get('access-control-allow-origin')]).toEqual([200, UI]);
  // Another page's browser gets no leave to read the answer.
  expect((await at(endpoint, 'http://127.0.0.1:9999')).headers.get('access-control-allow-origin')).toBeNull();
  const spoilt = endpoint.replace(/\d(?=\.[\w-]{43})/, (digit) => String((Number(digit) + 1) % 10));
  for (const address of [spoilt, `${api.url}/v1/codec/9999999999.x`, `${api.url}/v1/codec/${codecPass(TEST_SECRET, new Date(Date.now() - 1_000))}`])
    expect((await at(address, UI)).status).toBe(401);
  const spoiled = { payloads: [{ ...sealed.payloads[0], data: 'AAAA' }] };
  const refused = await api.call('POST', '/v1/codec/decode', { body: spoiled, token: operator.token });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([400, 'payload_unreadable']);
});
