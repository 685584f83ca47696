import { createRoute, z } from '@hono/zod-openapi';
import {
  AssetDefinition,
  AssetId,
  AssetUses,
  AssetVersions,
  type AssetVersionView,
  KilnError,
  LIMITS,
  RestoreRequest,
  StorageView,
} from '@worldkiln/contracts';
import { accountStorage, deleteAsset, findAsset, listVersions, placeOrder, setCurrentVersion, usesOf } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { missingAsset, mustWithAsset } from './asset-guard.ts';
import { linkExpiry } from './link-expiry.ts';
import { mustInWorld } from './world-doors.ts';

const AssetParams = z.object({ id: AssetId });

/** What became of an asset: its versions, the way back to one, what uses it, and its end. */
export function assetHistoryRoutes({ db, keys, blobs }: Deps) {
  const app = router();
  const reads = { tags: ['Assets'], ...SIGNED_IN, middleware: [bearer(keys)] };

  const versions = createRoute({
    ...reads,
    method: 'get',
    path: '/v1/assets/{id}/versions',
    summary: 'List an asset’s versions',
    description: `Newest first, each with what to compare it by. At most ${LIMITS.pageRows}.`,
    request: { params: AssetParams },
    responses: { 200: json(AssetVersions, 'Its versions.'), ...refusals(400, 401, 404, 503) },
  });
  app.openapi(versions, async (c) => {
    const { id } = c.req.valid('param');
    await mustWithAsset(db, 'see', id, c.get('identity'));
    const current = await findAsset(db, id);
    const rows = await listVersions(db, id);
    const expiresAt = linkExpiry(new Date());
    const views = rows.map(async ({ version, draft, downgrade, createdAt, bundle }): Promise<AssetVersionView> => {
      const { recipe, files, triangles, body, trace } = bundle;
      const { thumbnail } = files;
      return {
        version,
        current: version === current?.definition.version,
        draft,
        downgrade: downgrade ?? null,
        triangles: triangles[0] ?? 0,
        bytes: files.glb.bytes,
        scaleMeters: body.size,
        massKg: body.massKg,
        madeBy: trace.findLast(({ step }) => step !== 'bake')?.provider ?? recipe.author.by,
        seed: recipe.seed,
        thumbnail: { url: await blobs.sign(thumbnail, expiresAt), bytes: thumbnail.bytes, sha256: thumbnail.sha256 },
        createdAt: createdAt.toISOString(),
      };
    });
    return c.json({ assetId: id, versions: await Promise.all(views) }, 200, { 'cache-control': 'no-store' });
  });

  const restore = createRoute({
    ...reads,
    method: 'post',
    path: '/v1/assets/{id}/restore',
    summary: 'Go back to a version of an asset',
    description:
      'Its owner and editors may. The version becomes the one worlds get who ask for none; nothing is lost, so going forward again is the same call. With `roomId`, the asker’s things of this asset that stand there become it, too: a change like any other, with its undo.',
    middleware: [bearer(keys), limitWrites(db), jsonBody],
    request: { params: AssetParams, body: { required: true, content: { 'application/json': { schema: RestoreRequest } } } },
    responses: { 200: json(AssetDefinition, 'The asset as it is now.'), ...refusals(400, 401, 403, 404, 413, 415, 429, 503) },
  });
  app.openapi(restore, async (c) => {
    const { id } = c.req.valid('param');
    const { version, roomId } = c.req.valid('json');
    const identity = c.get('identity');
    await db.transaction(async (tx) => {
      await mustWithAsset(tx, 'edit', id, identity);
      if (!(await setCurrentVersion(tx, id, version))) throw missingAsset();
      if (roomId === undefined) return;
      await mustInWorld(tx, 'build', roomId, identity, 'roomId');
      await placeOrder(tx, roomId, identity.accountId, { type: 'wear', assetId: id, version });
    });
    const asset = await findAsset(db, id);
    if (asset === null) throw missingAsset();
    return c.json(asset.definition, 200);
  });

  const uses = createRoute({
    ...reads,
    method: 'get',
    path: '/v1/assets/{id}/uses',
    summary: 'Say what uses an asset',
    description: 'Its owner and editors may. Worlds the asker has not come into are counted, not named.',
    request: { params: AssetParams },
    responses: { 200: json(AssetUses, 'What uses it.'), ...refusals(400, 401, 403, 404, 503) },
  });
  app.openapi(uses, async (c) => {
    const { id } = c.req.valid('param');
    const identity = c.get('identity');
    await mustWithAsset(db, 'edit', id, identity);
    return c.json(await usesOf(db, id, identity.accountId), 200);
  });

  const remove = createRoute({
    ...reads,
    method: 'delete',
    path: '/v1/assets/{id}',
    summary: 'Delete an asset',
    description: 'Its owner and editors may, once nothing uses it: what stands in a world or in a prefab would be clay for ever.',
    middleware: [bearer(keys), limitWrites(db)],
    request: { params: AssetParams },
    responses: { 204: { description: 'It is gone.' }, ...refusals(400, 401, 403, 404, 409, 429, 503) },
  });
  app.openapi(remove, async (c) => {
    const { id } = c.req.valid('param');
    const identity = c.get('identity');
    await db.transaction(async (tx) => {
      await mustWithAsset(tx, 'delete', id, identity);
      const used = await usesOf(tx, id, identity.accountId);
      const words = usedWords(used);
      if (words !== null) throw new KilnError('refused', { code: 'asset_in_use', message: `${words} Remove it there first.`, http: 409 });
      await deleteAsset(tx, id);
    });
    return c.body(null, 204);
  });

  const storage = createRoute({
    ...reads,
    method: 'get',
    path: '/v1/storage',
    summary: 'Say what you keep',
    responses: { 200: json(StorageView, 'What you keep, and the most you may.'), ...refusals(401, 429, 503) },
  });
  app.openapi(storage, async (c) => {
    const kept = await accountStorage(db, c.get('identity').accountId);
    return c.json({ ...kept, picturesMost: LIMITS.uploadsPerAccount, pictureBytesMost: LIMITS.uploadBytesPerAccount }, 200);
  });

  return app;
}

/** What uses an asset, in a sentence; null where nothing does. */
function usedWords({ worlds, elsewhere, prefabs }: AssetUses): string | null {
  const places = [
    ...worlds.map(({ name, things }) => `${things === 1 ? 'once' : `${things} times`} in “${name}”`),
    ...prefabs.map(({ name }) => `in the prefab “${name}”`),
    ...(elsewhere === 0 ? [] : [`in ${elsewhere} ${elsewhere === 1 ? 'place' : 'places'} of other people`]),
  ];
  return places.length === 0 ? null : `It is used ${places.slice(0, 5).join(', ')}${places.length > 5 ? ` and in ${places.length - 5} more places` : ''}.`;
}
