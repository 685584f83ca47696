import { type AccountId, type AssetId, LIMITS, type PrefabId } from '@worldkiln/contracts';
import { and, desc, eq, or, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { prefabs } from './tables.ts';
import { worldMembers } from '../worlds/tables.ts';

export type PrefabRow = typeof prefabs.$inferSelect;

/** Keeps a selection. */
export async function createPrefab(tx: Tx, prefab: Omit<PrefabRow, 'createdAt'>): Promise<PrefabRow> {
  const [row] = await tx.insert(prefabs).values(prefab).returning();
  if (row === undefined) throw new Error('the insert of a prefab returned no row');
  return row;
}

/** Whom a prefab is for: its owner, who has come into its room, or everybody. */
const shownTo = (accountId: AccountId) =>
  or(
    eq(prefabs.ownerId, accountId),
    eq(prefabs.visibility, 'public'),
    and(
      eq(prefabs.visibility, 'room'),
      sql`exists (select 1 from ${worldMembers} m where m.world_id = ${prefabs.worldId} and m.account_id = ${accountId} and m.role is distinct from 'nobody')`,
    ),
  );

/** The prefabs somebody may set out, newest first. */
export async function listPrefabs(db: Tx, accountId: AccountId): Promise<PrefabRow[]> {
  return db.select().from(prefabs).where(shownTo(accountId)).orderBy(desc(prefabs.createdAt), prefabs.id).limit(LIMITS.pageRows);
}

/** A prefab somebody may set out; null: there is none for them. */
export async function findPrefab(db: Tx, id: PrefabId, accountId: AccountId): Promise<PrefabRow | null> {
  const [row] = await db
    .select()
    .from(prefabs)
    .where(and(eq(prefabs.id, id), shownTo(accountId)));
  return row ?? null;
}

/** Renames somebody's prefab, or shares it otherwise. Null: they have no such. */
export async function changePrefab(
  db: Tx,
  id: PrefabId,
  ownerId: AccountId,
  change: Partial<Pick<PrefabRow, 'name' | 'visibility'>>,
): Promise<PrefabRow | null> {
  const own = and(eq(prefabs.id, id), eq(prefabs.ownerId, ownerId));
  // Nothing to set is no update: PostgreSQL has no such statement.
  const [row] = Object.keys(change).length === 0 ? await db.select().from(prefabs).where(own) : await db.update(prefabs).set(change).where(own).returning();
  return row ?? null;
}

/** Forgets somebody's prefab. False: they have no such. What was set out of it stays. */
export async function deletePrefab(db: Tx, id: PrefabId, ownerId: AccountId): Promise<boolean> {
  const gone = await db
    .delete(prefabs)
    .where(and(eq(prefabs.id, id), eq(prefabs.ownerId, ownerId)))
    .returning({ id: prefabs.id });
  return gone.length > 0;
}

export const countPrefabs = (db: Tx, ownerId: AccountId): Promise<number> => db.$count(prefabs, eq(prefabs.ownerId, ownerId));

/** The prefabs an asset is part of. */
export async function prefabsWith(db: Tx, assetId: AssetId): Promise<{ prefabId: PrefabId; name: string; ownerId: AccountId }[]> {
  return db
    .select({ prefabId: prefabs.id, name: prefabs.name, ownerId: prefabs.ownerId })
    .from(prefabs)
    .where(sql`${prefabs.things} @> ${JSON.stringify([{ assetId }])}::text::jsonb`)
    .limit(LIMITS.pageRows);
}
