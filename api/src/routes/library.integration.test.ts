import { AssetUses, AssetVersions, IDENTITY, PrefabPage, PrefabView, SetOut, StorageView, WorldView } from '@worldkiln/contracts';
import { ordersAfter } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { publishCrate } from '../testing/publish-crate.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let database: FreshDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  api = await startTestApi({ databaseUrl: database.url });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

/** Ada’s world with a crate of hers in two versions. */
async function scene() {
  const [ada, ben] = await Promise.all([api.guest(), api.guest()]);
  const { worldId } = WorldView.parse(await (await api.call('POST', '/v1/worlds', { token: ada.token, body: {} })).json());
  const { assetId } = await publishCrate(api, database, { token: ada.token, roomId: worldId });
  await database.sql`insert into asset_versions (asset_id, version, bundle_sha, bundle, draft) select asset_id, 2, 'another', bundle, false from asset_versions where asset_id = ${assetId}`;
  await database.sql`update assets set version = 2 where id = ${assetId}`;
  const as = (who: { token: string }, method: string, path: string, body?: unknown) => api.call(method, path, { token: who.token, body });
  const things = [{ assetId, version: 1, pose: { position: [0, 0, 0], rotation: IDENTITY } }];
  const prefab = async (visibility = 'private') =>
    PrefabView.parse(await (await as(ada, 'POST', '/v1/prefabs', { name: 'A stack', roomId: worldId, visibility, size: [1, 1, 1], things })).json());
  /** What the room was asked, newest last. */
  const orders = async () => (await ordersAfter(database.db, worldId, 0, 10)).map(({ order, accountId }) => ({ ...order, accountId }));
  return { ada, ben, worldId, assetId, as, prefab, orders };
}

test('versions are listed with what to compare them by, and going back makes an older one current without losing the newer', async () => {
  const { ada, ben, worldId, assetId, as, orders } = await scene();
  const list = async () =>
    AssetVersions.parse(await (await as(ada, 'GET', `/v1/assets/${assetId}/versions`)).json()).versions.map(({ version, current }) => [version, current]);
  expect(await list()).toEqual([
    [2, true],
    [1, false],
  ]);
  expect((await as(ben, 'POST', `/v1/assets/${assetId}/restore`, { version: 1 })).status).toBe(404);
  expect((await as(ada, 'POST', `/v1/assets/${assetId}/restore`, { version: 7 })).status).toBe(404);
  expect((await as(ada, 'POST', `/v1/assets/${assetId}/restore`, { version: 1, roomId: worldId })).status).toBe(200);
  expect(await list()).toEqual([
    [2, false],
    [1, true],
  ]);
  expect(await orders()).toEqual([{ type: 'wear', assetId, version: 1, accountId: ada.accountId }]);
});

test('an asset in use is not deleted, and the refusal says what uses it; unused, it goes', async () => {
  const { ada, worldId, assetId, as, prefab } = await scene();
  const { prefabId } = await prefab();
  const stand = { id: 'ent_1', assetId };
  await database.sql`insert into world_commands (world_id, seq, fence, actor, command)
    values (${worldId}, 1, 0, '{"by":"room"}', ${JSON.stringify({ type: 'spawn', entity: stand })}::text::jsonb)`;
  const uses = AssetUses.parse(await (await as(ada, 'GET', `/v1/assets/${assetId}/uses`)).json());
  expect(uses).toMatchObject({ worlds: [{ worldId, things: 1 }], elsewhere: 0, prefabs: [{ prefabId }] });
  const refused = await as(ada, 'DELETE', `/v1/assets/${assetId}`);
  expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([409, expect.stringMatching(/once in .*prefab “A stack”/)]);
  await database.sql`insert into world_commands (world_id, seq, fence, actor, command) values (${worldId}, 2, 0, '{"by":"room"}', '{"type":"remove","entityId":"ent_1"}')`;
  expect((await as(ada, 'DELETE', `/v1/prefabs/${prefabId}`)).status).toBe(204);
  expect((await as(ada, 'DELETE', `/v1/assets/${assetId}`)).status).toBe(204);
  expect((await as(ada, 'GET', `/v1/assets/${assetId}`)).status).toBe(404);
});

test('a prefab is for whom its maker says, and is set out as new things', async () => {
  const { ada, ben, worldId, assetId, as, prefab, orders } = await scene();
  const { prefabId } = await prefab();
  const seen = async () => PrefabPage.parse(await (await as(ben, 'GET', '/v1/prefabs')).json()).prefabs.length;
  expect(await seen()).toBe(0);
  expect((await as(ben, 'POST', `/v1/worlds/${worldId}/things`, { prefabId })).status).toBe(404);
  const made = SetOut.parse(await (await as(ada, 'POST', `/v1/worlds/${worldId}/things`, { prefabId, at: [3, 0, 4] })).json());
  expect(await orders()).toMatchObject([{ type: 'set_out', at: [3, 0, 4], things: [{ assetId, version: 1, entityId: made.entityIds[0] }] }]);
  await prefab('public');
  expect(await seen()).toBe(1);
});

test('a prefab is shared otherwise by its owner, and by nobody else', async () => {
  const { as, ada, ben, prefab } = await scene();
  const { prefabId } = await prefab();
  const change = (who: typeof ada, body: object) => as(who, 'PATCH', `/v1/prefabs/${prefabId}`, body);
  expect((await change(ben, { visibility: 'public' })).status).toBe(404);
  expect(PrefabView.parse(await (await change(ada, { visibility: 'public', name: 'For all' })).json())).toMatchObject({
    visibility: 'public',
    name: 'For all',
  });
  const seen = PrefabPage.parse(await (await as(ben, 'GET', '/v1/prefabs')).json()).prefabs;
  expect(seen).toContainEqual(expect.objectContaining({ prefabId, name: 'For all' }));
  expect((await change(ada, { visibility: 'org' })).status).toBe(400);
});

test('a prefab holds only what its maker may set out', async () => {
  const [{ assetId }, other] = [await scene(), await scene()];
  const things = [{ assetId, version: 1, pose: { position: [0, 0, 0], rotation: IDENTITY } }];
  const answer = await other.as(other.ada, 'POST', '/v1/prefabs', { name: 'Stolen', roomId: other.worldId, size: [1, 1, 1], things });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'asset_missing']);
});

test('what an account keeps is counted', async () => {
  const { ada, as, prefab } = await scene();
  await prefab();
  const kept = StorageView.parse(await (await as(ada, 'GET', '/v1/storage')).json());
  expect(kept).toMatchObject({ assets: 1, prefabs: 1, pictures: 0 });
  expect(kept.assetBytes).toBeGreaterThan(0);
});
