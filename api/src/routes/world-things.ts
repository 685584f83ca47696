import { createRoute, z } from '@hono/zod-openapi';
import {
  IDENTITY,
  KilnError,
  LIMITS,
  PointId,
  PointPage,
  PointRequest,
  PointView,
  SetOut,
  SetOutRequest,
  type Vec3,
  WorldBudget,
  WorldId,
  type WorldOrder,
} from '@worldkiln/contracts';
import { deletePoint, enterWorld, findAsset, findPoint, findPrefab, listPoints, placeOrder, roomStorage, type Tx } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import type { Identity } from '../identity/tokens.ts';
import { newEntityId, newPointId } from '../ids.ts';
import { missingAsset, mustWithAsset } from './asset-guard.ts';
import { missingPrefab } from './prefabs.ts';
import { mustInWorld } from './world-doors.ts';

const WorldParams = z.object({ id: WorldId });
const PointParams = z.object({ id: WorldId, pointId: PointId });
type SetOutOrder = Extract<WorldOrder, { type: 'set_out' }>;

/** What the API asks of a world's room: things of the library, and moments to keep and go back to. */
export function worldThingRoutes({ db, keys }: Deps) {
  const app = router();
  const reads = { tags: ['Worlds'], ...SIGNED_IN, middleware: [bearer(keys)] };
  const writes = { ...reads, middleware: [bearer(keys), limitWrites(db)] };
  const writesBody = { ...reads, middleware: [bearer(keys), limitWrites(db), jsonBody] };
  const body = <T>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

  const setOut = createRoute({
    ...writesBody,
    method: 'post',
    path: '/v1/worlds/{id}/things',
    summary: 'Set out an asset or a prefab in a world',
    description:
      'Builders may, with whatever they may see. It stands there as soon as the room has it; a sleeping room sets it out when it wakes. Without `at`, before the asker.',
    request: { params: WorldParams, body: body(SetOutRequest) },
    responses: { 202: json(SetOut, 'The names of the things to come.'), ...refusals(400, 401, 403, 404, 413, 415, 429, 503) },
  });
  app.openapi(setOut, async (c) => {
    const { id } = c.req.valid('param');
    const identity = c.get('identity');
    const wanted = c.req.valid('json');
    const order = await db.transaction(async (tx) => {
      await mustInWorld(tx, 'build', id, identity);
      const made = await orderOf(tx, wanted, identity);
      await enterWorld(tx, id, identity.accountId);
      await placeOrder(tx, id, identity.accountId, made);
      return made;
    });
    return c.json({ entityIds: order.things.map(({ entityId }) => entityId) }, 202);
  });

  const budget = createRoute({
    ...reads,
    method: 'get',
    path: '/v1/worlds/{id}/budget',
    summary: 'Say how full a world is',
    request: { params: WorldParams },
    responses: { 200: json(WorldBudget, 'What it keeps, and the most it may.'), ...refusals(400, 401, 403, 404, 429, 503) },
  });
  app.openapi(budget, async (c) => {
    const world = await mustInWorld(db, 'come', c.req.valid('param').id, c.get('identity'));
    const { assets, bytes } = await roomStorage(db, world.id);
    return c.json({ assets, assetsMost: LIMITS.assetsPerRoom, bytes, bytesMost: LIMITS.assetBytesPerRoom }, 200);
  });

  const points = createRoute({
    ...reads,
    method: 'get',
    path: '/v1/worlds/{id}/points',
    summary: 'List the moments a world can go back to',
    description: `Newest first, at most ${LIMITS.pointsPerWorld}. One a day is kept by itself, one before each going back.`,
    request: { params: WorldParams },
    responses: { 200: json(PointPage, 'The moments.'), ...refusals(400, 401, 403, 404, 429, 503) },
  });
  app.openapi(points, async (c) => {
    const world = await mustInWorld(db, 'build', c.req.valid('param').id, c.get('identity'));
    return c.json({ points: await listPoints(db, world.id) }, 200);
  });

  const keep = createRoute({
    ...writesBody,
    method: 'post',
    path: '/v1/worlds/{id}/points',
    summary: 'Keep this moment of a world',
    description: 'Owners may. The room writes down things, ground, sky and water as they are.',
    request: { params: WorldParams, body: body(PointRequest) },
    responses: {
      202: json(PointView.pick({ pointId: true, name: true }), 'It is in the list as soon as the room has written it.'),
      ...refusals(400, 401, 403, 404, 413, 415, 429, 503),
    },
  });
  app.openapi(keep, async (c) => {
    const { id } = c.req.valid('param');
    const identity = c.get('identity');
    const point = { pointId: newPointId(), name: c.req.valid('json').name };
    await db.transaction(async (tx) => {
      await mustInWorld(tx, 'manage', id, identity);
      await placeOrder(tx, id, identity.accountId, { type: 'keep', ...point });
    });
    return c.json(point, 202);
  });

  const goBack = createRoute({
    ...writes,
    method: 'post',
    path: '/v1/worlds/{id}/points/{pointId}/restore',
    summary: 'Go back to a moment of a world',
    description: 'Owners may. What is there now is kept as a moment of its own first, so that there is a way forward again.',
    request: { params: PointParams },
    responses: { 202: json(z.object({ keptAs: PointId }), 'The room makes it so, before everybody’s eyes.'), ...refusals(400, 401, 403, 404, 429, 503) },
  });
  app.openapi(goBack, async (c) => {
    const { id, pointId } = c.req.valid('param');
    const identity = c.get('identity');
    const keptAs = newPointId();
    await db.transaction(async (tx) => {
      await mustInWorld(tx, 'manage', id, identity);
      if ((await findPoint(tx, id, pointId)) === null) throw missingPoint();
      await placeOrder(tx, id, identity.accountId, { type: 'go_back', pointId, keepAs: keptAs });
    });
    return c.json({ keptAs }, 202);
  });

  const forget = createRoute({
    ...writes,
    method: 'delete',
    path: '/v1/worlds/{id}/points/{pointId}',
    summary: 'Forget a moment of a world',
    request: { params: PointParams },
    responses: { 204: { description: 'It is gone.' }, ...refusals(400, 401, 403, 404, 429, 503) },
  });
  app.openapi(forget, async (c) => {
    const { id, pointId } = c.req.valid('param');
    await mustInWorld(db, 'manage', id, c.get('identity'));
    if (!(await deletePoint(db, id, pointId))) throw missingPoint();
    return c.body(null, 204);
  });

  return app;
}

/** What the room is asked for: each thing named, each asset one the asker may set out. */
async function orderOf(tx: Tx, wanted: SetOutRequest, identity: Identity): Promise<SetOutOrder> {
  const at = wanted.at ?? null;
  if ('prefabId' in wanted) {
    const prefab = await findPrefab(tx, wanted.prefabId, identity.accountId);
    if (prefab === null) throw missingPrefab();
    for (const assetId of new Set(prefab.things.map((thing) => thing.assetId))) await mustWithAsset(tx, 'spawn', assetId, identity);
    return { type: 'set_out', at, size: prefab.size, things: prefab.things.map((thing) => ({ ...thing, entityId: newEntityId() })) };
  }
  await mustWithAsset(tx, 'spawn', wanted.assetId, identity);
  const asset = await findAsset(tx, wanted.assetId, wanted.version);
  if (asset === null) throw missingAsset();
  const { assetId, version, body } = asset.definition;
  const foot: Vec3 = [0, 0, 0];
  return { type: 'set_out', at, size: body.size, things: [{ assetId, version, entityId: newEntityId(), pose: { position: foot, rotation: IDENTITY } }] };
}

const missingPoint = () => new KilnError('missing', { code: 'point_missing', message: 'This moment is no longer kept.' });
