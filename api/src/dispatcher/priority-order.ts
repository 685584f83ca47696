import { MESSAGES, workflowIdOf } from '@worldkiln/contracts';
import { markPriorityTold, type PriorityOrder } from '@worldkiln/db';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Means } from './means.ts';

/** Tells a run how urgent it has become. One that has closed meanwhile needs to know nothing. */
export async function carryOutPriority({ db, client, engine }: Means, order: PriorityOrder): Promise<void> {
  const run = client.workflow.getHandle(workflowIdOf(order.jobId));
  await engine
    .call(() => run.signal<[number, number]>(MESSAGES.setPriority, order.attempt, order.priority))
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });
  await markPriorityTold(db, order);
}
