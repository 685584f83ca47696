import { randomUUID } from 'node:crypto';
import { IDENTITY, type Visibility, Visibility as VisibilitySchema } from '@worldkiln/contracts';
import { createOrg, createPrefab } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { newOrgId, newPointId, newPrefabId, newUploadId, newWebhookId } from './ids.ts';
import { describeApi } from './reference/describe-api.ts';
import { publishCrate } from './testing/publish-crate.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';

/** Who asks: nobody; somebody from elsewhere; who came into the room; who is in the org; whom the owner named; the owner of it all. */
const ROLES = ['anonymous', 'stranger', 'roommate', 'orgmate', 'editor', 'owner', 'operator'] as const;
type Role = (typeof ROLES)[number];
type Verdict = 'pass' | 401 | 403 | 404;

/** What a route lets whom do. `pass`: it got beyond every question of who asks. */
interface Row {
  body?: object;
  verdict(role: Exclude<Role, 'anonymous'>, visibility: Visibility): Verdict;
}

const sees = (role: Role, visibility: Visibility): boolean =>
  ['owner', 'editor', 'operator'].includes(role) ||
  visibility === 'public' ||
  (visibility === 'room' && role === 'roommate') ||
  (visibility === 'org' && role === 'orgmate');
const only =
  (...roles: Role[]) =>
  (role: Role): Verdict =>
    roles.includes(role) ? 'pass' : 404;
/** Some may, some see that they may not, for the others there is nothing. */
const some =
  (may: Role[], see: Role[]) =>
  (role: Role): Verdict =>
    may.includes(role) ? 'pass' : see.includes(role) ? 403 : 404;

const everybody: Row = { verdict: () => 'pass' };
const assetSeen: Row = { verdict: (role, visibility) => (sees(role, visibility) ? 'pass' : 404) };
const assetChanged: Row = {
  verdict: (role, visibility) => (['owner', 'editor', 'operator'].includes(role) ? 'pass' : sees(role, visibility) ? 403 : 404),
};
const jobSeen: Row = { verdict: only('owner', 'roommate', 'operator') };
const jobDirected: Row = { verdict: some(['owner', 'operator'], ['roommate']) };
const operators: Row = { verdict: (role) => (role === 'operator' ? 'pass' : 403) };
/** Worlds without rules of their own let everybody in; only their owners decide about them. */
const worldManaged: Row = { verdict: (role) => (role === 'owner' || role === 'operator' ? 'pass' : 403) };
/** There is no such point, which only owners hear. */
const pointManaged: Row = { verdict: (role) => (role === 'owner' || role === 'operator' ? 404 : 403) };
const ownUpload: Row = { verdict: only('owner') };

