import { Command, type Actor, type Applied } from '@worldkiln/contracts';
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import type { Lease } from './leases.ts';
import { worldCommands } from './tables.ts';

/** A line of the log before it is durable. */
export interface LogLine extends Applied {
  inverse: Command | null;
  eventId: number | null;
}

/**
 * Appends lines, all or none, in one statement that also checks the fence: the world's row is locked for it, so a
 * taking of the lease waits until these lines are in and its room reads them. False: the world is somebody else's now.
 */
export async function appendCommands(db: Tx, lease: Lease, lines: readonly LogLine[]): Promise<boolean> {
  if (lines.length === 0) return true;
  const rows = JSON.stringify(
    lines.map((line) => ({ seq: line.seq, actor: line.actor, command: line.command, inverse: line.inverse, event_id: line.eventId })),
  );
  const written = await db.execute(sql`
    insert into world_commands (world_id, seq, fence, actor, command, inverse, event_id)
    select held.id, line.seq, held.lease_fence, line.actor, line.command, nullif(line.inverse, 'null'::jsonb), line.event_id
    from (select id, lease_fence from worlds where id = ${lease.worldId} and lease_fence = ${lease.fence} for share) held
    cross join jsonb_to_recordset(${rows}::text::jsonb) as line(seq bigint, actor jsonb, command jsonb, inverse jsonb, event_id bigint)
    returning seq`);
  return written.length === lines.length;
}

/** How far a world's log reaches under this fence: after a commit whose answer was lost, it says whether it happened. */
export async function lastSeqUnder(db: Tx, lease: Lease): Promise<number> {
  const [row] = await db
    .select({ seq: sql<number>`coalesce(max(${worldCommands.seq}), 0)`.mapWith(Number) })
    .from(worldCommands)
    .where(and(eq(worldCommands.worldId, lease.worldId), eq(worldCommands.fence, lease.fence)));
  return row?.seq ?? 0;
}

/** The log after a checkpoint, in order, parsed again: what a room wakes from is input like any other. */
export async function commandsAfter(db: Tx, worldId: string, seq: number, limit: number): Promise<LogLine[]> {
  const rows = await db
    .select()
    .from(worldCommands)
    .where(and(eq(worldCommands.worldId, worldId), gt(worldCommands.seq, seq)))
    .orderBy(asc(worldCommands.seq))
    .limit(limit);
  return rows.map((row) => ({
    seq: row.seq,
    actor: row.actor satisfies Actor,
    command: Command.parse(row.command),
    inverse: row.inverse === null ? null : Command.parse(row.inverse),
    eventId: row.eventId,
  }));
}

/** Forgets the lines up to a number, which the checkpoint already contains. Returns how many went. */
export async function forgetCommands(db: Tx, lease: Lease, upToSeq: number): Promise<number> {
  const rows = await db
    .delete(worldCommands)
    .where(
      and(
        eq(worldCommands.worldId, lease.worldId),
        lte(worldCommands.seq, upToSeq),
        sql`exists (select 1 from worlds where id = ${lease.worldId} and lease_fence = ${lease.fence})`,
      ),
    )
    .returning({ seq: worldCommands.seq });
  return rows.length;
}
