import { setTimeout as sleep } from 'node:timers/promises';
import { AwaitInput, type JobRun, KilnError, LIMITS, type Rung, type Sha256, Source } from '@worldkiln/contracts';
import {
  type ProviderTask,
  findTask,
  finishStage,
  keepClaim,
  progressJob,
  recordOutcome,
  recordTrace,
  releaseClaims,
  stageStands,
  taskEnded,
} from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { fetchResult } from '../provider-work/fetch-result.ts';
import { meshProvider } from '../provider-work/mesh-provider.ts';
import { placeKeeper } from '../provider-work/place.ts';
import { type Done, TaskFailed, watchTask } from '../provider-work/watch-task.ts';
import type { Provider } from '../providers/provider.ts';
import { MARKS } from '../progress.ts';
import { callWasFree, callWasWasted, meshPrice } from '../purse.ts';
import { recall } from '../stage-cache.ts';
import { type StepContext, step } from '../step.ts';

/** Watches begun work to its end and brings the result home. Taken up elsewhere it goes on watching the same task. */
export const awaitStep = (clients: Clients) =>
  step(AwaitInput, async ({ begun, rung, turn: _turn, design: _design, ...run }, signal, context): Promise<Source | null> => {
    const before = await finished(clients, begun.stage);
    if (before !== null) return before;
    return begun.task === null ? follow(clients, begun.stage, run, rung, context) : own(clients, begun.task, begun.stage, run, rung, signal, context);
  });

const finished = async (clients: Clients, stage: Sha256): Promise<Source | null> =>
  (await recall(clients, stage, Source, ({ source }) => [source]))?.output ?? null;

/** Waits for a twin's work. Null when the twin gave up: then it is ours to begin. */
async function follow(clients: Clients, stage: Sha256, run: JobRun, { provider }: Rung, { signal, note }: StepContext): Promise<Source | null> {
  note({ provider, waiting: 'for a twin' });
  await progressJob(clients.db, run, { status: 'generating', progress: MARKS.provider, detail: 'somebody wished for the same; waiting for theirs' });
  for (;;) {
    const done = await finished(clients, stage);
    if (done !== null) return done;
    if (!(await stageStands(clients.db, stage))) return null;
    await sleep(LIMITS.providerLookMs, undefined, { signal });
  }
}

async function own(
  clients: Clients,
  key: string,
  stage: Sha256,
  run: JobRun,
  rung: Rung,
  signal: AbortSignal,
  { note, attempt }: StepContext,
): Promise<Source> {
  const { db, providers, log } = clients;
  const { provider, mesh } = meshProvider(providers, rung.provider);
  const task = await findTask(db, key);
  if (task?.taskId === undefined || task.taskId === null) throw new KilnError('broken', { code: 'task_unknown', message: `The task ${key} was never begun.` });
  const { taskId } = task;
  const place = placeKeeper(db, { card: provider.card, holder: key });
  let billed: number | null = null;
  try {
    await place.keep();
    const done = await watchTask({
      provider: rung.provider,
      mesh,
      taskId,
      since: task.submittedAt ?? task.intendedAt,
      signal,
      async onLook({ progress, position }) {
        note({ provider: rung.provider, task: taskId, progress, position });
        await Promise.all([keepClaim(db, stage, run), place.keep()]);
        const share = MARKS.provider + (MARKS.providerDone - MARKS.provider) * Math.min(Math.max(progress ?? 0, 0), 1);
        await progressJob(db, run, {
          status: 'generating',
          progress: share,
          detail: position === null ? `with ${rung.provider}` : `number ${position} at ${rung.provider}`,
        });
      },
    });
    await place.giveBack();
    billed = done.cost ?? meshPrice(rung);
    const bytes = await fetchResult(done.result, { hosts: mesh.resultHosts, attempt, signal });
    const { sha256: source } = await clients.blobs.put(bytes, 'model/gltf-binary');
    const output: Source = { source, trace: [traceOf(task, rung, done)], license: provider.card.licence.name, stage };
    // The bill before the stage: a step that dies between the two finds its task again, not a result without a price.
    await taskEnded(db, key, 'done', { cost: billed });
    await finishStage(db, stage, 'final', run, output);
    await recordTrace(db, run, {
      ...written(task, provider),
      outcome: 'done',
      model: done.model,
      version: done.model,
      settings: done.details,
      cost: billed,
      endedAt: new Date().toISOString(),
    });
    return output;
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = error instanceof KilnError ? { kind: error.kind, code: error.code, message: error.message } : undefined;
    if (failure === undefined || failure.kind === 'busy') throw error;
    if (error instanceof TaskFailed) billed = error.charged ? meshPrice(rung) : 0;
    await place.giveBack();
    await taskEnded(db, key, 'failed', { failure, cost: billed });
    // What ended without a word of its cost is given up; a bill that comes later is the house's.
    if (billed === null || billed === 0) await callWasFree(db, run, key);
    else await callWasWasted(db, run, key, billed);
    await recordTrace(db, run, { ...written(task, provider), outcome: 'failed', failure, cost: billed, endedAt: new Date().toISOString() });
    const ms = Date.now() - (task.submittedAt ?? task.intendedAt).getTime();
    await recordOutcome(db, { provider: rung.provider, capability: rung.strategy, failure, ms, jobId: run.jobId });
    // A twin that waits may try for itself.
    await releaseClaims(db, run);
    log.warn({ jobId: run.jobId, provider: rung.provider, taskId, failure }, 'a provider’s task failed');
    throw error;
  }
}

/** What the audit says of a task however it ended. */
const written = (task: ProviderTask, { card }: Provider) => ({
  name: `final/${task.key}`,
  stage: 'final',
  provider: task.provider,
  taskId: task.taskId,
  licence: card.licence,
  startedAt: (task.submittedAt ?? task.intendedAt).toISOString(),
});

function traceOf(task: ProviderTask, { provider, strategy }: Rung, { model, cost, details }: Done) {
  return {
    step: strategy,
    provider,
    model: model ?? 'unnamed',
    version: model ?? 'unnamed',
    ms: Date.now() - (task.submittedAt ?? task.intendedAt).getTime(),
    settings: { ...details, ...(cost === null ? {} : { credits: cost }) },
  };
}
