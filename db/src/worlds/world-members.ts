import { type AccountId, KilnError, LIMITS, type MemberRole, type WorldId, type WorldMember, type WorldRole } from '@worldkiln/contracts';
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Role } from '../accounts/accounts.ts';
import type { Db, Tx } from '../connect.ts';
import { CHANNELS } from '../listen.ts';
import { accounts } from '../accounts/tables.ts';
import { worldInvites, worldMembers, worlds } from './tables.ts';
import type { WorldRow } from './worlds.ts';

/** Notes that an account has come into a world; again changes nothing. */
export async function enterWorld(db: Tx, worldId: string, accountId: string): Promise<void> {
  await db.insert(worldMembers).values({ worldId, accountId }).onConflictDoNothing();
}

/** Whether an account has ever come into a world, and was not shown out. */
export async function isWorldMember(db: Tx, worldId: string, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ role: worldMembers.role })
    .from(worldMembers)
    .where(and(eq(worldMembers.worldId, worldId), eq(worldMembers.accountId, accountId)));
  return row !== undefined && row.role !== 'nobody';
}

/** What somebody is in a world: by their own role, else by what its rules make of newcomers. Null: they may not come in. */
export async function worldRoleOf(
  db: Tx,
  world: Pick<WorldRow, 'id' | 'ownerId' | 'rules'>,
  who: { accountId: string; role: Role },
): Promise<WorldRole | null> {
  const [row] = await db
    .select({ role: worldMembers.role })
    .from(worldMembers)
    .where(and(eq(worldMembers.worldId, world.id), eq(worldMembers.accountId, who.accountId)));
  return roleIn(world, who, row?.role ?? null);
}

/** What a world makes of people now: its owner, its rules, and each one's role; null for who may not be in it. */
export async function rolesInWorld(
  db: Tx,
  worldId: string,
  accountIds: readonly string[],
): Promise<{ ownerId: string | null; rules: WorldRow['rules']; roles: Map<string, WorldRole | null> } | null> {
  const [world] = await db.select().from(worlds).where(eq(worlds.id, worldId));
  if (!world) return null;
  const rows = await db
    .select({ id: accounts.id, role: accounts.role, here: worldMembers.role })
    .from(accounts)
    .leftJoin(worldMembers, and(eq(worldMembers.accountId, accounts.id), eq(worldMembers.worldId, worldId)))
    .where(inArray(accounts.id, [...accountIds]));
  const roles = new Map(rows.map(({ id, role, here }) => [id, roleIn(world, { accountId: id, role }, here)]));
  return { ownerId: world.ownerId, rules: world.rules, roles };
}

function roleIn({ ownerId, rules }: Pick<WorldRow, 'ownerId' | 'rules'>, who: { accountId: string; role: Role }, here: MemberRole | null): WorldRole | null {
  if (who.role === 'operator' || ownerId === who.accountId) return 'owner';
  const role = here ?? rules.newcomers ?? 'builder';
  return role === 'nobody' ? null : role;
}

/** Who has come into a world, newest first. */
export async function listWorldMembers(db: Tx, world: Pick<WorldRow, 'id' | 'ownerId' | 'rules'>): Promise<WorldMember[]> {
  const rows = await db
    .select({ accountId: sql<AccountId>`${accounts.id}`, name: accounts.name, role: worldMembers.role })
    .from(worldMembers)
    .innerJoin(accounts, eq(accounts.id, worldMembers.accountId))
    .where(eq(worldMembers.worldId, world.id))
    .orderBy(desc(worldMembers.createdAt), accounts.id)
    .limit(LIMITS.worldMembersShown);
  return rows.map((row) => ({ ...row, role: row.accountId === world.ownerId ? 'owner' : (row.role ?? world.rules.newcomers ?? 'builder') }));
}

/** Gives somebody who has come in another role, and tells the room. A world keeps an owner. False: no such member. */
export async function setWorldRole(tx: Tx, world: Pick<WorldRow, 'id' | 'ownerId'>, accountId: AccountId, role: MemberRole): Promise<boolean> {
  if (accountId === world.ownerId && role !== 'owner')
    throw new KilnError('refused', { code: 'last_owner', message: 'Who made a world stays its owner. Make another world instead.', http: 409 });
  const changed = await tx
    .update(worldMembers)
    .set({ role })
    .where(and(eq(worldMembers.worldId, world.id), eq(worldMembers.accountId, accountId)))
    .returning({ accountId: worldMembers.accountId });
  await hintRoom(tx, world.id);
  return changed.length > 0;
}

/** Wakes the room of a world to read what has changed about it. */
export async function hintRoom(tx: Tx, worldId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANNELS.jobEvents}, ${worldId})`);
}

/** Notes an invitation by its hash; the code itself is only ever in its holder's hands. */
export async function issueWorldInvite(db: Tx, invite: { hash: string; worldId: string; role: WorldRole; expiresAt: Date }): Promise<void> {
  await db.insert(worldInvites).values(invite);
}

/** Uses an invitation up and lets its holder in, both or neither. Nobody loses by it what they are already. Null: unknown, used or too old. */
export async function acceptWorldInvite(db: Db, hash: string, accountId: AccountId): Promise<WorldId | null> {
  return db.transaction(async (tx) => {
    const [used] = await tx
      .update(worldInvites)
      .set({ usedAt: sql`now()` })
      .where(and(eq(worldInvites.hash, hash), isNull(worldInvites.usedAt), gt(worldInvites.expiresAt, sql`now()`)))
      .returning({ worldId: worldInvites.worldId, role: worldInvites.role });
    if (used === undefined) return null;
    const [world] = await tx.select().from(worlds).where(eq(worlds.id, used.worldId));
    const known = world && (await worldRoleOf(tx, world, { accountId, role: 'member' }));
    const role = known === 'owner' || (known === 'builder' && used.role === 'visitor') ? known : used.role;
    await tx
      .insert(worldMembers)
      .values({ worldId: used.worldId, accountId, role })
      .onConflictDoUpdate({ target: [worldMembers.worldId, worldMembers.accountId], set: { role } });
    await hintRoom(tx, used.worldId);
    return used.worldId as WorldId; // worlds are named by our own ids
  });
}