/** One row for every route that needs a token. A route without one fails the test: decide who may, then write it here. */
const TABLE: Record<string, Row> = {
  'GET /v1/assets': everybody,
  'GET /v1/assets/{id}': assetSeen,
  'GET /v1/assets/{id}/download': assetSeen,
  'PATCH /v1/assets/{id}': {
    ...assetChanged,
    body: { displayName: 'Another name' },
  },
  'GET /v1/assets/{id}/versions': assetSeen,
  'GET /v1/assets/{id}/uses': assetChanged,
  'POST /v1/assets/{id}/restore': { ...assetChanged, body: { version: 1 } },
  // It stands in a world, so whoever may delete it hears of that (409).
  'DELETE /v1/assets/{id}': assetChanged,
  'GET /v1/prefabs': everybody,
  'POST /v1/prefabs': { ...everybody, body: {} },
  'PATCH /v1/prefabs/{id}': { verdict: () => 404, body: { visibility: 'public' } },
  'DELETE /v1/prefabs/{id}': { verdict: () => 404 },
  'GET /v1/storage': everybody,
  'POST /v1/assets/import': everybody,
  'GET /v1/jobs': everybody,
  'POST /v1/jobs': { ...everybody, body: { prompt: 'a crate' } },
  'GET /v1/jobs/{id}': jobSeen,
  'GET /v1/jobs/{id}/events': jobSeen,
  'GET /v1/jobs/{id}/trace': jobDirected,
  'POST /v1/jobs/{id}/approve': { ...jobDirected, body: { approved: false } },
  'POST /v1/jobs/{id}/priority': { ...operators, body: { priority: 2 } },
  'POST /v1/jobs/{id}/cancel': jobDirected,
  'POST /v1/jobs/{id}/retry': jobDirected,
  'GET /v1/credits': everybody,
  'GET /v1/credits/entries': everybody,
  'POST /v1/credits/grants': { ...operators, body: {} },
  'PUT /v1/credits/budgets': { ...operators, body: {} },
  'POST /v1/codec/decode': { ...operators, body: { payloads: [] } },
  'POST /v1/codec/encode': { ...operators, body: { payloads: [] } },
  'POST /v1/codec/session': operators,
  'GET /v1/providers': everybody,
  'GET /v1/readings': everybody,
  'GET /v1/ops/overview': operators,
  'GET /v1/ops/jobs': operators,
  'POST /v1/ops/jobs': { ...operators, body: {} },
  'GET /v1/orgs': everybody,
  'POST /v1/orgs': { ...everybody, body: { name: 'Potters' } },
  'POST /v1/orgs/join': { body: { code: 'no such code that anybody gave' }, verdict: () => 403 },
  'GET /v1/orgs/{id}': { verdict: only('owner', 'orgmate', 'operator') },
  'POST /v1/orgs/{id}/invites': { body: {}, verdict: some(['owner', 'operator'], ['orgmate']) },
  'PATCH /v1/orgs/{id}/members/{accountId}': { body: { role: 'member' }, verdict: some(['owner', 'operator'], ['orgmate']) },
  'DELETE /v1/orgs/{id}/members/{accountId}': { verdict: some(['owner', 'operator'], ['orgmate']) },
  'DELETE /v1/token': everybody,
  'POST /v1/uploads': { ...everybody, body: { mime: 'image/png', bytes: 1, sha256: 'ab'.repeat(32) } },
  'GET /v1/uploads/{id}': ownUpload,
  'POST /v1/uploads/{id}/complete': ownUpload,
  'DELETE /v1/uploads/{id}': ownUpload,
  'GET /v1/worlds': everybody,
  'POST /v1/worlds': { ...everybody, body: {} },
  'POST /v1/worlds/enter': { body: { code: 'no such code that anybody gave' }, verdict: () => 403 },
  'GET /v1/worlds/{id}': everybody,
  'PATCH /v1/worlds/{id}': { ...worldManaged, body: { name: 'Another name' } },
  'GET /v1/worlds/{id}/members': everybody,
  'PATCH /v1/worlds/{id}/members/{accountId}': { body: { role: 'builder' }, verdict: (role) => (role === 'owner' || role === 'operator' ? 404 : 403) },
  'POST /v1/worlds/{id}/invites': { ...worldManaged, body: {} },
  'POST /v1/worlds/{id}/join': everybody,
  'POST /v1/webhooks': { ...everybody, body: { url: 'https://hooks.example/kiln' } },
  'GET /v1/webhooks': everybody,
  'GET /v1/webhooks/{id}': { verdict: only('owner') },
  'DELETE /v1/webhooks/{id}': { verdict: only('owner') },
  'POST /v1/webhooks/{id}/roll': { verdict: only('owner') },
  'POST /v1/webhooks/{id}/enable': { verdict: only('owner') },
  'GET /v1/webhooks/{id}/deliveries': { verdict: only('owner') },
  'POST /v1/webhooks/{id}/deliveries/{eventId}/redeliver': { verdict: only('owner') },
  'GET /v1/worlds/{id}/budget': everybody,
  'POST /v1/worlds/{id}/things': { ...everybody, body: {} },
  'GET /v1/worlds/{id}/points': everybody,
  'POST /v1/worlds/{id}/points': { ...worldManaged, body: { name: 'Before the storm' } },
  'POST /v1/worlds/{id}/points/{pointId}/restore': pointManaged,
  'DELETE /v1/worlds/{id}/points/{pointId}': pointManaged,
  'GET /metrics': operators,
};

