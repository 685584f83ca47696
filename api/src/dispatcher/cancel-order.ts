import { MESSAGES, workflowIdOf } from '@worldkiln/contracts';
import { markCancelSent, type OrderRef } from '@worldkiln/db';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Means } from './means.ts';

/** Tells a run that its creator wants it stopped. Where there is no run any more, the job ends in the database alone. */
export async function carryOutCancel({ db, client, engine, log }: Means, order: OrderRef): Promise<void> {
  try {
    await engine.call(() => client.workflow.getHandle(workflowIdOf(order.jobId)).signal<[number]>(MESSAGES.cancel, order.attempt));
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    log.info({ jobId: order.jobId }, 'a cancelled job has no run any more');
    return markCancelSent(db, order, 'gone');
  }
  await markCancelSent(db, order);
}
