import { AccountId, CreditsView, EntryPage, JobCreated, JobId, LIMITS, OpsBulkDone, OpsJobPage, OpsOverview, TraceView } from '@worldkiln/contracts';
import { beginCharge, captureCharge, endHold, holdCredits, recordTrace } from '@worldkiln/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let ada: { accountId: string; token: string };
let operator: { accountId: string; token: string };
beforeAll(async () => {
  database = await freshDatabase();
  api = await startTestApi({ databaseUrl: database.url });
  [ada, operator] = await Promise.all([api.guest(), api.operator(database)]);
});
afterAll(async () => {
  await api?.close();
  await database?.drop();
});

const get = async (path: string, token = ada.token): Promise<unknown> => (await api.call('GET', path, { token })).json();
const grant = (body: object, token = operator.token, key = 'first') =>
  api.call('POST', '/v1/credits/grants', { token, body, headers: { 'idempotency-key': key } });
const ask = async (): Promise<JobId> => {
  const answer = await api.ask(ada.token, { roomId: await api.home(), prompt: 'a wooden crate' });
  return JobCreated.parse(await answer.json()).jobId;
};

describe('credits', () => {
  it('are granted by operators, once per key, and seen by their owner line by line', async () => {
    const body = { accountId: ada.accountId, credits: 500, note: 'a present' };
    expect((await grant(body, ada.token)).status).toBe(403);
    expect((await grant(body)).status).toBe(200);
    const again = await grant(body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(CreditsView.parse(await get('/v1/credits'))).toMatchObject({ free: 500, held: 0, spent: 0, unlimited: true });
    const page = EntryPage.parse(await get('/v1/credits/entries'));
    expect(page.entries).toMatchObject([{ kind: 'grant', credits: 500, note: 'a present' }]);
    expect((await grant({ ...body, accountId: AccountId.parse(`acc_${'0'.repeat(26)}`) }, operator.token, 'other')).status).toBe(404);
    // No account gets more than its own view may say.
    const full = await grant({ ...body, credits: LIMITS.creditsMax }, operator.token, 'a-fortune');
    expect([full.status, await full.json()]).toEqual([409, expect.objectContaining({ code: 'credits_full' })]);
  });

  it('of a world are bounded by operators', async () => {
    const path = '/v1/credits/budgets';
    const budget = { scope: 'world', id: await api.home(), perDay: 100 };
    expect((await api.call('PUT', path, { token: ada.token, body: budget })).status).toBe(403);
    expect((await api.call('PUT', path, { token: operator.token, body: budget })).status).toBe(200);
    const run = { jobId: await ask(), attempt: 1 };
    await expect(holdCredits(database.db, run, { credits: 101, mode: 'house' })).rejects.toMatchObject({ code: 'world_budget_spent', http: 402 });
    await api.call('PUT', path, { token: operator.token, body: { ...budget, perDay: null } });
  });
});

it('a job shows what it cost and how it was made, to its creator and operators only', async () => {
  const run = { jobId: await ask(), attempt: 1 };
  await holdCredits(database.db, run, { credits: 300, mode: 'house' });
  await beginCharge(database.db, run, { name: 'final/1', provider: 'meshy', stage: 'final', credits: 300, dailyCredits: null });
  await captureCharge(database.db, run, { name: 'final/1', cost: 200 });
  await endHold(database.db, run, 'settled');
  const startedAt = new Date().toISOString();
  await recordTrace(database.db, run, { name: 'final/1', stage: 'final', outcome: 'done', provider: 'meshy', model: 'meshy-6', cost: 200, startedAt });
  expect(await get(`/v1/jobs/${run.jobId}`)).toMatchObject({ cost: { held: 0, spent: 200, reused: 0 } });
  const trace = TraceView.parse(await get(`/v1/jobs/${run.jobId}/trace`));
  expect(trace).toMatchObject({
    requestedBy: ada.accountId,
    prompt: 'a wooden crate',
    steps: [{ provider: 'meshy', model: 'meshy-6', cost: 200, attempt: 1 }],
  });
  const stranger = await api.guest();
  expect((await api.call('GET', `/v1/jobs/${run.jobId}/trace`, { token: stranger.token })).status).toBe(404);
  expect((await api.call('GET', `/v1/jobs/${run.jobId}/trace`, { token: operator.token })).status).toBe(200);
});

describe('operators', () => {
  it('see how the making goes; nobody else does', async () => {
    for (const path of ['/v1/ops/overview', '/v1/ops/jobs']) expect((await api.call('GET', path, { token: ada.token })).status).toBe(403);
    const overview = OpsOverview.parse(await get('/v1/ops/overview', operator.token));
    expect(overview.jobs.queued).toBeGreaterThan(0);
    expect(overview).toMatchObject({ spentToday: 200, lostToday: 0, queue: { depth: overview.jobs.queued } });
  });

  it('stop and retry many jobs at once, each for itself, and find them page by page', async () => {
    const [one, two] = [await ask(), await ask()];
    const missing = JobId.parse(`job_${'0'.repeat(26)}`);
    const order = (what: string, jobIds: string[]) => api.call('POST', '/v1/ops/jobs', { token: operator.token, body: { do: what, jobIds } });
    expect((await api.call('POST', '/v1/ops/jobs', { token: ada.token, body: { do: 'cancel', jobIds: [one] } })).status).toBe(403);
    const stopped = OpsBulkDone.parse(await (await order('cancel', [one, two, missing])).json());
    expect(stopped).toMatchObject({ done: [one, two], refused: [{ jobId: missing, code: 'job_missing' }] });
    const page = OpsJobPage.parse(await get('/v1/ops/jobs?status=cancelled&limit=1', operator.token));
    expect(page.jobs).toMatchObject([{ jobId: two, status: 'cancelled', runUrl: null }]);
    const next = OpsJobPage.parse(await get(`/v1/ops/jobs?status=cancelled&limit=1&cursor=${page.nextCursor}`, operator.token));
    expect(next.jobs).toMatchObject([{ jobId: one }]);
    expect(OpsBulkDone.parse(await (await order('retry', [one])).json())).toEqual({ done: [one], refused: [] });
  });
});
