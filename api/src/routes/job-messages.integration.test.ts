import { JobCreated, JobView, Problem } from '@worldkiln/contracts';
import { awaitApproval, claimPriorityOrders, claimStartOrders, markPriorityTold, markStarted } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let home: string;
beforeAll(async () => {
  database = await freshDatabase();
  api = await startTestApi({ databaseUrl: database.url });
  home = await api.home();
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const accepted = async (token: string, fields: object = {}) =>
  JobCreated.parse(await (await api.ask(token, { roomId: home, prompt: 'a wooden crate', ...fields })).json()).jobId;
const view = async (jobId: string, token: string) => JobView.parse(await (await api.call('GET', `/v1/jobs/${jobId}`, { token })).json());
const problem = async (answer: Response) => Problem.parse(await answer.json());

test('a retry may change the prompt, the seed and the provider, of the whole plan or of its last stage alone', async () => {
  const { token } = await api.guest();
  const jobId = await accepted(token, { provider: 'meshy', seed: 1 });
  const again = async (body: object) => {
    await api.call('POST', `/v1/jobs/${jobId}/cancel`, { token });
    const answer = await api.call('POST', `/v1/jobs/${jobId}/retry`, { token, body });
    expect(answer.status).toBe(202);
    const [row] = await database.sql`select prompt, seed::int, routing, final_change from jobs where id = ${jobId}`;
    return { ...row };
  };
  expect(await again({ prompt: 'a barrel', seed: 2, provider: 'auto' })).toMatchObject({
    prompt: 'a barrel',
    seed: 2,
    routing: { platform: 'web' },
    final_change: null,
  });
  expect(await again({ stage: 'final', prompt: 'with a lid', provider: 'tripo' })).toMatchObject({
    prompt: 'a barrel',
    routing: { provider: 'tripo' },
    final_change: { prompt: 'with a lid' },
  });
  const wrong = await api.call('POST', `/v1/jobs/${jobId}/retry`, { token, body: { url: 'http://127.0.0.1/' } });
  expect(wrong.status).toBe(400);
});

test('a waiting job tells its place in the line, and how long such jobs took once there are enough', async () => {
  const { token } = await api.operator(database);
  const world = (await (await api.call('POST', '/v1/worlds', { token, body: { name: 'A line' } })).json()) as { worldId: string }; // the API's own schema
  const ids = [];
  for (let i = 0; i < 3; i++) ids.push(await accepted(token, { roomId: world.worldId }));
  expect(await Promise.all(ids.map(async (id) => (await view(id, token)).position))).toEqual([0, 1, 2]);
  expect((await view(ids[0] ?? '', token)).estimate).toBeNull();
  for (let s = 1; s <= 5; s++) {
    const id = await accepted(token, { roomId: world.worldId });
    await database.sql`update jobs set status = 'ready', ended_at = queued_at + make_interval(secs => ${s}) where id = ${id}`;
  }
  expect(await view(ids[0] ?? '', token)).toMatchObject({ estimate: { p50S: 3, p90S: 4.6, jobs: 5 } });
});

test('only an operator makes a job more urgent; its run is told until it knows', async () => {
  const [guest, operator] = [await api.guest(), await api.operator(database)];
  const jobId = await accepted(guest.token);
  const post = (token: string, priority: number) => api.call('POST', `/v1/jobs/${jobId}/priority`, { token, body: { priority } });
  expect(await problem(await post(guest.token, 1))).toMatchObject({ status: 403, code: 'operators_only' });
  expect((await post(operator.token, 1)).status).toBe(202);
  const order = (await claimStartOrders(database.db, 1_000)).find((each) => each.jobId === jobId);
  expect(order).toMatchObject({ priority: 1 });
  if (order) await markStarted(database.db, order);
  const untold = async () => (await claimPriorityOrders(database.db, 1_000)).filter((each) => each.jobId === jobId);
  expect(await untold()).toEqual([]);
  await post(operator.token, 5);
  const [told] = await untold();
  expect(told).toMatchObject({ priority: 5, attempt: 1 });
  if (told) await markPriorityTold(database.db, told);
  expect(await untold()).toEqual([]);
});

test('what a job costs is agreed to by its world’s owner, while the engine answers', async () => {
  const [guest, operator] = [await api.guest(), await api.operator(database)];
  const jobId = await accepted(guest.token);
  const approve = (token: string) => api.call('POST', `/v1/jobs/${jobId}/approve`, { token, body: { approved: true } });
  expect(await problem(await approve(guest.token))).toMatchObject({ status: 403, code: 'world_not_yours' });
  // It asked for no word, so none is brought to it; once it has, only the engine can.
  expect(await problem(await approve(operator.token))).toMatchObject({ status: 409, code: 'nothing_to_approve' });
  await awaitApproval(database.db, { jobId, attempt: 1 }, 500);
  expect(await problem(await approve(operator.token))).toMatchObject({ status: 503, code: 'engine_away' });
});
