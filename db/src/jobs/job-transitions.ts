import { type Failure, type JobRun, type JobStatus, type Outcome, isTerminal } from '@worldkiln/contracts';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { appendJobEvent } from './job-events.ts';
import { type Job, endCancelled, hintDispatchers, lockJob, namesOf, updateJob } from './jobs.ts';
import { assetVersions } from '../assets/tables.ts';
import { jobs } from './tables.ts';

/** The condition of a job that has not ended. */
export const isLive = sql`${jobs.status} in ('queued', 'generating', 'postprocess')`;

/** How far along a status is: within an attempt it only grows. */
const RANK: Record<JobStatus, number> = { queued: 0, generating: 1, postprocess: 2, ready: 3, failed: 3, cancelled: 3 };

/** The locked job if this run still speaks for it; null when a newer attempt took over or the job has ended. */
export async function lockLive(tx: Tx, run: JobRun): Promise<Job | null> {
  const job = await lockJob(tx, run.jobId);
  return job.attempt === run.attempt && !isTerminal(job.status) ? job : null;
}

/**
 * Takes a job out of the queue. Again for the same run is again true: its worker may have died before it could say so,
 * or the whole run was lost and started anew. A cancel that came first ends the job here.
 */
export async function admitJob(db: Db, run: JobRun): Promise<boolean> {
  return db.transaction(async (tx) => {
    const job = await lockLive(tx, run);
    if (job === null) return false;
    if (job.cancelRequestedAt !== null) {
      await endCancelled(tx, job);
      return false;
    }
    if (job.status !== 'queued') return true;
    const admitted = await updateJob(tx, job, { startedAttempt: run.attempt, startLeaseUntil: null });
    await writeProgress(tx, admitted, { status: 'generating', progress: job.progress, detail: 'admitted' });
    return true;
  });
}

export interface Progress {
  status: Extract<JobStatus, 'generating' | 'postprocess'>;
  /** 0 to 1 over the whole job. */
  progress: number;
  detail: string;
}

/** Notes progress and tells the world. False when the run no longer speaks for the job, or nothing moved. */
export async function progressJob(db: Db, run: JobRun, progress: Progress): Promise<boolean> {
  return db.transaction(async (tx) => {
    const job = await lockLive(tx, run);
    if (job === null || RANK[progress.status] < RANK[job.status]) return false;
    const moved = progress.progress > job.progress || RANK[progress.status] > RANK[job.status];
    if (!moved) return false;
    await writeProgress(tx, job, { ...progress, progress: Math.max(progress.progress, job.progress) });
    return true;
  });
}

/** Shows that a job waits for a word about so many credits; null that it waits no more. */
export async function awaitApproval(db: Db, run: JobRun, credits: number | null): Promise<void> {
  await db.transaction(async (tx) => {
    const job = await lockLive(tx, run);
    if (job === null) return;
    await updateJob(tx, job, { approveCredits: credits });
    await writeProgress(tx, job, { status: 'generating', progress: job.progress, detail: credits === null ? 'going on' : 'waiting for the owner’s word' });
  });
}

async function writeProgress(tx: Tx, job: Job, progress: Progress): Promise<void> {
  await updateJob(tx, job, { ...progress });
  await appendJobEvent(tx, { ...namesOf(job), event: { type: 'job_progress', ...progress } });
}

/**
 * Ends a job that could not be made. An upgrade that failed takes nothing from anybody: what stands stays ready, with
 * the reason beside it. False when the job had already ended, or another attempt runs.
 */
export async function failJob(db: Db, run: JobRun, failure: Failure, outcome: Outcome | null = null): Promise<boolean> {
  return db.transaction(async (tx) => {
    const job = await lockLive(tx, run);
    if (job === null) return false;
    const standing = await standingVersion(tx, job);
    const ended = { lastError: failure, outcome, endedAt: new Date() };
    if (standing !== null) await updateJob(tx, job, { ...ended, status: 'ready', detail: 'ready', progress: 1, resultVersion: standing });
    else await updateJob(tx, job, { ...ended, status: 'failed', detail: 'failed' });
    const { entityId, assetId, fallbackPolicy } = job;
    const event =
      standing === null
        ? { type: 'job_failed' as const, entityId, error: failure, fallbackPolicy }
        : { type: 'asset_ready' as const, entityId, assetId, version: standing, draft: false };
    await appendJobEvent(tx, { ...namesOf(job), event });
    await hintDispatchers(tx, job);
    return true;
  });
}

/** The newest version that was no draft; null while there is none. */
async function standingVersion(tx: Tx, job: Job): Promise<number | null> {
  if (job.resultVersion === null) return null;
  const [row] = await tx
    .select({ version: assetVersions.version })
    .from(assetVersions)
    .where(and(eq(assetVersions.assetId, job.assetId), eq(assetVersions.draft, false)))
    .orderBy(desc(assetVersions.version))
    .limit(1);
  return row?.version ?? null;
}

/** Ends a job its creator stopped. False when it had already ended: a version published first stays. */
export async function cancelJob(db: Db, run: JobRun): Promise<boolean> {
  return db.transaction(async (tx) => {
    const job = await lockLive(tx, run);
    if (job === null) return false;
    await endCancelled(tx, job);
    return true;
  });
}
