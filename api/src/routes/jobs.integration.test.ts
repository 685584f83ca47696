import { randomBytes, randomUUID } from 'node:crypto';
import { JobCreated, JobPage, JobView, LIMITS, Problem, spellId } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { KeyRing } from '../identity/key-ring.ts';
import { issueToken } from '../identity/tokens.ts';
import { publishCrate } from '../testing/publish-crate.ts';
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

const problem = async (answer: Response) => Problem.parse(await answer.json());
const jobsOf = async (accountId: string) => (await database.sql`select count(*)::int as n from jobs where account_id = ${accountId}`)[0]?.n as number; // count(*)

test('a wish is accepted with its placeholder, and stands in the list, on its own and in the outbox', async () => {
  const { token, accountId } = await api.guest();
  const answer = await api.ask(token, { roomId: home, prompt: 'a wooden crate', clientRequestId: 'mine', at: [1, 2, 3] });
  expect(answer.status).toBe(202);
  const created = JobCreated.parse(await answer.json());
  expect(created).toMatchObject({ status: 'queued', clientRequestId: 'mine', fallbackPolicy: 'downgrade', maxAttempts: 2 });
  expect(Math.min(...created.placeholder.scaleMeters)).toBeGreaterThan(0);
  expect(answer.headers.get('location')).toBe(`/v1/jobs/${created.jobId}`);

  const view = JobView.parse(await (await api.call('GET', `/v1/jobs/${created.jobId}`, { token })).json());
  expect(view).toMatchObject({ jobId: created.jobId, roomId: home, requestedBy: accountId, status: 'queued', waiting: true });
  const page = JobPage.parse(await (await api.call('GET', `/v1/jobs?roomId=${home}`, { token })).json());
  expect(page.jobs.map((job) => job.jobId)).toContain(created.jobId);
  const lines = await database.sql`select event from job_events where job_id = ${created.jobId}`;
  expect(lines).toMatchObject([{ event: { type: 'job_queued', entityId: created.placeholder.entityId, at: [1, 2, 3] } }]);
});

test('without an Idempotency-Key a wish is refused, and so is a key that is no text', async () => {
  const { token } = await api.guest();
  const body = { roomId: home, prompt: 'a crate' };
  const without = await api.call('POST', '/v1/jobs', { token, body });
  expect(without.status).toBe(400);
  expect(await problem(without)).toMatchObject({ code: 'idempotency_key_missing' });
  const long = await api.ask(token, body, 'k'.repeat(256));
  expect(await problem(long)).toMatchObject({ status: 400, code: 'idempotency_key_invalid' });
});

test('the same key gives the same answer, a different wish under it is 422, and another account has its own keys', async () => {
  const [one, other] = [await api.guest(), await api.guest()];
  const key = randomUUID();
  const first = await api.ask(one.token, { roomId: home, prompt: 'a barrel', draft: false }, key);
  // The same meaning in another order, with a default spelled out.
  const again = await api.ask(one.token, { prompt: 'a barrel', roomId: home }, key);
  expect(again.status).toBe(first.status);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(await again.json()).toEqual(await first.json());
  const different = await api.ask(one.token, { roomId: home, prompt: 'two barrels' }, key);
  expect(await problem(different)).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  expect((await api.ask(other.token, { roomId: home, prompt: 'two barrels' }, key)).status).toBe(202);
  expect(await jobsOf(one.accountId)).toBe(1);
});

test('a hundred parallel posts with one key make one job; each answer is that job or says it is in flight', async () => {
  const { token, accountId } = await api.guest();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 100 }, () => api.ask(token, { roomId: home, prompt: 'a crate' }, key)));
  const bodies = await Promise.all(answers.map(async (answer) => [answer.status, (await answer.json()) as { jobId?: string; code?: string }] as const));
  expect(new Set(bodies.flatMap(([, body]) => body.jobId ?? [])).size).toBe(1);
  for (const [status, body] of bodies) expect([202, 'idempotency_key_in_flight']).toContain(status === 202 ? 202 : body.code);
  expect(await jobsOf(accountId)).toBe(1);
});

