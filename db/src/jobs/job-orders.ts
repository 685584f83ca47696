import { type JobId, LIMITS, type StartOrder } from '@worldkiln/contracts';
import { and, asc, eq, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { endCancelled, lockJob } from './jobs.ts';
import { isLive } from './job-transitions.ts';
import { jobs } from './tables.ts';

/** Any number that only claiming dispatchers use: counting a room's jobs and taking the next is one step. */
const CLAIM_LOCK = 0x6f_72_64_72;

/**
 * Takes the start orders whose turn has come: oldest first in each world, as many as the room's quota leaves, no quota for
 * operators; and of each account as many as are made at once, because what waits in the engine is not made sooner: it
 * only stands there half done, before others. The lease frees an order again when its dispatcher dies before `markStarted`; starting twice is harmless.
 * The row isn't held locked while Temporal is called, so a cancel never waits for an outage.
 */
export async function claimStartOrders(db: Db, limit: number = LIMITS.ordersAtOnce): Promise<StartOrder[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`);
    const claimed = await tx.execute<{ id: string }>(sql`
      with busy as (
        select world_id, account_id from jobs
        where status in ('generating', 'postprocess')
           or (status = 'queued' and (started_attempt = attempt or start_lease_until > now()))
      ), room as (
        select world_id, count(*) as busy from busy group by world_id
      ), person as (
        select account_id, count(*) as busy from busy group by account_id
      ), line as (
        select j.id, j.account_id, j.created_at, a.role = 'operator' as free, coalesce(room.busy, 0)
             + row_number() over (partition by j.world_id, a.role = 'operator' order by j.created_at, j.id) as place
        from jobs j join accounts a on a.id = j.account_id left join room on room.world_id = j.world_id
        where j.status = 'queued' and j.started_attempt < j.attempt
          and (j.start_lease_until is null or j.start_lease_until <= now())
      ), fitting as (
        select line.id, line.created_at, coalesce(person.busy, 0)
             + row_number() over (partition by line.account_id order by line.created_at, line.id) as place
        from line left join person on person.account_id = line.account_id
        where line.free or line.place <= ${LIMITS.jobsPerRoom}
      ), turn as (
        select jobs.id from jobs join fitting on fitting.id = jobs.id
        where fitting.place <= ${LIMITS.jobsPerAccountAtOnce}
        order by fitting.created_at, jobs.id limit ${limit}
        for update of jobs skip locked
      )
      update jobs set start_lease_until = now() + make_interval(secs => ${LIMITS.orderLeaseS})
      from turn where jobs.id = turn.id returning jobs.id`);
    const ids = claimed.map((row) => row.id);
    if (ids.length === 0) return [];
    const rows = await tx
      .select()
      .from(jobs)
      .where(sql`${jobs.id} = any(${sql.param(ids)}::text[])`)
      .orderBy(asc(jobs.createdAt), asc(jobs.id));
    return rows.map((job) => ({
      jobId: job.id,
      accountId: job.accountId,
      worldId: job.worldId,
      attempt: job.attempt,
      prompt: job.prompt,
      draft: job.draft,
      fallbackPolicy: job.fallbackPolicy,
      maxAttempts: job.maxAttempts,
      plan: job.source === null ? 'generateAsset' : 'importAsset',
      priority: job.priority,
    }));
  });
}

/** Which order of which job: an answer for an older attempt changes nothing. */
export interface OrderRef {
  jobId: JobId;
  attempt: number;
}

/** The durable engine has the run. */
export async function markStarted(db: Tx, { jobId, attempt }: OrderRef): Promise<void> {
  await db
    .update(jobs)
    .set({ startedAttempt: attempt, startLeaseUntil: null, updatedAt: new Date() })
    .where(and(eq(jobs.id, jobId), eq(jobs.attempt, attempt), lt(jobs.startedAttempt, attempt)));
}

/** The durable engine could not be reached: the order goes back into the line at once. */
export async function releaseStartOrder(db: Tx, { jobId, attempt }: OrderRef): Promise<void> {
  await db
    .update(jobs)
    .set({ startLeaseUntil: null })
    .where(and(eq(jobs.id, jobId), eq(jobs.attempt, attempt), lt(jobs.startedAttempt, attempt)));
}

/** A run that is to be told how urgent it is now. */
export interface PriorityOrder extends OrderRef {
  priority: number;
}

/** Priorities their runs have not been told. Telling one twice is harmless. */
export async function claimPriorityOrders(db: Db, limit: number = LIMITS.ordersAtOnce): Promise<PriorityOrder[]> {
  return db
    .select({ jobId: jobs.id, attempt: jobs.attempt, priority: jobs.priority })
    .from(jobs)
    .where(and(isLive, eq(jobs.startedAttempt, jobs.attempt), ne(jobs.priority, jobs.priorityTold)))
    .limit(limit);
}

/** The run knows, or is no more. */
export async function markPriorityTold(db: Tx, { jobId, priority }: PriorityOrder): Promise<void> {
  await db.update(jobs).set({ priorityTold: priority }).where(eq(jobs.id, jobId));
}

/** Cancel orders not yet delivered. Delivering one twice is harmless, so they are not leased. */
export async function claimCancelOrders(db: Tx, limit: number = LIMITS.ordersAtOnce): Promise<OrderRef[]> {
  const rows = await db
    .select({ jobId: jobs.id, attempt: jobs.attempt })
    .from(jobs)
    .where(and(isNotNull(jobs.cancelRequestedAt), isNull(jobs.cancelSentAt), isLive))
    .orderBy(asc(jobs.cancelRequestedAt))
    .limit(limit);
  return rows.map((row) => ({ jobId: row.jobId, attempt: row.attempt }));
}

/**
 * The run has been told, or there is no run: an operator terminated it or its engine was lost. Then nobody else will
 * end the job, so it ends here.
 */
export async function markCancelSent(db: Db, { jobId, attempt }: OrderRef, run: 'told' | 'gone' = 'told'): Promise<void> {
  await db.transaction(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (job.attempt !== attempt || job.cancelRequestedAt === null) return;
    await tx.update(jobs).set({ cancelSentAt: new Date() }).where(eq(jobs.id, jobId));
    const ended = job.status === 'ready' || job.status === 'failed' || job.status === 'cancelled';
    if (run === 'gone' && !ended) await endCancelled(tx, job);
  });
}

/** Runs the durable engine should have, oldest word first: the dispatcher asks it about the silent ones. */
export async function silentRuns(db: Tx, silentS: number, limit: number = LIMITS.ordersAtOnce): Promise<OrderRef[]> {
  const rows = await db
    .select({ jobId: jobs.id, attempt: jobs.attempt })
    .from(jobs)
    .where(and(isLive, eq(jobs.startedAttempt, jobs.attempt), sql`${jobs.updatedAt} < now() - make_interval(secs => ${silentS})`))
    .orderBy(asc(jobs.updatedAt))
    .limit(limit);
  return rows.map((row) => ({ jobId: row.jobId, attempt: row.attempt }));
}

/** The durable engine lost the run (terminated, or its data is gone): the same attempt is started anew. */
export async function reissueStart(db: Tx, { jobId, attempt }: OrderRef): Promise<void> {
  await db
    .update(jobs)
    .set({ startedAttempt: attempt - 1, startLeaseUntil: null, status: 'queued', detail: 'queued', updatedAt: new Date() })
    .where(and(eq(jobs.id, jobId), eq(jobs.attempt, attempt), eq(jobs.startedAttempt, attempt), isLive));
}
