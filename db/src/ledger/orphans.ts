import { type JobId, LIMITS } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { endHold } from './holds.ts';

/**
 * Gives back what holds of ended attempts still keep: their run was killed or lost before it could. Only where the job
 * has ended or a newer attempt took over, and a while ago: a hold whose job lives is never touched, however old.
 */
export async function expireOrphanHolds(db: Db, afterS: number = LIMITS.orphanHoldS): Promise<number> {
  const orphans = await db.execute<{ job_id: JobId; attempt: number }>(sql`
    select h.job_id, h.attempt from ledger_holds h join jobs j on j.id = h.job_id
    where h.state = 'open' and j.updated_at < now() - make_interval(secs => ${afterS})
      and (j.status in ('ready', 'failed', 'cancelled') or j.attempt > h.attempt)
    order by h.created_at limit ${LIMITS.ordersAtOnce}`);
  for (const { job_id: jobId, attempt } of orphans) await endHold(db, { jobId, attempt }, 'expired');
  return orphans.length;
}
