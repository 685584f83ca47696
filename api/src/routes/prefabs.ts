import { createRoute, z } from '@hono/zod-openapi';
import { KilnError, LIMITS, PrefabChange, PrefabId, PrefabPage, PrefabRequest, PrefabView } from '@worldkiln/contracts';
import { changePrefab, countPrefabs, createPrefab, deletePrefab, findAsset, listPrefabs, type PrefabRow } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { newPrefabId } from '../ids.ts';
import { ofSomebody } from './account-gone.ts';
import { mustWithAsset } from './asset-guard.ts';
import { linkExpiry } from './link-expiry.ts';
import { mustInWorld } from './world-doors.ts';

/** Pictures of a prefab's card: its first assets. */
const PICTURES = 4;

/** Prefabs: selections that were saved, to be set out again. */
export function prefabRoutes({ db, keys, blobs }: Deps) {
  const app = router();
  const common = { tags: ['Prefabs'], ...SIGNED_IN };

  const save = createRoute({
    ...common,
    method: 'post',
    path: '/v1/prefabs',
    summary: 'Save a selection as a prefab',
    description: `At most ${LIMITS.prefabThings} things of assets the asker may set out, each with its place from the selection’s foot and how it was dressed.`,
    middleware: [bearer(keys), limitWrites(db), jsonBody],
    request: { body: { required: true, content: { 'application/json': { schema: PrefabRequest } } } },
    responses: { 201: json(PrefabView, 'The prefab.'), ...refusals(400, 401, 403, 404, 409, 413, 415, 429, 503) },
  });
  app.openapi(save, async (c) => {
    const identity = c.get('identity');
    const { roomId, ...prefab } = c.req.valid('json');
    const row = await ofSomebody(
      db.transaction(async (tx) => {
        await mustInWorld(tx, 'come', roomId, identity, 'roomId');
        for (const assetId of new Set(prefab.things.map((thing) => thing.assetId))) await mustWithAsset(tx, 'spawn', assetId, identity);
        if (identity.role !== 'operator' && (await countPrefabs(tx, identity.accountId)) >= LIMITS.prefabsPerAccount)
          throw new KilnError('refused', {
            code: 'too_many_prefabs',
            message: `You keep ${LIMITS.prefabsPerAccount} prefabs, the most there may be. Delete some first.`,
            http: 409,
          });
        return createPrefab(tx, { ...prefab, id: newPrefabId(), ownerId: identity.accountId, worldId: roomId });
      }),
    );
    return c.json(await viewOf(row), 201, { location: `/v1/prefabs/${row.id}` });
  });

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/v1/prefabs',
    summary: 'List the prefabs you may set out',
    middleware: [bearer(keys)],
    responses: { 200: json(PrefabPage, 'Newest first.'), ...refusals(401, 429, 503) },
  });
  app.openapi(list, async (c) => {
    const rows = await listPrefabs(db, c.get('identity').accountId);
    return c.json({ prefabs: await Promise.all(rows.map(viewOf)) }, 200, { 'cache-control': 'no-store' });
  });

  const change = createRoute({
    ...common,
    method: 'patch',
    path: '/v1/prefabs/{id}',
    summary: 'Rename a prefab, or share it otherwise',
    description: 'Its owner may. What was set out of it stays, for whomever it was.',
    middleware: [bearer(keys), jsonBody, limitWrites(db)],
    request: { params: z.object({ id: PrefabId }), body: { required: true, content: { 'application/json': { schema: PrefabChange } } } },
    responses: { 200: json(PrefabView, 'The prefab.'), ...refusals(400, 401, 404, 413, 415, 429, 503) },
  });
  app.openapi(change, async (c) => {
    const { name, visibility } = c.req.valid('json');
    const asked = { ...(name !== undefined && { name }), ...(visibility !== undefined && { visibility }) };
    const row = await changePrefab(db, c.req.valid('param').id, c.get('identity').accountId, asked);
    if (row === null) throw missingPrefab();
    return c.json(await viewOf(row), 200);
  });

  const remove = createRoute({
    ...common,
    method: 'delete',
    path: '/v1/prefabs/{id}',
    summary: 'Delete a prefab',
    description: 'Its owner may. What was set out of it stays.',
    middleware: [bearer(keys), limitWrites(db)],
    request: { params: z.object({ id: PrefabId }) },
    responses: { 204: { description: 'It is gone.' }, ...refusals(400, 401, 404, 429, 503) },
  });
  app.openapi(remove, async (c) => {
    if (!(await deletePrefab(db, c.req.valid('param').id, c.get('identity').accountId))) throw missingPrefab();
    return c.body(null, 204);
  });

  async function viewOf({ id, name, ownerId, visibility, things, createdAt }: PrefabRow): Promise<PrefabView> {
    const shown = [...new Map(things.map(({ assetId, version }) => [assetId, version]))].slice(0, PICTURES);
    const found = await Promise.all(shown.map(([assetId, version]) => findAsset(db, assetId, version)));
    const expiresAt = linkExpiry(new Date());
    const thumbnails = await Promise.all(
      found
        .flatMap((asset) => (asset ? [asset.files.thumbnail] : []))
        .map(async (ref) => ({ url: await blobs.sign(ref, expiresAt), bytes: ref.bytes, sha256: ref.sha256 })),
    );
    return { prefabId: id, name, ownerId, visibility, things: things.length, thumbnails, createdAt: createdAt.toISOString() };
  }

  return app;
}

export const missingPrefab = () => new KilnError('missing', { code: 'prefab_missing', message: 'There is no such prefab, or it is somebody’s own.' });
