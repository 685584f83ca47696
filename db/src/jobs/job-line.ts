import type { Estimate, JobView } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import type { Job } from './jobs.ts';
import { jobs } from './tables.ts';

/** Fewer finished jobs than this say nothing about the next one. */
const ENOUGH = 5;
/** The last jobs of a kind: what happened today, not last winter. */
const LATELY = 200;

/** Where a job stands in its room's line, and how long jobs like it took lately. */
export async function lineOf(db: Tx, job: Job): Promise<Pick<JobView, 'position' | 'estimate'>> {
  const [position, estimate] = await Promise.all([job.status === 'queued' ? positionOf(db, job) : null, estimateFor(db, job)]);
  return { position, estimate };
}

async function positionOf(db: Tx, job: Job): Promise<number> {
  const [row] = await db.execute<{ before: number }>(sql`
    select count(*)::int as before from jobs
    where world_id = ${job.worldId} and status = 'queued' and (created_at, id) < (select created_at, id from jobs where id = ${job.id})`);
  return row?.before ?? 0;
}

/** From asking to finished, of the last ready jobs that were asked the same way; what was taken from the cache tells nothing. */
async function estimateFor(db: Tx, job: Job): Promise<Estimate | null> {
  const [row] = await db.execute<{ p50: number | null; p90: number | null; n: number }>(sql`
    select percentile_cont(0.5) within group (order by s) as p50, percentile_cont(0.9) within group (order by s) as p90, count(*)::int as n
    from (
      select extract(epoch from ended_at - queued_at)::float8 as s from ${jobs}
      where status = 'ready' and ended_at is not null and not reused and draft = ${job.draft} and plan->>'meshStrategy' = ${job.plan.meshStrategy}
      order by ended_at desc limit ${LATELY}
    ) lately`);
  if (!row || row.n < ENOUGH || row.p50 === null || row.p90 === null) return null;
  return { p50S: Math.round(row.p50 * 100) / 100, p90S: Math.round(row.p90 * 100) / 100, jobs: row.n };
}