test('many keys, each posted many times at once to two processes, make one job each', async () => {
  const [keys, posts] = [Number(process.env.KEYS ?? 20), Number(process.env.POSTS ?? 30)];
  const other = await startTestApi({ databaseUrl: database.url });
  const { token, accountId } = await api.operator(database);
  for (let done = 0; done < keys; done += 10) {
    const some = Array.from({ length: Math.min(10, keys - done) }, () => randomUUID());
    const sent = some.flatMap((key) =>
      Array.from({ length: posts }, (_, i) => (i % 2 === 0 ? api : other).ask(token, { roomId: home, prompt: 'a crate' }, key)),
    );
    const statuses = new Set((await Promise.all(sent)).map((answer) => answer.status));
    expect([...statuses].filter((status) => status !== 202 && status !== 409)).toEqual([]);
  }
  await other.close();
  expect(await jobsOf(accountId)).toBe(keys);
}, 600_000);

test('the sixth wish within a minute waits; it costs no key, and replays stay free', async () => {
  const { token, accountId } = await api.guest();
  const keys = Array.from({ length: 6 }, () => randomUUID());
  const answers = [];
  for (const key of keys) answers.push(await api.ask(token, { roomId: home, prompt: 'a crate' }, key));
  expect(answers.map((answer) => answer.status)).toEqual([202, 202, 202, 202, 202, 429]);
  const sixth = answers[5];
  expect(Number(sixth?.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(sixth?.headers.get('ratelimit')).toMatch(/^"submits";r=0;t=\d+$/);
  expect((await api.ask(token, { roomId: home, prompt: 'a crate' }, keys[0])).status).toBe(202);
  expect(await jobsOf(accountId)).toBe(5);
});

test('twenty parallel wishes of one account are five jobs', async () => {
  const { token, accountId } = await api.guest();
  await Promise.all(Array.from({ length: 20 }, () => api.ask(token, { roomId: home, prompt: 'a crate' })));
  expect(await jobsOf(accountId)).toBe(5);
});

test('an operator has no limit', async () => {
  const { token, accountId } = await api.operator(database);
  const answers = await Promise.all(Array.from({ length: 40 }, () => api.ask(token, { roomId: home, prompt: 'a crate' })));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
  expect(await jobsOf(accountId)).toBe(40);
});

test('a room that is not there is missing, and leaves the key free', async () => {
  const { token } = await api.guest();
  const key = randomUUID();
  const nowhere = `wld_${'0'.repeat(26)}`;
  expect(await problem(await api.ask(token, { roomId: nowhere, prompt: 'a crate' }, key))).toMatchObject({
    status: 404,
    code: 'world_missing',
    path: 'roomId',
  });
  expect((await api.ask(token, { roomId: home, prompt: 'a crate' }, key)).status).toBe(202);
});

test('a token whose account is gone is told to begin anew, whatever it asks for', async () => {
  const token = await issueToken(new KeyRing(database.db), { accountId: spellId('acc', randomBytes(26)), role: 'guest' });
  const operator = await issueToken(new KeyRing(database.db), { accountId: spellId('acc', randomBytes(26)), role: 'operator' });
  for (const asked of [
    api.ask(token, { roomId: home, prompt: 'a crate' }),
    api.ask(operator, { roomId: home, prompt: 'a crate' }),
    api.call('POST', '/v1/worlds', { token, body: {} }),
  ]) {
    expect(await problem(await asked)).toMatchObject({ status: 401, code: 'account_gone' });
  }
});

test('only the one who asked may cancel, once, and try again after that', async () => {
  const [mine, other] = [await api.guest(), await api.guest()];
  const { jobId } = JobCreated.parse(await (await api.ask(mine.token, { roomId: home, prompt: 'a crate' })).json());
  const post = (verb: string, token: string, headers = {}) => api.call('POST', `/v1/jobs/${jobId}/${verb}`, { token, headers });
  expect(await problem(await post('cancel', other.token))).toMatchObject({ status: 404, code: 'job_missing' });
  await api.call('POST', `/v1/worlds/${home}/join`, { token: other.token });
  expect(await problem(await post('cancel', other.token))).toMatchObject({ status: 403, code: 'job_not_yours' });
  expect(await problem(await post('retry', mine.token))).toMatchObject({ status: 409, code: 'job_running' });
  expect(await (await post('cancel', mine.token)).json()).toMatchObject({ status: 'cancelled' });
  expect(await problem(await post('cancel', mine.token))).toMatchObject({ status: 409, code: 'job_ended' });
  const key = { 'idempotency-key': randomUUID() };
  expect(await (await post('retry', mine.token, key)).json()).toMatchObject({ status: 'queued', attempts: 2 });
  const again = await post('retry', mine.token, key);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(await again.json()).toMatchObject({ attempts: 2 });
});

test('pages of a list follow each other without a gap, and a cursor of one’s own making is refused', async () => {
  const { token } = await api.operator(database);
  const world = (await (await api.call('POST', '/v1/worlds', { token, body: { name: 'Pages' } })).json()) as { worldId: string };
  await Promise.all(Array.from({ length: 7 }, () => api.ask(token, { roomId: world.worldId, prompt: 'a crate' })));
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await api.call('GET', `/v1/jobs?roomId=${world.worldId}&limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, { token });
    const page = JobPage.parse(await answer.json());
    seen.push(...page.jobs.map((job) => job.jobId));
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
  const bad = await api.call('GET', `/v1/jobs?roomId=${world.worldId}&cursor=abc`, { token });
  expect(await problem(bad)).toMatchObject({ status: 400, code: 'cursor_invalid', path: 'cursor' });
});

test('references by address are refused at once when they can never be asked, and kept for the job otherwise', async () => {
  const { token } = await api.guest();
  const ask = (...references: object[]) => api.ask(token, { roomId: home, prompt: 'a crate', references });
  for (const url of ['http://127.0.0.1/x.png', 'http://0x7f.1/', 'http://[::ffff:10.0.0.1]/', 'file:///etc/passwd', 'http://u:p@example.org/', 'no url']) {
    const told = await problem(await ask({ url: 'https://example.org/a.png' }, { url }));
    expect([url, told.status, told.path]).toEqual([url, 400, 'references.1.url']);
  }
  expect(await problem(await ask({ uploadId: `upl_${'0'.repeat(26)}` }))).toMatchObject({ status: 404, code: 'upload_missing', path: 'references.0.uploadId' });
  const { jobId } = JobCreated.parse(await (await ask({ url: 'https://example.org/a.png', mime: 'image/png' })).json());
  const [row] = await database.sql`select reference_images from jobs where id = ${jobId}`;
  expect(row?.reference_images).toEqual([{ url: 'https://example.org/a.png', mime: 'image/png' }]);
});

test('a room that keeps all it may takes no more wishes', async () => {
  const { token } = await api.guest();
  const { worldId } = (await (await api.call('POST', '/v1/worlds', { token, body: {} })).json()) as { worldId: string };
  const { assetId } = await publishCrate(api, database, { token, roomId: worldId });
  const [row] = await database.sql`select bytes from assets where id = ${assetId}`;
  expect(Number(row?.bytes)).toBeGreaterThan(0);
  await database.sql`update assets set bytes = ${LIMITS.assetBytesPerRoom} where id = ${assetId}`;
  expect(await problem(await api.ask(token, { roomId: worldId, prompt: 'a crate' }))).toMatchObject({ status: 409, code: 'room_storage_full' });
});
