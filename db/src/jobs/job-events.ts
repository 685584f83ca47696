import { type JobEvent, type JobId, WEBHOOK_EVENTS, type WorldId } from '@worldkiln/contracts';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { CHANNELS } from '../listen.ts';
import { jobEvents } from './tables.ts';
import { noteDeliveries } from '../webhooks/deliveries.ts';

/** What webhooks hear of: a few lines of each job, not its progress. */
const HEARD: ReadonlySet<string> = new Set(WEBHOOK_EVENTS);

/** A line of the outbox before it has a number and a moment. */
export interface NewJobEvent {
  jobId: JobId;
  worldId: WorldId;
  event: JobEvent['event'];
}

/**
 * Adds a line to the outbox, in the transaction that changes the job. The world's lock is held until that commits:
 * sequences number at insert, so without it a later id could commit first and a reader at 'after id N' would miss one.
 */
export async function appendJobEvent(tx: Tx, line: NewJobEvent): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${line.worldId}, 0))`);
  const [row] = await tx.insert(jobEvents).values(line).returning({ id: jobEvents.id });
  await tx.execute(sql`select pg_notify(${CHANNELS.jobEvents}, ${line.worldId})`);
  if (row === undefined) throw new Error('the insert of a job event returned no row');
  if (HEARD.has(line.event.type)) await noteDeliveries(tx, { id: row.id, ...line });
  return row.id;
}

/** Whose lines to read: all of a world's, or one job's. */
export type EventScope = { worldId: WorldId } | { jobId: JobId };

/** The lines after `id`, oldest first, `limit` at most: catching up is calling this until it is empty. */
export async function eventsAfter(db: Tx, scope: EventScope, id: number, limit: number): Promise<JobEvent[]> {
  const whose = 'worldId' in scope ? eq(jobEvents.worldId, scope.worldId) : eq(jobEvents.jobId, scope.jobId);
  const rows = await db
    .select()
    .from(jobEvents)
    .where(and(whose, gt(jobEvents.id, id)))
    .orderBy(asc(jobEvents.id))
    .limit(limit);
  return rows.map((row) => ({
    id: row.id,
    jobId: row.jobId,
    worldId: row.worldId,
    event: row.event,
    at: row.at.toISOString(),
  }));
}

/** The newest line's number in a world, 0 before the first: where a fresh reader starts. */
export async function lastEventId(db: Tx, worldId: WorldId): Promise<number> {
  const [row] = await db
    .select({ id: sql<number>`coalesce(max(${jobEvents.id}), 0)`.mapWith(Number) })
    .from(jobEvents)
    .where(eq(jobEvents.worldId, worldId));
  return row?.id ?? 0;
}
