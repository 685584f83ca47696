import { type AccountId, KilnError, LIMITS, type OrgId, type OrgMember, type OrgRole, type OrgView } from '@worldkiln/contracts';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { accounts, orgInvites, orgMembers, orgs } from './tables.ts';

/** A new org; whoever makes it owns it. */
export async function createOrg(db: Db, org: { id: OrgId; name: string; ownerId: AccountId }): Promise<OrgView> {
  return db.transaction(async (tx) => {
    const [row] = await tx.insert(orgs).values({ id: org.id, name: org.name }).returning();
    if (row === undefined) throw new Error('the insert of an org returned no row');
    await tx.insert(orgMembers).values({ orgId: org.id, accountId: org.ownerId, role: 'owner' });
    return { orgId: row.id, name: row.name, role: 'owner', createdAt: row.createdAt.toISOString() };
  });
}

/** The orgs an account is in, oldest first. */
export async function orgsOf(db: Tx, accountId: AccountId): Promise<OrgView[]> {
  const rows = await db
    .select({ org: orgs, role: orgMembers.role })
    .from(orgMembers)
    .innerJoin(orgs, eq(orgs.id, orgMembers.orgId))
    .where(eq(orgMembers.accountId, accountId))
    .orderBy(asc(orgs.createdAt), orgs.id)
    .limit(LIMITS.orgsPerAccount);
  return rows.map(({ org, role }) => ({ orgId: org.id, name: org.name, role, createdAt: org.createdAt.toISOString() }));
}

/** An org by its id. */
export async function findOrg(db: Tx, orgId: OrgId): Promise<{ id: OrgId; name: string; createdAt: Date } | null> {
  const [row] = await db.select().from(orgs).where(eq(orgs.id, orgId));
  return row ?? null;
}

/** What an account is in an org; null: nothing. */
export async function roleIn(db: Tx, orgId: OrgId, accountId: AccountId): Promise<OrgRole | null> {
  const [row] = await db
    .select({ role: orgMembers.role })
    .from(orgMembers)
    .where(and(eq(orgMembers.orgId, orgId), eq(orgMembers.accountId, accountId)));
  return row?.role ?? null;
}

export const isOrgMember = async (db: Tx, orgId: OrgId, accountId: AccountId): Promise<boolean> => (await roleIn(db, orgId, accountId)) !== null;

/** Everybody in an org, in the order they came. */
export async function listMembers(db: Tx, orgId: OrgId): Promise<OrgMember[]> {
  return db
    .select({ accountId: orgMembers.accountId, name: accounts.name, role: orgMembers.role })
    .from(orgMembers)
    .innerJoin(accounts, eq(accounts.id, orgMembers.accountId))
    .where(eq(orgMembers.orgId, orgId))
    .orderBy(asc(orgMembers.createdAt), orgMembers.accountId)
    .limit(LIMITS.orgMembers);
}

/** Notes an invitation by its hash; the code itself is only ever in its holder's hands. */
export async function issueInvite(db: Tx, invite: { hash: string; orgId: OrgId; role: OrgRole; expiresAt: Date }): Promise<void> {
  await db.insert(orgInvites).values(invite);
}

/** Uses an invitation up and makes its holder a member, both or neither. Null: unknown, used or too old. */
export async function acceptInvite(db: Db, hash: string, accountId: AccountId): Promise<OrgId | null> {
  return db.transaction(async (tx) => {
    const [used] = await tx
      .update(orgInvites)
      .set({ usedAt: sql`now()` })
      .where(and(eq(orgInvites.hash, hash), isNull(orgInvites.usedAt), gt(orgInvites.expiresAt, sql`now()`)))
      .returning({ orgId: orgInvites.orgId, role: orgInvites.role });
    if (used === undefined) return null;
    await lockOrg(tx, used.orgId);
    if ((await listMembers(tx, used.orgId)).length >= LIMITS.orgMembers)
      throw new KilnError('refused', { code: 'org_full', message: `This org has ${LIMITS.orgMembers} members. Somebody has to leave first.`, http: 409 });
    // Who is in already keeps the role they have.
    await tx.insert(orgMembers).values({ orgId: used.orgId, accountId, role: used.role }).onConflictDoNothing();
    return used.orgId;
  });
}

/** Gives a member another role, or none: they leave. An org keeps at least one owner. False: no such member. */
export async function setRole(tx: Tx, orgId: OrgId, accountId: AccountId, role: OrgRole | null): Promise<boolean> {
  await lockOrg(tx, orgId);
  const known = await roleIn(tx, orgId, accountId);
  if (known === null) return false;
  const owners = (await listMembers(tx, orgId)).filter((member) => member.role === 'owner');
  if (known === 'owner' && role !== 'owner' && owners.length === 1)
    throw new KilnError('refused', { code: 'last_owner', message: 'An org needs an owner. Make somebody else one first.', http: 409 });
  const which = and(eq(orgMembers.orgId, orgId), eq(orgMembers.accountId, accountId));
  if (role === null) await tx.delete(orgMembers).where(which);
  else await tx.update(orgMembers).set({ role }).where(which);
  return true;
}

/** Changes of who is in an org take turns. */
async function lockOrg(tx: Tx, orgId: OrgId): Promise<void> {
  await tx.select({ id: orgs.id }).from(orgs).where(eq(orgs.id, orgId)).for('update');
}
