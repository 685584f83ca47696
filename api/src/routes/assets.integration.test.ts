import {
  AssetDefinition,
  AssetDownload,
  type BakedBundle,
  BakedBundle as BundleSchema,
  boxBody,
  JobCreated,
  type JobId,
  type Sha256,
} from '@worldkiln/contracts';
import { openBlobs } from '@worldkiln/blobs';
import { admitJob, publishVersion } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, TEST_SECRET, type TestApi } from '../testing/test-api.ts';

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

const GLB = new TextEncoder().encode('glTF and some bytes');

/** A crate that was really published: blobs in the folder, rows in the database. */
async function publish(visibility = 'room') {
  const owner = await api.guest();
  const created = JobCreated.parse(await (await api.ask(owner.token, { roomId: await api.home(), prompt: 'a wooden crate' })).json());
  const blobs = openBlobs({ root: api.blobsRoot, secret: TEST_SECRET, baseUrl: '' });
  const glb = await blobs.put(GLB, 'model/gltf-binary');
  const thumbnail = await blobs.put(new TextEncoder().encode('PNG'), 'image/png');
  const bundle: BakedBundle = BundleSchema.parse({
    recipe: {
      kind: 'prop',
      name: 'Wooden crate',
      scaleMeters: [1, 1, 1],
      style: '',
      materials: [],
      parts: [],
      palette: [],
      behaviours: [],
      seed: 1,
      understood: [],
      guessed: [],
      ignored: [],
      archetype: 'crate',
      matched: 'exact',
      author: { by: 'test', version: '1' },
      budget: { triangles: 100 },
      physics: { body: 'dynamic', massKg: 20, collider: 'box' },
      interaction: { pickup: true, pushable: true },
      generationPlan: {},
    },
    files: { glb, lods: [glb], thumbnail, textures: [] },
    body: boxBody([1, 1, 1], 20),
    triangles: [12],
    trace: [],
  });
  const run: { jobId: JobId; attempt: number } = { jobId: created.jobId, attempt: 1 };
  await admitJob(database.db, run);
  const contentSha = (await blobs.put(Buffer.from(JSON.stringify(bundle)), 'application/json')).sha256 satisfies Sha256;
  await publishVersion(database.db, { ...run, contentSha, bundle, draft: false, downgrade: null, last: true, tags: ['crate'], license: 'CC0-1.0' });
  const assetId = created.placeholder.assetId;
  await database.sql`update assets set visibility = ${visibility} where id = ${assetId}`;
  return { owner, assetId };
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

test('ranges, etags and ranges of an old file are answered as HTTP has them', async () => {
  const { owner, assetId } = await publish();
  const { glb } = await downloadOf(assetId, owner.token);
  const get = (headers: Record<string, string>) => api.call('GET', glb.url, { headers });
  const part = await get({ range: 'bytes=5-7' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 5-7/${GLB.length}`, 'and']);
  expect(await (await get({ range: 'bytes=-5' })).text()).toBe('bytes');
  expect((await get({ range: `bytes=${GLB.length}-` })).status).toBe(416);
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

test('room and public assets are seen by whoever is signed in; a version that is not there is missing', async () => {
  const stranger = await api.guest();
  for (const visibility of ['room', 'public']) {
    const { assetId } = await publish(visibility);
    expect((await api.call('GET', `/v1/assets/${assetId}`, { token: stranger.token })).status).toBe(200);
    expect((await api.call('GET', `/v1/assets/${assetId}?version=2`, { token: stranger.token })).status).toBe(404);
    expect((await api.call('GET', `/v1/assets/${assetId}`)).status).toBe(401);
  }
});