let database: FreshDatabase;
let api: TestApi;
let accounts: Record<Exclude<Role, 'anonymous'> | 'member', { accountId: string; token: string }>;
beforeAll(async () => {
  database = await freshDatabase();
  api = await startTestApi({ databaseUrl: database.url });
  const [stranger, roommate, orgmate, editor, owner, member] = await Promise.all(Array.from({ length: 6 }, () => api.guest()));
  const operator = await api.operator(database);
  if (!stranger || !roommate || !orgmate || !editor || !owner || !member) throw new Error('six guests were asked for');
  accounts = { stranger, roommate, orgmate, editor, owner, member, operator };
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const routes = Object.entries(describeApi().paths ?? {}).flatMap(([path, item]) =>
  (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
    const operation = item[method];
    return operation === undefined
      ? []
      : [{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, signedIn: operation.security !== undefined }];
  }),
);

test('every route that needs a token stands in the table, and nothing else does', () => {
  const needing = routes.filter(({ signedIn }) => signedIn).map(({ name }) => name);
  expect(Object.keys(TABLE).sort()).toEqual(needing.sort());
});

/** An asset of the owner, in the owner's room, shared with the owner's org; made once for each visibility. */
async function scene(visibility: Visibility) {
  const { owner, editor, roommate, orgmate } = accounts;
  const { sql } = database;
  const { worldId } = (await (await api.call('POST', '/v1/worlds', { token: owner.token, body: {} })).json()) as { worldId: string };
  const { assetId, jobId } = await publishCrate(api, database, { token: owner.token, roomId: worldId });
  // A prefab holds the asset: nobody who may delete it makes the other rows fail.
  const things = [{ assetId, version: 1, pose: { position: [0, 0, 0] as [number, number, number], rotation: IDENTITY } }];
  const prefab = { id: newPrefabId(), worldId, visibility: 'private' as const, name: 'A stack', size: [1, 1, 1] as [number, number, number], things };
  await createPrefab(database.db, { ...prefab, ownerId: owner.accountId as never }); // an account's id, as the API told it
  const orgId = newOrgId();
  await createOrg(database.db, { id: orgId, name: 'Potters', ownerId: owner.accountId as never }); // an account's id, as the API told it
  await sql`insert into world_members (world_id, account_id) values (${worldId}, ${roommate.accountId})`;
  await sql`insert into org_members (org_id, account_id, role) values (${orgId}, ${orgmate.accountId}, 'member')`;
  const uploadId = newUploadId();
  const webhookId = newWebhookId();
  const [event] = await sql<{ id: string }[]>`select id from job_events where job_id = ${jobId} order by id limit 1`;
  // Ids and a visibility of our own making; one round trip, because it is sent before each of a thousand calls.
  const reset = () =>
    sql.unsafe(`
      delete from allowances; delete from submits; delete from world_orders;
      delete from world_members where world_id = '${worldId}' and account_id not in ('${owner.accountId}', '${roommate.accountId}');
      update assets set visibility = '${visibility}', org_id = '${orgId}', editors = '["${editor.accountId}"]' where id = '${assetId}';
      insert into org_members (org_id, account_id, role) values ('${orgId}', '${accounts.member.accountId}', 'member') on conflict do nothing;
      insert into uploads (id, account_id, mime, bytes, sha256, expires_at)
        values ('${uploadId}', '${owner.accountId}', 'image/png', 1, '${'ab'.repeat(32)}', now() + interval '1 hour') on conflict do nothing;
      delete from webhooks where id <> '${webhookId}';
      insert into webhooks (id, account_id, url, events, secret) values ('${webhookId}', '${owner.accountId}', 'https://hooks.example/kiln', '[]', 'whsec_')
        on conflict do nothing;
      insert into webhook_deliveries (webhook_id, event_id, job_id, type, state) values ('${webhookId}', ${event?.id}, '${jobId}', 'job_queued', 'delivered')
        on conflict (webhook_id, event_id) do update set state = 'delivered'`);
  const at = (path: string) => {
    const id = path.includes('/assets/')
      ? assetId
      : path.includes('/jobs/')
        ? jobId
        : path.includes('/orgs/')
          ? orgId
          : path.includes('/uploads/')
            ? uploadId
            : path.includes('/webhooks/')
              ? webhookId
              : path.includes('/prefabs/')
                ? newPrefabId()
                : worldId;
    return `${path
      .replace('{id}', id)
      .replace('{accountId}', accounts.member.accountId)
      .replace('{pointId}', newPointId())
      .replace('{eventId}', event?.id ?? '0')}${path === '/v1/jobs' ? `?roomId=${worldId}` : ''}`;
  };
  return { reset, at, worldId };
}

test.each(VisibilitySchema.options)(
  'of a %s asset, its job, room and org, everybody gets exactly what the table says',
  async (visibility) => {
    const { reset, at, worldId } = await scene(visibility);
    const found: Record<string, Verdict> = {};
    const expected: Record<string, Verdict> = {};
    for (const { name, method, path } of routes) {
      const row = TABLE[name];
      if (row === undefined) continue;
      for (const role of ROLES) {
        await reset();
        // Signing out is tried with a token of its own: the others are needed again.
        const who = role === 'anonymous' ? undefined : name === 'DELETE /v1/token' ? await api.guest() : accounts[role];
        const body = name === 'POST /v1/jobs' ? { ...row.body, roomId: worldId } : row.body;
        const target = method === 'GET' ? at(path) : at(path).split('?')[0];
        const answer = await api.call(method, target ?? path, {
          ...(who && { token: who.token }),
          ...(body && { body }),
          headers: { 'idempotency-key': randomUUID() },
        });
        await answer.body?.cancel();
        expect([name, role, answer.status]).not.toEqual([name, role, 500]);
        expected[`${role}: ${name}`] = role === 'anonymous' ? 401 : row.verdict(role, visibility);
        found[`${role}: ${name}`] = answer.status === 401 || answer.status === 403 || answer.status === 404 ? answer.status : 'pass';
      }
    }
    expect(found).toEqual(expected);
  },
  120_000,
);
