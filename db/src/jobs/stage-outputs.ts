import { type JobId, type JobRun, LIMITS, type Sha256 } from '@worldkiln/contracts';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { stageOutputs } from './tables.ts';

/** What a stage left: references, as its step answers them. */
export type StageOutput = Record<string, unknown>;

/** Who gets to make a stage's output. */
export type Claim =
  | { state: 'mine' }
  /** Finished before, by this job. */
  | { state: 'done'; output: StageOutput; jobId: JobId }
  /** Another run makes it now. */
  | { state: 'theirs'; jobId: JobId };

const claimUntil = sql`now() + make_interval(secs => ${LIMITS.stageClaimS})`;

/** A finished stage's output, or null. */
export async function findStage(db: Tx, key: Sha256): Promise<{ output: StageOutput; jobId: JobId } | null> {
  const [row] = await db
    .update(stageOutputs)
    .set({ usedAt: sql`now()` })
    .where(and(eq(stageOutputs.key, key), sql`${stageOutputs.output} is not null`))
    .returning({ output: stageOutputs.output, jobId: stageOutputs.jobId });
  return row?.output ? { output: row.output, jobId: row.jobId } : null;
}

/**
 * Takes the right to make a stage's output, so that of concurrent twins one works and the others wait for it. Whoever
 * has shown no sign of life for a while has lost it. One statement: the row's conflict is the lock.
 */
export async function claimStage(db: Tx, key: Sha256, stage: string, run: JobRun): Promise<Claim> {
  const [mine] = await db
    .insert(stageOutputs)
    .values({ key, stage, ...run, claimUntil })
    .onConflictDoUpdate({
      target: stageOutputs.key,
      set: { jobId: run.jobId, attempt: run.attempt, claimUntil, usedAt: sql`now()` },
      setWhere: sql`${stageOutputs.output} is null and (${stageOutputs.claimUntil} < now() or ${stageOutputs.jobId} = ${run.jobId})`,
    })
    .returning({ key: stageOutputs.key });
  if (mine) return { state: 'mine' };
  const [row] = await db.select().from(stageOutputs).where(eq(stageOutputs.key, key));
  // Given up between the two statements: the next try takes it.
  if (row === undefined) return claimStage(db, key, stage, run);
  return row.output === null ? { state: 'theirs', jobId: row.jobId } : { state: 'done', output: row.output, jobId: row.jobId };
}

/** A sign of life of whoever makes the output. */
export async function keepClaim(db: Tx, key: Sha256, run: JobRun): Promise<void> {
  await db
    .update(stageOutputs)
    .set({ claimUntil })
    .where(and(eq(stageOutputs.key, key), eq(stageOutputs.jobId, run.jobId), isNull(stageOutputs.output)));
}

/** Keeps a finished stage's output. The first one stands: the same inputs gave it. */
export async function finishStage(db: Tx, key: Sha256, stage: string, run: JobRun, output: StageOutput): Promise<void> {
  const finished = { output, claimUntil: null, ...run };
  await db
    .insert(stageOutputs)
    .values({ key, stage, ...finished })
    .onConflictDoUpdate({ target: stageOutputs.key, set: finished, setWhere: isNull(stageOutputs.output) });
}

/** Forgets an output whose files are no longer there. */
export async function forgetStage(db: Tx, key: Sha256): Promise<void> {
  await db.delete(stageOutputs).where(eq(stageOutputs.key, key));
}

/** Gives up what a run had claimed and not finished: a twin may take it over at once. */
export async function releaseClaims(db: Tx, run: JobRun): Promise<void> {
  await db.delete(stageOutputs).where(and(eq(stageOutputs.jobId, run.jobId), eq(stageOutputs.attempt, run.attempt), isNull(stageOutputs.output)));
}

/** Forgets outputs nobody has used for as long as the cache remembers. */
export async function sweepStages(db: Tx): Promise<void> {
  await db.delete(stageOutputs).where(sql`${stageOutputs.usedAt} < now() - make_interval(days => ${LIMITS.stageCacheDays})`);
}

/** Whether an output is there, or somebody alive makes it. */
export async function stageStands(db: Tx, key: Sha256): Promise<boolean> {
  const [row] = await db
    .select({ key: stageOutputs.key })
    .from(stageOutputs)
    .where(and(eq(stageOutputs.key, key), sql`(${stageOutputs.output} is not null or ${stageOutputs.claimUntil} >= now())`));
  return row !== undefined;
}
