import { createHash, randomBytes } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import {
  AccountId,
  InviteCreated,
  InviteRequest,
  KilnError,
  LIMITS,
  mayInOrg,
  type OrgAction,
  OrgDetail,
  OrgId,
  OrgPage,
  OrgRequest,
  type OrgRole,
  OrgRole as OrgRoleSchema,
  OrgView,
} from '@worldkiln/contracts';
import { acceptInvite, createOrg, findOrg, issueInvite, listMembers, orgsOf, roleIn, setRole, type Tx } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import type { Identity } from '../identity/tokens.ts';
import { newOrgId } from '../ids.ts';
import { ofSomebody } from './account-gone.ts';

const OrgParams = z.object({ id: OrgId });
const MemberParams = z.object({ id: OrgId, accountId: AccountId });
const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');

/** Orgs: people who share assets. Invited by a one-time code, with a role each. */
export function orgRoutes({ db, keys }: Deps) {
  const app = router();
  const reads = { tags: ['Orgs'], ...SIGNED_IN, middleware: [bearer(keys)] };
  const writes = { ...reads, middleware: [bearer(keys), limitWrites(db)] };
  const writesBody = { ...reads, middleware: [bearer(keys), limitWrites(db), jsonBody] };
  const body = <T>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

  const make = createRoute({
    ...writesBody,
    method: 'post',
    path: '/v1/orgs',
    summary: 'Make an org',
    request: { body: body(OrgRequest) },
    responses: { 201: json(OrgView, 'The new org; you own it.'), ...refusals(400, 401, 409, 413, 415, 429, 503) },
  });
  app.openapi(make, async (c) => {
    const { accountId } = c.get('identity');
    await hasRoom(db, accountId);
    const made = await ofSomebody(createOrg(db, { id: newOrgId(), name: c.req.valid('json').name, ownerId: accountId }));
    return c.json(made, 201, { location: `/v1/orgs/${made.orgId}` });
  });

  const list = createRoute({
    ...reads,
    method: 'get',
    path: '/v1/orgs',
    summary: 'List your orgs',
    responses: { 200: json(OrgPage, 'The orgs you are in.'), ...refusals(401, 429, 503) },
  });
  app.openapi(list, async (c) => c.json({ orgs: await orgsOf(db, c.get('identity').accountId) }, 200));

  const look = createRoute({
    ...reads,
    method: 'get',
    path: '/v1/orgs/{id}',
    summary: 'Look at an org',
    description: 'Its members may, and operators.',
    request: { params: OrgParams },
    responses: { 200: json(OrgDetail, 'The org and who is in it.'), ...refusals(400, 401, 404, 429, 503) },
  });
  app.openapi(look, async (c) => {
    const { id } = c.req.valid('param');
    const role = await allowed(db, id, c.get('identity'), 'see');
    return c.json(await detail(db, id, role), 200);
  });

  const invite = createRoute({
    ...writesBody,
    method: 'post',
    path: '/v1/orgs/{id}/invites',
    summary: 'Invite somebody into an org',
    description: `The code works once, within ${LIMITS.inviteDays} days. Owners and admins may.`,
    request: { params: OrgParams, body: body(InviteRequest) },
    responses: { 201: json(InviteCreated, 'The code to hand over.'), ...refusals(400, 401, 403, 404, 413, 415, 429, 503) },
  });
  app.openapi(invite, async (c) => {
    const { id } = c.req.valid('param');
    const { role } = c.req.valid('json');
    await allowed(db, id, c.get('identity'), 'invite');
    const code = randomBytes(24).toString('base64url');
    const expiresAt = new Date(Date.now() + LIMITS.inviteDays * 86_400_000);
    await issueInvite(db, { hash: hashOf(code), orgId: id, role, expiresAt });
    return c.json({ code, role, expiresAt: expiresAt.toISOString() }, 201, { 'cache-control': 'no-store' });
  });

  const accept = createRoute({
    ...writesBody,
    method: 'post',
    path: '/v1/orgs/join',
    summary: 'Accept an invitation',
    request: { body: body(z.strictObject({ code: z.string().min(20).max(100) })) },
    responses: { 200: json(OrgDetail, 'The org you are in now.'), ...refusals(400, 401, 403, 409, 413, 415, 429, 503) },
  });
  app.openapi(accept, async (c) => {
    const { accountId } = c.get('identity');
    await hasRoom(db, accountId);
    const orgId = await ofSomebody(acceptInvite(db, hashOf(c.req.valid('json').code), accountId));
    if (orgId === null) throw new KilnError('refused', { code: 'invite_unknown', message: 'This invitation is unknown, used or too old. Ask for a new one.' });
    return c.json(await detail(db, orgId, (await roleIn(db, orgId, accountId)) ?? 'member'), 200);
  });

  const change = createRoute({
    ...writesBody,
    method: 'patch',
    path: '/v1/orgs/{id}/members/{accountId}',
    summary: 'Change what somebody is in an org',
    description: 'Owners may. An org keeps at least one owner.',
    request: { params: MemberParams, body: body(z.strictObject({ role: OrgRoleSchema })) },
    responses: { 200: json(OrgDetail, 'The org as it is now.'), ...refusals(400, 401, 403, 404, 409, 413, 415, 429, 503) },
  });
  app.openapi(change, async (c) => {
    const { id, accountId } = c.req.valid('param');
    const role = await db.transaction(async (tx) => {
      const mine = await allowed(tx, id, c.get('identity'), 'change_role');
      if (!(await setRole(tx, id, accountId, c.req.valid('json').role))) throw memberMissing();
      return mine;
    });
    return c.json(await detail(db, id, role), 200);
  });

  const remove = createRoute({
    ...writes,
    method: 'delete',
    path: '/v1/orgs/{id}/members/{accountId}',
    summary: 'Take somebody out of an org, or leave it',
    description: 'Owners may take out anybody, admins members, everybody themselves. An org keeps at least one owner.',
    request: { params: MemberParams },
    responses: { 204: { description: 'They are out.' }, ...refusals(400, 401, 403, 404, 409, 429, 503) },
  });
  app.openapi(remove, async (c) => {
    const { id, accountId } = c.req.valid('param');
    const identity = c.get('identity');
    await db.transaction(async (tx) => {
      await allowed(tx, id, identity, 'see');
      const role = await roleIn(tx, id, accountId);
      if (role === null) throw memberMissing();
      if (accountId !== identity.accountId) await allowed(tx, id, identity, `remove_${role}`);
      await setRole(tx, id, accountId, null);
    });
    return c.body(null, 204);
  });

  return app;
}

