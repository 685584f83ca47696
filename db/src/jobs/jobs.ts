import {
  type AccountId,
  type AssetId,
  type EntityId,
  type GenerationPlan,
  type ImportSource,
  type JobEvent,
  type JobId,
  type JobRequest,
  type JobView,
  KilnError,
  LIMITS,
  type RetryRequest,
  Routing,
  type Sketch,
  type WorldId,
  isTerminal,
} from '@worldkiln/contracts';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { appendJobEvent } from './job-events.ts';
import { CHANNELS } from '../listen.ts';
import { jobs } from './tables.ts';

/** A row as it lies in the table. */
export type Job = typeof jobs.$inferSelect;

/** What the API allots and knows when it accepts a request. */
export interface NewJob {
  jobId: JobId;
  accountId: AccountId;
  entityId: EntityId;
  assetId: AssetId;
  request: JobRequest;
  seed: number;
  plan: GenerationPlan;
  sketch: Sketch;
  /** The uploaded file, where the job is an import. */
  source?: ImportSource;
  maxAttempts?: number;
  /** By the asker's tier; 1 is first, 5 last. */
  priority?: number;
}

/** The engine's own middle. */
const PRIORITY_NORMAL = 3;

/** Accepts a job in the caller's transaction: the row, its placeholder's order and its start order, all or nothing. */
export async function createJob(tx: Tx, job: NewJob): Promise<Job> {
  const { request } = job;
  const [row] = await tx
    .insert(jobs)
    .values({
      id: job.jobId,
      accountId: job.accountId,
      worldId: request.roomId,
      entityId: job.entityId,
      assetId: job.assetId,
      prompt: request.prompt,
      negativePrompt: request.negativePrompt ?? null,
      clientRequestId: request.clientRequestId ?? null,
      style: request.style ?? null,
      seed: job.seed,
      plan: job.plan,
      assetType: request.assetType ?? null,
      draft: request.draft,
      fallbackPolicy: request.fallbackPolicy,
      routing: Routing.parse(request),
      timeoutMs: request.timeoutMs ?? null,
      priority: job.priority ?? PRIORITY_NORMAL,
      priorityTold: job.priority ?? PRIORITY_NORMAL,
      maxAttempts: job.maxAttempts ?? LIMITS.maxAttempts,
      sketch: job.sketch,
      at: request.at ?? null,
      source: job.source ?? null,
      references: request.references ?? [],
    })
    .returning();
  if (row === undefined) throw new Error('the insert of a job returned no row');
  await order(tx, row);
  return row;
}

/** Announces an attempt: to the rooms by the outbox, to the dispatchers by a hint. */
async function order(tx: Tx, job: Job): Promise<void> {
  await appendJobEvent(tx, { ...namesOf(job), event: queuedEvent(job) });
  await hintDispatchers(tx, job);
}

