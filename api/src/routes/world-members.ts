import { createHash, randomBytes } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { AccountId, KilnError, LIMITS, MemberRole, WorldId, WorldInvite, WorldInviteRequest, WorldMembers } from '@worldkiln/contracts';
import { acceptWorldInvite, issueWorldInvite, listWorldMembers, setWorldRole } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { ofSomebody } from './account-gone.ts';
import { mustInWorld } from './world-doors.ts';

const WorldParams = z.object({ id: WorldId });
const MemberParams = z.object({ id: WorldId, accountId: AccountId });
const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');

/** Who is what in a world, and the invitations that make them so. */
export function worldMemberRoutes({ db, keys }: Deps) {
  const app = router();
  const reads = { tags: ['Worlds'], ...SIGNED_IN, middleware: [bearer(keys)] };
  const writes = { ...reads, middleware: [bearer(keys), limitWrites(db), jsonBody] };
  const body = <T>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

  const list = createRoute({
    ...reads,
    method: 'get',
    path: '/v1/worlds/{id}/members',
    summary: 'List who has come into a world',
    description: `Whoever may come in may ask. The newest ${LIMITS.worldMembersShown}.`,
    request: { params: WorldParams },
    responses: { 200: json(WorldMembers, 'Who is what.'), ...refusals(400, 401, 403, 404, 429, 503) },
  });
  app.openapi(list, async (c) => {
    const world = await mustInWorld(db, 'come', c.req.valid('param').id, c.get('identity'));
    return c.json({ members: await listWorldMembers(db, world) }, 200);
  });

  const change = createRoute({
    ...writes,
    method: 'patch',
    path: '/v1/worlds/{id}/members/{accountId}',
    summary: 'Change what somebody is in a world',
    description: 'Its owners may. `nobody` shows them out until they are invited again.',
    request: { params: MemberParams, body: body(z.strictObject({ role: MemberRole })) },
    responses: { 200: json(WorldMembers, 'Who is what now.'), ...refusals(400, 401, 403, 404, 409, 413, 415, 429, 503) },
  });
  app.openapi(change, async (c) => {
    const { id, accountId } = c.req.valid('param');
    const members = await db.transaction(async (tx) => {
      const world = await mustInWorld(tx, 'manage', id, c.get('identity'));
      if (!(await setWorldRole(tx, world, accountId, c.req.valid('json').role)))
        throw new KilnError('missing', { code: 'member_missing', message: 'This account has never come into this world.' });
      return listWorldMembers(tx, world);
    });
    return c.json({ members }, 200);
  });

  const invite = createRoute({
    ...writes,
    method: 'post',
    path: '/v1/worlds/{id}/invites',
    summary: 'Invite somebody into a world',
    description: `The code works once, within ${LIMITS.inviteDays} days. Its owners may.`,
    request: { params: WorldParams, body: body(WorldInviteRequest) },
    responses: { 201: json(WorldInvite, 'The code to hand over.'), ...refusals(400, 401, 403, 404, 413, 415, 429, 503) },
  });
  app.openapi(invite, async (c) => {
    const { id } = c.req.valid('param');
    const { role } = c.req.valid('json');
    await mustInWorld(db, 'manage', id, c.get('identity'));
    const code = randomBytes(24).toString('base64url');
    const expiresAt = new Date(Date.now() + LIMITS.inviteDays * 86_400_000);
    await issueWorldInvite(db, { hash: hashOf(code), worldId: id, role, expiresAt });
    return c.json({ code, role, expiresAt: expiresAt.toISOString() }, 201, { 'cache-control': 'no-store' });
  });

  const accept = createRoute({
    ...writes,
    method: 'post',
    path: '/v1/worlds/enter',
    summary: 'Accept an invitation into a world',
    request: { body: body(z.strictObject({ code: z.string().min(20).max(100) })) },
    responses: { 200: json(z.object({ worldId: WorldId }), 'The world you may come into now.'), ...refusals(400, 401, 403, 413, 415, 429, 503) },
  });
  app.openapi(accept, async (c) => {
    const worldId = await ofSomebody(acceptWorldInvite(db, hashOf(c.req.valid('json').code), c.get('identity').accountId));
    if (worldId === null)
      throw new KilnError('refused', { code: 'invite_unknown', message: 'This invitation is unknown, used or too old. Ask for a new one.' });
    return c.json({ worldId }, 200);
  });

  return app;
}
