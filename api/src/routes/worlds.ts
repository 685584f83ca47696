import { createHash, randomBytes, randomInt } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { AccountId, JoinView, KilnError, LIMITS, WorldId, WorldRequest, WorldView } from '@worldkiln/contracts';
import { createWorld, enterWorld, findWorld, issueTicket, placeWorld, type WorldRow } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { newWorldId } from '../ids.ts';
import { iceServersFor } from '../rooms/ice-servers.ts';
import { ofSomebody } from './account-gone.ts';

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
    responses: { 201: json(WorldView, 'The new world.'), ...refusals(400, 401, 413, 415, 429, 503) },
  });
  app.openapi(make, async (c) => {
    const { accountId } = c.get('identity');
    const fresh = { id: newWorldId(), name: c.req.valid('json').name, seed: randomInt(2 ** 31), ownerId: accountId };
    const made = db.transaction(async (tx) => {
      const world = await createWorld(tx, fresh);
      await enterWorld(tx, world.id, accountId);
      return world;
    });
    const row = await ofSomebody(made);
    const view = worldView(row);
    return c.json(view, 201, { location: `/v1/worlds/${view.worldId}` });
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
  app.openapi(look, async (c) => c.json(worldView(await theWorld(c.req.valid('param').id)), 200));

  const join = createRoute({
    ...common,
    method: 'post',
    path: '/v1/worlds/{id}/join',
    summary: 'Get a ticket into a world',
    description: `The ticket opens one session, once, within ${LIMITS.ticketS} seconds. The transports’ urls are relative to this API; try them in order.`,
    middleware: [bearer(keys), limitWrites(db)],
    request: { params: WorldParams },
    responses: { 200: json(JoinView, 'The ticket, and where to show it.'), ...refusals(400, 401, 404, 429, 503) },
  });
  app.openapi(join, async (c) => {
    const { accountId } = c.get('identity');
    const world = await theWorld(c.req.valid('param').id);
    await ofSomebody(enterWorld(db, world.id, accountId));
    const server = await placeWorld(db, world.id);
    if (server === null) throw new KilnError('busy', { code: 'room_waking', message: 'The room is waking. Join again in a second.', waitS: 1, http: 503 });
    const ticket = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(ticket).digest('hex');
    await ofSomebody(issueTicket(db, { hash, accountId, worldId: world.id, ttlS: LIMITS.ticketS }));
    const view: JoinView = {
      worldId: worldView(world).worldId,
      ticket,
      transports: [
        { kind: 'webrtc', url: `/v1/rtc/${server.id}` },
        { kind: 'wss', url: `/v1/wss/${server.id}` },
      ],
      iceServers: iceServersFor(turn, accountId, Date.now()),
    };
    return c.json(view, 200);
  });

  async function theWorld(id: WorldId): Promise<WorldRow> {
    const world = await findWorld(db, id);
    if (world === null) throw new KilnError('missing', { code: 'world_missing', message: 'There is no such world. Check the link, or make a new world.' });
    return world;
  }

  return app;
}

function worldView(row: WorldRow): WorldView {
  return {
    worldId: WorldId.parse(row.id),
    name: row.name,
    seed: row.seed,
    ownerId: row.ownerId === null ? null : AccountId.parse(row.ownerId),
    createdAt: row.createdAt.toISOString(),
  };
}
