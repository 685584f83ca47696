import { createHash, randomBytes, randomInt } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import {
  AccountId,
  JoinView,
  KilnError,
  LIMITS,
  mayInWorld,
  WorldChange,
  WorldId,
  WorldPage,
  WorldRequest,
  type WorldRole,
  WorldView,
} from '@worldkiln/contracts';
import { changeWorld, countWorldsOf, createWorld, enterWorld, hintRoom, issueTicket, placeWorld, worldRoleOf, type WorldRow, worldsOf } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { newWorldId } from '../ids.ts';
import { iceServersFor } from '../rooms/ice-servers.ts';
import { ofSomebody } from './account-gone.ts';
import { closedWorld, mustInWorld, theWorld } from './world-doors.ts';

const WorldParams = z.object({ id: WorldId });

/** Worlds: making one, looking at one, and the ticket into one. */
export function worldRoutes({ db, keys, turn }: Deps) {
  const app = router();
  const common = { tags: ['Worlds'], ...SIGNED_IN };

  const make = createRoute({
    ...common,
    method: 'post',
    path: '/v1/worlds',
    summary: 'Make a world',
    middleware: [bearer(keys), limitWrites(db), jsonBody],
    request: { body: { required: true, content: { 'application/json': { schema: WorldRequest } } } },
    responses: { 201: json(WorldView, 'The new world; you own it.'), ...refusals(400, 401, 409, 413, 415, 429, 503) },
  });
  app.openapi(make, async (c) => {
    const { accountId, role } = c.get('identity');
    if (role !== 'operator' && (await countWorldsOf(db, accountId)) >= LIMITS.worldsPerAccount)
      throw new KilnError('refused', {
        code: 'too_many_worlds',
        message: `You have made ${LIMITS.worldsPerAccount} worlds, the most one person may.`,
        http: 409,
      });
    const fresh = { id: newWorldId(), name: c.req.valid('json').name, seed: randomInt(2 ** 31), ownerId: accountId };
    const made = db.transaction(async (tx) => {
      const world = await createWorld(tx, fresh);
      await enterWorld(tx, world.id, accountId);
      return world;
    });
    const row = await ofSomebody(made);
    const view = worldView(row, 'owner');
    return c.json(view, 201, { location: `/v1/worlds/${view.worldId}` });
  });

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/v1/worlds',
    summary: 'List your worlds',
    description: 'Those you made and those you have come into, the last one found first.',
    middleware: [bearer(keys)],
    responses: { 200: json(WorldPage, 'Your worlds.'), ...refusals(401, 429, 503) },
  });
  app.openapi(list, async (c) => {
    const identity = c.get('identity');
    const rows = await worldsOf(db, identity.accountId, LIMITS.pageRows);
    return c.json({ worlds: await Promise.all(rows.map(async (row) => worldView(row, await worldRoleOf(db, row, identity)))) }, 200);
  });

  const look = createRoute({
    ...common,
    method: 'get',
    path: '/v1/worlds/{id}',
    summary: 'Look at a world',
    middleware: [bearer(keys)],
    request: { params: WorldParams },
    responses: { 200: json(WorldView, 'The world.'), ...refusals(400, 401, 404, 503) },
  });
  app.openapi(look, async (c) => {
    const row = await theWorld(db, c.req.valid('param').id);
    return c.json(worldView(row, await worldRoleOf(db, row, c.get('identity'))), 200);
  });

  const change = createRoute({
    ...common,
    method: 'patch',
    path: '/v1/worlds/{id}',
    summary: 'Change a world’s name or rules',
    description:
      'Its owners may. `rules.newcomers` says what people are who came without an invitation, `rules.guide` how things look where a wish does not say; the others are for jobs: which providers, and what needs the owner’s word.',
    middleware: [bearer(keys), limitWrites(db), jsonBody],
    request: { params: WorldParams, body: { required: true, content: { 'application/json': { schema: WorldChange } } } },
    responses: { 200: json(WorldView, 'The world as it is now.'), ...refusals(400, 401, 403, 404, 413, 415, 429, 503) },
  });
  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    const row = await db.transaction(async (tx) => {
      await mustInWorld(tx, 'manage', id, c.get('identity'));
      await changeWorld(tx, id, c.req.valid('json'));
      await hintRoom(tx, id);
      return theWorld(tx, id);
    });
    return c.json(worldView(row, 'owner'), 200);
  });

  const join = createRoute({
    ...common,
    method: 'post',
    path: '/v1/worlds/{id}/join',
    summary: 'Get a ticket into a world',
    description: `The ticket opens one session, once, within ${LIMITS.ticketS} seconds. The transports’ urls are relative to this API; try them in order.`,
    middleware: [bearer(keys), limitWrites(db)],
    request: { params: WorldParams },
    responses: { 200: json(JoinView, 'The ticket, and where to show it.'), ...refusals(400, 401, 403, 404, 429, 503) },
  });
  app.openapi(join, async (c) => {
    const identity = c.get('identity');
    const { accountId } = identity;
    const world = await theWorld(db, c.req.valid('param').id);
    if (!mayInWorld('come', await worldRoleOf(db, world, identity))) throw closedWorld();
    await ofSomebody(enterWorld(db, world.id, accountId));
    const server = await placeWorld(db, world.id);
    if (server === null) throw new KilnError('busy', { code: 'room_waking', message: 'The room is waking. Join again in a second.', waitS: 1, http: 503 });
    const ticket = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(ticket).digest('hex');
    await ofSomebody(issueTicket(db, { hash, accountId, worldId: world.id, ttlS: LIMITS.ticketS }));
    const view: JoinView = {
      worldId: WorldId.parse(world.id),
      ticket,
      transports: [
        { kind: 'webrtc', url: `/v1/rtc/${server.id}` },
        { kind: 'wss', url: `/v1/wss/${server.id}` },
      ],
      iceServers: iceServersFor(turn, accountId, Date.now()),
    };
    return c.json(view, 200);
  });

  return app;
}

function worldView(row: WorldRow, role: WorldRole | null): WorldView {
  return {
    worldId: WorldId.parse(row.id),
    name: row.name,
    seed: row.seed,
    ownerId: row.ownerId === null ? null : AccountId.parse(row.ownerId),
    role,
    rules: row.rules,
    createdAt: row.createdAt.toISOString(),
  };
}
