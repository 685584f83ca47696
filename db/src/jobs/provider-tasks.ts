import type { Failure, JobRun, Sha256 } from '@worldkiln/contracts';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { providerTasks, type TaskState } from './tables.ts';

export type ProviderTask = typeof providerTasks.$inferSelect;

/** What we are about to ask of a provider. */
export interface Intent extends JobRun {
  key: string;
  stage: Sha256;
  provider: string;
  capability: string;
}

/** States in which a provider may still work, or bill, for us. */
const OPEN = ['intended', 'submitted'] as const;

/** Writes down what is meant before it is done; again, it answers what became of it. `fresh` is true for the one who wrote it. */
export async function intendTask(db: Tx, intent: Intent): Promise<{ task: ProviderTask; fresh: boolean }> {
  const [written] = await db.insert(providerTasks).values(intent).onConflictDoNothing().returning();
  if (written) return { task: written, fresh: true };
  const task = await findTask(db, intent.key);
  if (task === null) throw new Error('a provider task vanished between two statements');
  return { task, fresh: false };
}

export async function findTask(db: Tx, key: string): Promise<ProviderTask | null> {
  const [row] = await db.select().from(providerTasks).where(eq(providerTasks.key, key));
  return row ?? null;
}

/** Notes the provider's name for the task, also when it was withdrawn meanwhile: then the caller must cancel it. */
export async function taskSubmitted(db: Tx, key: string, taskId: string): Promise<ProviderTask | null> {
  const [row] = await db
    .update(providerTasks)
    .set({ taskId, submittedAt: sql`now()`, state: sql`case when ${providerTasks.state} = 'intended' then 'submitted' else ${providerTasks.state} end` })
    .where(eq(providerTasks.key, key))
    .returning();
  return row ?? null;
}

/** How a task ended. One that has ended stays as it is. */
export async function taskEnded(
  db: Tx,
  key: string,
  state: Exclude<TaskState, 'intended' | 'submitted'>,
  facts: { failure?: Failure; cost?: number | null } = {},
): Promise<boolean> {
  const rows = await db
    .update(providerTasks)
    .set({ state, endedAt: sql`now()`, ...facts })
    .where(and(eq(providerTasks.key, key), inArray(providerTasks.state, [...OPEN])))
    .returning({ key: providerTasks.key });
  return rows.length === 1;
}

/** The provider answered that it did not take it: the same key may be asked again. */
export async function taskRefused(db: Tx, key: string): Promise<void> {
  await db.delete(providerTasks).where(and(eq(providerTasks.key, key), eq(providerTasks.state, 'intended')));
}

/** The task of this run that finished a stage; null where another run's did. */
export async function taskOfStage(db: Tx, run: JobRun, stage: Sha256): Promise<ProviderTask | null> {
  const [row] = await db
    .select()
    .from(providerTasks)
    .where(and(eq(providerTasks.jobId, run.jobId), eq(providerTasks.attempt, run.attempt), eq(providerTasks.stage, stage), eq(providerTasks.state, 'done')));
  return row ?? null;
}

/** A run's tasks that may still be running, oldest first. */
export async function openTasks(db: Tx, run: JobRun): Promise<ProviderTask[]> {
  return db
    .select()
    .from(providerTasks)
    .where(and(eq(providerTasks.jobId, run.jobId), eq(providerTasks.attempt, run.attempt), inArray(providerTasks.state, [...OPEN])))
    .orderBy(asc(providerTasks.intendedAt));
}

/** All of a job's tasks, oldest first: its trace. */
export async function tasksOfJob(db: Tx, jobId: ProviderTask['jobId']): Promise<ProviderTask[]> {
  return db.select().from(providerTasks).where(eq(providerTasks.jobId, jobId)).orderBy(asc(providerTasks.intendedAt));
}
