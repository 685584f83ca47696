import { type WebhookOrder, webhookStartOf, webhookWorkflowIdOf } from '@worldkiln/contracts';
import { leaseDelivery } from '@worldkiln/db';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { type Means, roundOf } from './means.ts';

/** Begins a delivery's run, or finds that it is under way. */
export async function carryOutWebhook(means: Means, order: WebhookOrder): Promise<void> {
  const { db, client, engine, webhookWaitsS } = means;
  const { type, options } = webhookStartOf(order, webhookWaitsS);
  try {
    await engine.call(() => client.workflow.start(type, options));
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) {
      await leaseDelivery(db, order, null);
      throw error;
    }
    // Begun before a crash: done. The run of the delivery before it is still closing: in a moment.
    if ((await roundOf(means, webhookWorkflowIdOf(order))) !== order.round) return;
  }
  await leaseDelivery(db, order, 'begun');
}
