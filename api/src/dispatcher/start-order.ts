import { type StartOrder, startOf, workflowIdOf } from '@worldkiln/contracts';
import { markStarted, releaseStartOrder } from '@worldkiln/db';
import { trace } from '@worldkiln/telemetry';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { describeRun, type Means } from './means.ts';

/** Starts a job's run, or finds that it runs; else the order goes back into the line and the error on. */
export async function carryOutStart(means: Means, order: StartOrder): Promise<void> {
  const { db, client, engine, log } = means;
  const startMs = Date.now();
  const { type, options } = startOf(order, { searchAttributes: engine.searchAttributes });
  try {
    await engine.call(() => client.workflow.start(type, options));
    const { jobId, worldId, accountId, attempt } = order;
    log.info({ jobId, worldId, accountId, attempt }, 'run started');
    trace({ name: 'start the run', workflowId: workflowIdOf(order.jobId), startMs, attributes: { 'worldkiln.attempt': order.attempt } });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) {
      await releaseStartOrder(db, order);
      throw error;
    }
    // Started by us before a crash, or by another dispatcher: done. An older attempt that is still closing: in a moment.
    const run = await describeRun(means, order.jobId);
    if (run.attempt !== order.attempt) return releaseStartOrder(db, order);
  }
  await markStarted(db, order);
}