/** Something for the dispatchers: an order, or an end that lets the room's next job begin. */
export async function hintDispatchers(tx: Tx, job: Pick<Job, 'id'>): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANNELS.startOrders}, ${job.id})`);
}

function queuedEvent(job: Job): JobEvent['event'] {
  const { sketch } = job;
  return {
    type: 'job_queued',
    entityId: job.entityId,
    assetId: job.assetId,
    requestedBy: job.accountId,
    kind: sketch.kind,
    name: sketch.name,
    scaleMeters: sketch.scaleMeters,
    massKg: sketch.massKg,
    body: sketch.body,
    palette: sketch.palette,
    at: job.at,
    attempt: job.attempt,
  };
}

/** The names every event of a job begins with. */
export function namesOf(job: Pick<Job, 'id' | 'worldId'>): { jobId: JobId; worldId: WorldId } {
  return { jobId: job.id, worldId: job.worldId };
}

/** One job, or null. */
export async function findJob(db: Tx, jobId: JobId): Promise<Job | null> {
  const [row] = await db.select().from(jobs).where(eq(jobs.id, jobId));
  return row ?? null;
}

/** What GET /v1/jobs/:id answers. */
export function jobView(job: Job, line: Pick<JobView, 'position' | 'estimate'> = { position: null, estimate: null }): JobView {
  return {
    jobId: job.id,
    roomId: job.worldId,
    requestedBy: job.accountId,
    entityId: job.entityId,
    prompt: job.prompt,
    status: job.status,
    detail: job.detail,
    progress: job.progress,
    attempts: job.attempt,
    maxAttempts: job.maxAttempts,
    fallbackPolicy: job.fallbackPolicy,
    resultAssetId: job.resultVersion === null ? null : job.assetId,
    resultVersion: job.resultVersion,
    downgrade: job.downgrade,
    outcome: job.outcome,
    reused: job.reused,
    canRetry: canRetry(job),
    timeoutMs: job.timeoutMs,
    approveCredits: isTerminal(job.status) ? null : job.approveCredits,
    ...line,
    lastError: job.lastError,
    cost: { held: job.creditsHeld, spent: job.creditsSpent, reused: job.creditsReused },
    waiting: job.status === 'queued' && job.startedAttempt < job.attempt,
    createdAt: job.createdAt.toISOString(),
    updatedAt: job.updatedAt.toISOString(),
  };
}

/** Whether another try may give more than what stands: after a failure, a cancel, a downgrade, or a draft that was all that was asked. */
const canRetry = (job: Job): boolean => isTerminal(job.status) && (job.status !== 'ready' || job.downgrade !== null || job.draft);

/** A world's jobs, newest first. The cursor is opaque to clients: the last row's moment and id. */
export async function listJobs(
  db: Tx,
  worldId: WorldId,
  page: { cursor?: string | undefined; limit?: number },
): Promise<{ jobs: JobView[]; nextCursor: string | null }> {
  const limit = Math.min(page.limit ?? LIMITS.pageRows, LIMITS.pageRows);
  const after = page.cursor === undefined ? undefined : readCursor(page.cursor);
  // Microseconds as text: a JavaScript Date would round the moment and skip or repeat rows of the same millisecond.
  const moment = sql<string>`(extract(epoch from ${jobs.createdAt}) * 1000000)::bigint::text`;
  const rows = await db
    .select({ job: jobs, moment })
    .from(jobs)
    .where(
      and(
        eq(jobs.worldId, worldId),
        after && sql`(${jobs.createdAt}, ${jobs.id}) < ('epoch'::timestamptz + ${after.moment}::bigint * interval '1 microsecond', ${after.id})`,
      ),
    )
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    jobs: shown.map((row) => jobView(row.job)),
    nextCursor: rows.length > limit && last !== undefined ? `${last.moment}_${last.job.id}` : null,
  };
}

function readCursor(cursor: string): { moment: string; id: string } {
  // A number, because a date that looks right need not be one: PostgreSQL refuses the 31st of February.
  const [, moment, id] = /^(\d{1,16})_(job_\w{26})$/.exec(cursor) ?? [];
  if (moment === undefined || id === undefined) {
    throw new KilnError('invalid', { code: 'cursor_invalid', message: 'The cursor is not one this list gave out: begin again without it.', path: 'cursor' });
  }
  return { moment, id };
}

/** Locks the job until the transaction ends, so that cancel, retry and a finishing run take turns. */
export async function lockJob(tx: Tx, jobId: JobId): Promise<Job> {
  const [row] = await tx.select().from(jobs).where(eq(jobs.id, jobId)).for('update');
  if (row === undefined) throw new KilnError('missing', { code: 'job_missing', message: 'There is no job with this id.' });
  return row;
}

/** The creator stops a job. One that never started ends here and now; a running one gets a cancel order. */
export async function requestCancel(tx: Tx, jobId: JobId): Promise<Job> {
  const job = await lockJob(tx, jobId);
  if (isTerminal(job.status)) {
    throw new KilnError('refused', { code: 'job_ended', message: `The job is already ${job.status}: there is nothing to cancel.`, http: 409 });
  }
  if (job.status === 'queued' && job.startedAttempt < job.attempt) return endCancelled(tx, await updateJob(tx, job, { cancelRequestedAt: new Date() }));
  if (job.cancelRequestedAt !== null) return job;
  const updated = await updateJob(tx, job, { cancelRequestedAt: new Date() });
  await hintDispatchers(tx, job);
  return updated;
}

/** An operator says how urgent a job is; its run is told by the dispatcher, one not yet started begins with it. */
export async function requestPriority(tx: Tx, jobId: JobId, priority: number): Promise<void> {
  const job = await lockJob(tx, jobId);
  if (isTerminal(job.status)) throw new KilnError('refused', { code: 'job_ended', message: `The job is already ${job.status}.`, http: 409 });
  const started = job.startedAttempt === job.attempt;
  await updateJob(tx, job, { priority, ...(started ? {} : { priorityTold: priority }) });
  await hintDispatchers(tx, job);
}

/** Writes a cancel's end: the row and its event. The caller holds the row's lock and has seen it live. */
export async function endCancelled(tx: Tx, job: Job): Promise<Job> {
  const updated = await updateJob(tx, job, { status: 'cancelled', detail: 'cancelled', startLeaseUntil: null, endedAt: new Date() });
  await appendJobEvent(tx, { ...namesOf(job), event: { type: 'job_cancelled', entityId: job.entityId } });
  await hintDispatchers(tx, job);
  return updated;
}

/**
 * The creator tries again: after a failure or a cancel, for the better one after a downgrade, for the final after a
 * draft. What stands is kept; what was finished is taken from the stage cache, so only what changed is made anew.
 */
export async function requestRetry(tx: Tx, jobId: JobId, change: Partial<RetryRequest> = {}): Promise<Job> {
  const job = await lockJob(tx, jobId);
  if (!isTerminal(job.status)) {
    throw new KilnError('refused', { code: 'job_running', message: `The job is still ${job.status}: cancel it first, or wait for its end.`, http: 409 });
  }
  const changes = change.prompt !== undefined || change.seed !== undefined || change.provider !== undefined || change.edit !== undefined;
  if (!canRetry(job) && !changes) {
    throw new KilnError('refused', {
      code: 'job_ready',
      message: 'The job delivered what was asked: there is nothing to try again. Change its prompt, seed or provider, or say what to edit.',
      http: 409,
    });
  }
  if (change.edit !== undefined) mayEdit(job);
  const updated = await updateJob(tx, job, {
    attempt: job.attempt + 1,
    status: 'queued',
    detail: 'queued',
    progress: 0,
    lastError: null,
    outcome: null,
    reused: false,
    approveCredits: null,
    // A draft that is tried again is wanted whole.
    draft: job.draft && job.status !== 'ready',
    cancelRequestedAt: null,
    cancelSentAt: null,
    startLeaseUntil: null,
    queuedAt: new Date(),
    endedAt: null,
    ...changed(job, change),
  });
  await order(tx, updated);
  return updated;
}

/** Words change a design: a file that was brought has none, and a list without end is no design any more. */
function mayEdit(job: Job): void {
  if (job.source !== null)
    throw new KilnError('refused', {
      code: 'edit_of_import',
      message: 'This was brought as a file: there is no design that words could change. Its colours, parts and size can be changed in the world.',
      http: 409,
      path: 'edit',
    });
  if (job.edits.length >= LIMITS.editsPerJob)
    throw new KilnError('refused', {
      code: 'edits_full',
      message: `This has been changed ${LIMITS.editsPerJob} times, which is all it remembers. Wish for it anew, with all of that in its words.`,
      http: 409,
      path: 'edit',
    });
}

function changed(job: Job, { stage, prompt, seed, provider, edit }: Partial<RetryRequest>): Partial<Job> {
  const words = { ...(prompt === undefined ? {} : { prompt }), ...(seed === undefined ? {} : { seed }) };
  const edits = edit === undefined ? {} : { edits: [...job.edits, edit] };
  const { provider: before, ...rest } = job.routing;
  const chosen = provider ?? before;
  const routing = chosen === undefined || chosen === 'auto' ? rest : { ...rest, provider: chosen };
  return stage === 'final' ? { routing, finalChange: words, ...edits } : { routing, finalChange: null, ...words, ...edits };
}

/** Writes columns of a locked job. */
export async function updateJob(tx: Tx, job: Pick<Job, 'id'>, columns: Partial<Job>): Promise<Job> {
  const [row] = await tx
    .update(jobs)
    .set({ ...columns, updatedAt: new Date() })
    .where(eq(jobs.id, job.id))
    .returning();
  if (row === undefined) throw new Error('a locked job vanished');
  return row;
}
