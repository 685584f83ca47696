import { type JobStatus, KilnError, LIMITS, type OpsJob } from '@worldkiln/contracts';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { jobView } from '../jobs/jobs.ts';
import { accounts } from '../accounts/tables.ts';
import { jobs } from '../jobs/tables.ts';

export interface OpsQuery {
  status?: JobStatus | undefined;
  /** The code of a failure. */
  code?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Jobs of all worlds, newest first, with who asked and why they failed. */
export async function listJobsForOps(
  db: Tx,
  { status, code, cursor, limit }: OpsQuery,
): Promise<{ jobs: Omit<OpsJob, 'runUrl'>[]; nextCursor: string | null }> {
  const rows = await db
    .select({ job: jobs, name: accounts.name })
    .from(jobs)
    .innerJoin(accounts, eq(accounts.id, jobs.accountId))
    .where(
      and(
        status && eq(jobs.status, status),
        code === undefined ? undefined : sql`${jobs.lastError}->>'code' = ${code}`,
        cursor === undefined ? undefined : after(cursor),
      ),
    )
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(Math.min(limit, LIMITS.pageRows) + 1);
  const shown = rows.slice(0, Math.min(limit, LIMITS.pageRows));
  const last = shown.at(-1);
  return {
    jobs: shown.map(({ job, name }) => {
      const { jobId, roomId, requestedBy, prompt, detail, attempts, waiting, downgrade, cost, createdAt, updatedAt } = jobView(job);
      const facts = { jobId, roomId, requestedBy, prompt, status: job.status, detail, attempts, waiting, downgrade, cost, createdAt, updatedAt };
      return { ...facts, requestedByName: name, reason: job.lastError };
    }),
    nextCursor: rows.length > shown.length && last !== undefined ? last.job.id : null,
  };
}

/** Everything older than the job the cursor names. */
function after(cursor: string) {
  if (!/^job_\w{26}$/.test(cursor))
    throw new KilnError('invalid', { code: 'cursor_invalid', message: 'The cursor is not one this list gave out: begin again without it.', path: 'cursor' });
  return sql`(${jobs.createdAt}, ${jobs.id}) < (select created_at, id from jobs where id = ${cursor})`;
}
