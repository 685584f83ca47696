import type { WorldChange } from '@worldkiln/contracts';
import { and, desc, eq, gt, ne, or, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { roomServers, worldMembers, worlds } from './tables.ts';

export type WorldRow = typeof worlds.$inferSelect;

/** A new world; its ground follows from the seed. */
export async function createWorld(db: Tx, world: { id: string; name: string; seed: number; ownerId: string | null; home?: boolean }): Promise<WorldRow> {
  const [row] = await db
    .insert(worlds)
    .values({ ...world, home: world.home ?? false })
    .returning();
  if (!row) throw new Error('insert into worlds returned nothing');
  return row;
}

/** The world by its id. */
export async function findWorld(db: Tx, worldId: string): Promise<WorldRow | null> {
  const [row] = await db.select().from(worlds).where(eq(worlds.id, worldId));
  return row ?? null;
}

/** The box's front door, made on the first call; processes that start together agree on one. */
export async function homeWorld(db: Tx, fresh: { id: string; name: string; seed: number }): Promise<WorldRow> {
  await db
    .insert(worlds)
    .values({ ...fresh, home: true })
    .onConflictDoNothing();
  const [row] = await db.select().from(worlds).where(eq(worlds.home, true));
  if (!row) throw new Error('the home world is neither there nor could it be made');
  return row;
}

/** The worlds somebody owns or has come into, the last one they found first. */
export async function worldsOf(db: Tx, accountId: string, limit: number): Promise<WorldRow[]> {
  const rows = await db
    .select({ world: worlds })
    .from(worldMembers)
    .innerJoin(worlds, eq(worlds.id, worldMembers.worldId))
    .where(and(eq(worldMembers.accountId, accountId), or(isNull(worldMembers.role), ne(worldMembers.role, 'nobody'))))
    .orderBy(desc(worldMembers.createdAt), worlds.id)
    .limit(limit);
  return rows.map(({ world }) => world);
}

/** How many worlds somebody has made. */
export async function countWorldsOf(db: Tx, accountId: string): Promise<number> {
  return db.$count(worlds, eq(worlds.ownerId, accountId));
}

/** Changes a world's name or rules. */
export async function changeWorld(db: Tx, worldId: string, change: WorldChange): Promise<void> {
  if (change.name === undefined && change.rules === undefined) return;
  await db.update(worlds).set(change).where(eq(worlds.id, worldId));
}

/** The live server that has the world open now, if any. */
export async function serverOfWorld(db: Tx, worldId: string, aliveS: number): Promise<{ id: string; url: string } | null> {
  const [row] = await db
    .select({ id: roomServers.id, url: roomServers.url })
    .from(worlds)
    .innerJoin(roomServers, eq(roomServers.id, worlds.leaseServer))
    .where(and(eq(worlds.id, worldId), gt(worlds.leaseUntil, sql`now()`), gt(roomServers.seenAt, sql`now() - make_interval(secs => ${aliveS})`)));
  return row ?? null;
}
