import { KilnError } from '@worldkiln/contracts';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { worlds } from './tables.ts';

/** The right to write a world: whoever holds the highest fence. */
export interface Lease {
  worldId: string;
  serverId: string;
  fence: number;
}

export type LeaseAnswer = { got: true; lease: Lease } | { got: false; heldBy: string };

const untilSql = (leaseS: number) => sql`now() + make_interval(secs => ${leaseS})`;

/**
 * Takes the world if nobody has it, the holder's time is up, or we hold it ourselves. Every taking raises the fence, so
 * an owner that slept through its lease writes nothing more.
 */
export async function acquireLease(db: Tx, input: { worldId: string; serverId: string; leaseS: number }): Promise<LeaseAnswer> {
  const [row] = await db
    .update(worlds)
    .set({ leaseServer: input.serverId, leaseFence: sql`${worlds.leaseFence} + 1`, leaseUntil: untilSql(input.leaseS) })
    .where(and(eq(worlds.id, input.worldId), or(isNull(worlds.leaseUntil), lt(worlds.leaseUntil, sql`now()`), eq(worlds.leaseServer, input.serverId))))
    .returning({ fence: worlds.leaseFence });
  if (row) return { got: true, lease: { worldId: input.worldId, serverId: input.serverId, fence: row.fence } };
  const [held] = await db.select({ by: worlds.leaseServer }).from(worlds).where(eq(worlds.id, input.worldId));
  if (!held) throw new KilnError('missing', { code: 'world_missing', message: 'There is no such world. Check the link, or make a new world.' });
  return { got: false, heldBy: held.by ?? 'nobody' };
}

/** Lengthens the lease. False: somebody else has the world now. */
export async function renewLease(db: Tx, lease: Lease, leaseS: number): Promise<boolean> {
  const rows = await db
    .update(worlds)
    .set({ leaseServer: lease.serverId, leaseUntil: untilSql(leaseS) })
    .where(and(eq(worlds.id, lease.worldId), eq(worlds.leaseFence, lease.fence)))
    .returning({ id: worlds.id });
  return rows.length === 1;
}

/** Gives the world back, so that the next room need not wait for the lease to run out. */
export async function releaseLease(db: Tx, lease: Lease): Promise<void> {
  await db
    .update(worlds)
    .set({ leaseServer: null, leaseUntil: null })
    .where(and(eq(worlds.id, lease.worldId), eq(worlds.leaseFence, lease.fence)));
}

/** Frees every world a dead server held. */
export async function releaseLeasesOf(db: Tx, serverId: string): Promise<number> {
  const rows = await db.update(worlds).set({ leaseServer: null, leaseUntil: null }).where(eq(worlds.leaseServer, serverId)).returning({ id: worlds.id });
  return rows.length;
}
