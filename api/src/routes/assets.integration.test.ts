import { AssetDefinition, AssetDownload } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { GLB, publishCrate } from '../testing/publish-crate.ts';
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

/** A crate that was really published: blobs in the folder, rows in the database. */
async function publish(visibility = 'room') {
  const owner = await api.guest();
  const roomId = await api.home();
  const { assetId } = await publishCrate(api, database, { token: owner.token, roomId });
  await database.sql`update assets set visibility = ${visibility} where id = ${assetId}`;
  return { owner, assetId, roomId };
}

const downloadOf = async (assetId: string, token: string) =>
  AssetDownload.parse(await (await api.call('GET', `/v1/assets/${assetId}/download`, { token })).json());

test('an asset is told, and its files come whole from signed links with their type, name and a lasting cache', async () => {
  const { owner, assetId } = await publish();
  const definition = AssetDefinition.parse(await (await api.call('GET', `/v1/assets/${assetId}`, { token: owner.token })).json());
  expect(definition).toMatchObject({
    assetId,
    version: 1,
    ownerId: owner.accountId,
    visibility: 'room',
    displayName: 'Wooden crate',
    prompt: 'a wooden crate',
    draft: false,
  });
  const download = await downloadOf(assetId, owner.token);
  expect(Date.parse(download.expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
  const answer = await api.call('GET', download.glb.url);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'model/gltf-binary',
    'content-length': String(GLB.length),
    etag: `"${download.glb.sha256}"`,
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(GLB);
  expect((await api.call('HEAD', download.glb.url)).headers.get('content-length')).toBe(String(GLB.length));
});

test('a variant that stands alone is one file, and one that was never made says so', async () => {
  const { owner, assetId } = await publish();
  const ask = (variant: string) => api.call('GET', `/v1/assets/${assetId}/download?variant=${variant}`, { token: owner.token });
  expect(AssetDownload.parse(await (await ask('runtime')).json()).lods).toHaveLength(1);
  expect(AssetDownload.parse(await (await ask('standalone')).json())).toMatchObject({ lods: [], textures: [], glb: { bytes: GLB.length } });
  expect([(await ask('plain')).status, (await ask('huge')).status]).toEqual([404, 400]);
  // A version baked since has one.
  await database.sql`update asset_versions set bundle = jsonb_set(bundle, '{files,plain}', bundle #> '{files,thumbnail}') where asset_id = ${assetId}`;
  expect(AssetDownload.parse(await (await ask('plain')).json())).toMatchObject({ lods: [], glb: { bytes: 3 } });
});

test('ranges, etags and ranges of an old file are answered as HTTP has them', async () => {
  const { owner, assetId } = await publish();
  const { glb } = await downloadOf(assetId, owner.token);
  const get = (headers: Record<string, string>) => api.call('GET', glb.url, { headers });
  const part = await get({ range: 'bytes=5-7' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 5-7/${GLB.length}`, 'and']);
  expect(await (await get({ range: 'bytes=-5' })).text()).toBe('bytes');
  const outside = await get({ range: `bytes=${GLB.length}-` });
  expect([outside.headers.get('content-range'), await outside.json()]).toEqual([
    `bytes */${GLB.length}`,
    expect.objectContaining({ status: 416, code: 'range_outside' }),
  ]);
  expect((await get({ range: 'bytes=7-5' })).status).toBe(200);
  expect((await get({ range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200);
  expect((await get({ 'if-none-match': `W/"x", "${glb.sha256}"` })).status).toBe(304);
});

test('a link that was changed, has no signature or climbs out of the folder opens nothing', async () => {
  const { owner, assetId } = await publish();
  const { glb, thumbnail } = await downloadOf(assetId, owner.token);
  const { search } = new URL(glb.url, api.url);
  const status = async (path: string) => (await api.call('GET', path)).status;
  expect(await status(`/v1/blobs/${thumbnail.sha256}${search}`)).toBe(403);
  expect(await status(glb.url.replace(/expires=\d+/, 'expires=9999999999'))).toBe(403);
  expect(await status(glb.url.replace('model%2Fgltf-binary', 'text%2Fhtml'))).toBe(403);
  expect(await status(`/v1/blobs/${glb.sha256}`)).toBe(400);
  for (const name of ['..%2f..%2fsecrets', '%2e%2e', `${glb.sha256}%00`, 'tmp']) expect([400, 403, 404]).toContain(await status(`/v1/blobs/${name}${search}`));
});

test('a private asset is missing for everybody but its owner, its editors and operators', async () => {
  const { owner, assetId } = await publish('private');
  const [stranger, editor, operator] = [await api.guest(), await api.guest(), await api.operator(database)];
  await database.sql`update assets set editors = ${JSON.stringify([editor.accountId])}::text::jsonb where id = ${assetId}`;
  const seen = async (token: string) => [
    (await api.call('GET', `/v1/assets/${assetId}`, { token })).status,
    (await api.call('GET', `/v1/assets/${assetId}/download`, { token })).status,
  ];
  expect(await seen(stranger.token)).toEqual([404, 404]);
  for (const { token } of [owner, editor, operator]) expect(await seen(token)).toEqual([200, 200]);
});

test('a room’s asset is seen by who came into it, an org’s by its members, a public one by all; a version that is not there is missing', async () => {
  const [stranger, roommate] = [await api.guest(), await api.guest()];
  const seen = async (assetId: string, token?: string) => (await api.call('GET', `/v1/assets/${assetId}`, { ...(token && { token }) })).status;
  const { assetId, roomId, owner } = await publish('room');
  await api.call('POST', `/v1/worlds/${roomId}/join`, { token: roommate.token });
  expect([await seen(assetId, stranger.token), await seen(assetId, roommate.token), await seen(assetId)]).toEqual([404, 200, 401]);

  const { orgId } = (await (await api.call('POST', '/v1/orgs', { token: owner.token, body: { name: 'Potters' } })).json()) as { orgId: string };
  const share = (body: object, token = owner.token) => api.call('PATCH', `/v1/assets/${assetId}`, { token, body });
  expect((await share({ visibility: 'org' })).status).toBe(400);
  expect((await share({ visibility: 'org', orgId })).status).toBe(200);
  expect([await seen(assetId, roommate.token), await seen(assetId, stranger.token)]).toEqual([404, 404]);
  const { code } = (await (await api.call('POST', `/v1/orgs/${orgId}/invites`, { token: owner.token, body: {} })).json()) as { code: string };
  expect((await api.call('POST', '/v1/orgs/join', { token: stranger.token, body: { code } })).status).toBe(200);
  expect((await api.call('POST', '/v1/orgs/join', { token: roommate.token, body: { code } })).status).toBe(403);
  expect(await seen(assetId, stranger.token)).toBe(200);

  // Seeing is not editing; an editor edits and shares, and names no further editors.
  expect((await share({ displayName: 'Mine now' }, stranger.token)).status).toBe(403);
  expect((await share({ editors: [stranger.accountId] })).status).toBe(200);
  expect(await (await share({ displayName: 'Ours', visibility: 'public' }, stranger.token)).json()).toMatchObject({
    displayName: 'Ours',
    visibility: 'public',
    orgId: null,
  });
  expect((await share({ editors: [roommate.accountId] }, stranger.token)).status).toBe(403);
  expect([await seen(assetId, roommate.token), await seen(`${assetId}?version=2`, owner.token)]).toEqual([200, 404]);
});

test('an org keeps an owner, and nobody puts an asset into an org that is not theirs', async () => {
  const { owner, assetId } = await publish();
  const other = await api.guest();
  const { orgId } = (await (await api.call('POST', '/v1/orgs', { token: other.token, body: { name: 'Others' } })).json()) as { orgId: string };
  const answer = await api.call('PATCH', `/v1/assets/${assetId}`, { token: owner.token, body: { visibility: 'org', orgId } });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'org_missing']);
  expect(await (await api.call('DELETE', `/v1/orgs/${orgId}/members/${other.accountId}`, { token: other.token })).json()).toMatchObject({
    status: 409,
    code: 'last_owner',
  });
});