/** Lets through whose role in the org permits it, and operators; says what they are. Who is not in it learns nothing of it. */
async function allowed(tx: Tx, orgId: OrgId, { accountId, role }: Identity, action: OrgAction): Promise<OrgRole> {
  const mine = await roleIn(tx, orgId, accountId);
  const counts = role === 'operator' ? 'owner' : mine;
  if (counts === null || (await findOrg(tx, orgId)) === null)
    throw new KilnError('missing', { code: 'org_missing', message: 'There is no such org, or you are not in it.' });
  if (mayInOrg(action, counts)) return counts;
  throw new KilnError('refused', { code: 'org_role_too_small', message: `As ${counts} of this org you may not do this. Ask an owner.` });
}

async function detail(tx: Tx, orgId: OrgId, role: OrgRole): Promise<OrgDetail> {
  const org = await findOrg(tx, orgId);
  if (org === null) throw new KilnError('missing', { code: 'org_missing', message: 'There is no such org any more.' });
  return { orgId, name: org.name, role, createdAt: org.createdAt.toISOString(), members: await listMembers(tx, orgId) };
}

async function hasRoom(tx: Tx, accountId: AccountId): Promise<void> {
  if ((await orgsOf(tx, accountId)).length < LIMITS.orgsPerAccount) return;
  throw new KilnError('refused', { code: 'too_many_orgs', message: `You are in ${LIMITS.orgsPerAccount} orgs. Leave one first.`, http: 409 });
}

const memberMissing = () => new KilnError('missing', { code: 'member_missing', message: 'This account is not in the org.' });
