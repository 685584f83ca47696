import { FailInput, type JobEnd, type JobId, JobRun, KilnError } from '@worldkiln/contracts';
import { type Db, cancelJob, failJob, findJob } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { step } from '../step.ts';

/** Ends a job that could not be made. */
export const failStep = ({ db }: Pick<Clients, 'db'>) =>
  step(FailInput, async ({ failure, outcome, ...run }) => {
    await failJob(db, run, failure, outcome ?? null);
    return endOf(db, run.jobId, 'failed');
  });

/** Ends a job its creator stopped. */
export const cancelledStep = ({ db }: Pick<Clients, 'db'>) =>
  step(JobRun, async (run) => {
    await cancelJob(db, run);
    return endOf(db, run.jobId, 'cancelled');
  });

/** What the row says now. A row that lives on belongs to a newer attempt; this run ended as it meant to. */
async function endOf(db: Db, jobId: JobId, meant: JobEnd['status']): Promise<JobEnd> {
  const job = await findJob(db, jobId);
  if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
  const status = job.status === 'ready' || job.status === 'failed' || job.status === 'cancelled' ? job.status : meant;
  const made = job.resultVersion !== null;
  return { status, assetId: made ? job.assetId : null, version: job.resultVersion };
}
