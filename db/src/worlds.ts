import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from './connect.ts';
import { roomServers, worlds } from './schema.ts';

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

/** Worlds newest first. */
export async function listWorlds(db: Tx, limit: number): Promise<WorldRow[]> {
  return db.select().from(worlds).orderBy(desc(worlds.createdAt)).limit(limit);
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
