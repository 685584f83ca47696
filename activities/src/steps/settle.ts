import { within } from '@worldkiln/blobs';
import { JobRun, LIMITS } from '@worldkiln/contracts';
import { type ProviderTask, findHold, giveRunBack, openTasks, releaseClaims, taskEnded } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { closePurse } from '../purse.ts';
import { step } from '../step.ts';

/** A provider that does not take a cancel after as many tries bills what it bills; the job's books are closed. */
const CANCEL_TRIES = 5;

/** Leaves nothing open after a run, however it ended. */
export const settleStep = (clients: Clients) =>
  step(JobRun, async (run, signal, { attempt }) => {
    const { db } = clients;
    // Nothing is claimed, begun or charged without a hold: a job of the forge's has nothing open.
    if ((await findHold(db, run)) === null) return;
    await releaseClaims(db, run);
    for (const task of await openTasks(db, run)) await withdraw(clients, task, attempt, signal);
    await giveRunBack(db, run);
    await closePurse(db, run);
  });

/** Cancels a task at its provider, where it can be. One whose answer is still on its way is cancelled by whoever receives it. */
async function withdraw({ db, providers, log }: Clients, task: ProviderTask, attempt: number, signal: AbortSignal): Promise<void> {
  if (task.taskId === null) {
    await taskEnded(db, task.key, 'withdrawn');
    return;
  }
  const { taskId } = task;
  try {
    await within(LIMITS.providerCallS * 1000, signal, async (ending) => providers.get(task.provider)?.mesh?.cancel(taskId, ending));
  } catch (error) {
    if (attempt < CANCEL_TRIES) throw error;
    log.warn({ err: error, jobId: task.jobId, provider: task.provider, taskId: task.taskId }, 'a provider did not take a cancel; its task runs on');
  }
  await taskEnded(db, task.key, 'cancelled');
}
