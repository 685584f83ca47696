import { type JobId, KilnError } from '@worldkiln/contracts';
import { findJob, isWorldMember, type Job, type Tx } from '@worldkiln/db';
import type { Identity } from '../identity/tokens.ts';

/**
 * A job for whoever may look at it: its asker, who has come into its room, and operators. A public asset names its job,
 * and a job names its room, which is the invitation to it: so for everybody else there is no such job.
 */
export async function visibleJob(tx: Tx, jobId: JobId, { accountId, role }: Identity): Promise<Job> {
  const job = await findJob(tx, jobId);
  if (job !== null && (role === 'operator' || job.accountId === accountId || (await isWorldMember(tx, job.worldId, accountId)))) return job;
  throw missingJob();
}

export const missingJob = () =>
  new KilnError('missing', { code: 'job_missing', message: 'There is no job with this id, or it belongs to a room you have not come into.' });
