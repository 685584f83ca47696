import { type JobId, type JobRun, KilnError, LIMITS, type NewJobTraceStep, JobTraceStep, type TraceView } from '@worldkiln/contracts';
import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { findJob, jobView } from '../jobs/jobs.ts';
import { jobTrace } from './tables.ts';

/**
 * Writes down what was done for a job, under its name within the run: said again (a step that begins and ends, or is
 * repeated after a crash) the newer word stands, with the first start. Texts longer than the trace takes are cut.
 */
export async function recordTrace(db: Tx, { jobId, attempt }: JobRun, said: NewJobTraceStep): Promise<void> {
  const step = JobTraceStep.parse({ ...said, ...cut(said) });
  const row = { jobId, attempt, name: step.name, step, startedAt: new Date(step.startedAt) };
  await db
    .insert(jobTrace)
    .values(row)
    .onConflictDoUpdate({
      target: [jobTrace.jobId, jobTrace.attempt, jobTrace.name],
      set: { step: sql`excluded.step || jsonb_build_object('startedAt', ${jobTrace.step}->>'startedAt')` },
    });
}

function cut(said: NewJobTraceStep): Partial<NewJobTraceStep> {
  const short = (text: string | null | undefined) => text?.slice(0, LIMITS.traceTextChars).toWellFormed() ?? null;
  return { note: short(said.note), prompt: short(said.prompt), negativePrompt: short(said.negativePrompt) };
}

/** A job's steps in the order they began. */
export async function traceOf(db: Tx, jobId: JobId): Promise<TraceView['steps']> {
  const rows = await db
    .select()
    .from(jobTrace)
    .where(eq(jobTrace.jobId, jobId))
    .orderBy(asc(jobTrace.attempt), asc(jobTrace.startedAt), asc(jobTrace.name))
    .limit(LIMITS.traceSteps);
  return rows.map(({ attempt, step }) => ({ ...step, attempt }));
}

/** What GET /v1/jobs/:id/trace answers. */
export async function lookTrace(db: Tx, id: JobId): Promise<TraceView> {
  const job = await findJob(db, id);
  if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'There is no job with this id.' });
  const { jobId, roomId, requestedBy, prompt, status, attempts, downgrade, cost, createdAt, updatedAt, resultAssetId, resultVersion } = jobView(job);
  return {
    jobId,
    roomId,
    requestedBy,
    prompt,
    negativePrompt: job.negativePrompt,
    seed: job.seed,
    status,
    attempts,
    downgrade,
    cost,
    createdAt,
    updatedAt,
    assetId: resultAssetId,
    version: resultVersion,
    steps: await traceOf(db, id),
  };
}
