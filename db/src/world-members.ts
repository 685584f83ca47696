import { and, eq } from 'drizzle-orm';
import type { Tx } from './connect.ts';
import { worldMembers } from './schema.ts';

/** Notes that an account has come into a world; again changes nothing. */
export async function enterWorld(db: Tx, worldId: string, accountId: string): Promise<void> {
  await db.insert(worldMembers).values({ worldId, accountId }).onConflictDoNothing();
}

/** Whether an account has ever come into a world. */
export async function isWorldMember(db: Tx, worldId: string, accountId: string): Promise<boolean> {
  const rows = await db
    .select({ accountId: worldMembers.accountId })
    .from(worldMembers)
    .where(and(eq(worldMembers.worldId, worldId), eq(worldMembers.accountId, accountId)));
  return rows.length > 0;
}
