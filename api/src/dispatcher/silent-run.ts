import { type OrderRef, reissueStart } from '@worldkiln/db';
import { describeRun, type Means } from './means.ts';

/**
 * Asks Temporal about a run that should be there and has not been heard of. Lost with its engine's data, terminated or
 * failed outside of our plan: the same attempt is started anew, so no job waits for ever.
 */
export async function askAfterRun(means: Means, order: OrderRef): Promise<void> {
  const run = await describeRun(means, order.jobId);
  if (run.running && run.attempt === order.attempt) return;
  means.log.warn({ jobId: order.jobId, found: run }, 'a run was lost; it is started anew');
  await reissueStart(means.db, order);
}
