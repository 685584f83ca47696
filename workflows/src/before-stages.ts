/**
 * The plan as it was before drafts, providers and settling: only for runs that began with it. It is never started
 * anew, so nothing is added here; it goes with the first release.
 */
import {
  type Failure,
  type Fallen,
  type GenerateAssetInput,
  type JobEnd,
  type JobRun,
  MESSAGES,
  type Planned,
  type Rung,
  type Sha256,
  type StageStatus,
} from '@worldkiln/contracts';
import { CancellationScope, defineQuery, defineSignal, isCancellation, setHandler } from '@temporalio/workflow';
import { downgradeOf } from './downgrade.ts';
import { endCancelled, endFailed } from './endings.ts';
import { failureFrom, throwable, worthAnother } from './failure.ts';
import { cpu, design, quick } from './patience.ts';
import { type StageBoard, rungName, stageBoard } from './stage.ts';

/** The creator stops this attempt; one meant for an older attempt is ignored. */
const cancelSignal = defineSignal<[attempt: number]>(MESSAGES.cancel);
/** Where the run stands. */
const statusQuery = defineQuery<StageStatus>(MESSAGES.status);

export async function generateAssetBeforeStages(input: GenerateAssetInput): Promise<JobEnd> {
  const run: JobRun = { jobId: input.jobId, attempt: input.attempt };
  const board = stageBoard(input.attempt);
  const making = new CancellationScope();
  setHandler(statusQuery, () => board.status);
  setHandler(cancelSignal, (attempt) => {
    if (attempt !== input.attempt) return;
    board.noteCancel();
    making.cancel();
  });
  try {
    return await making.run(() => make(input, run, board));
  } catch (error) {
    return await CancellationScope.nonCancellable(() => (isCancellation(error) ? endCancelled(run, board) : endFailed(run, board, failureFrom(error))));
  }
}

async function make(input: GenerateAssetInput, run: JobRun, board: StageBoard): Promise<JobEnd> {
  board.enter('admit');
  const { admitted } = await quick.admit(run);
  if (!admitted) return endCancelled(run, board);

  board.enter('plan');
  const planned = await design.plan(run);

  const made = await climb(planned, input, run, board);

  board.enter('publish');
  const downgrade = downgradeOf({ asked: made.fallen[0]?.rung ?? made.rung, delivered: made.rung, fallen: made.fallen });
  const published = await quick.publish({ ...run, bundle: made.bundle, draft: input.draft, downgrade, last: true });
  if (published === null) return endCancelled(run, board);

  board.enter('done', { downgraded: downgrade !== null, ...(downgrade === null ? {} : { note: downgrade }) });
  return { status: 'ready', assetId: published.assetId, version: published.version };
}

interface Made {
  bundle: Sha256;
  rung: Rung;
  /** The rungs that did not deliver before this one did. */
  fallen: Fallen[];
}

/** Tries the rungs in order, each as often as the job allows; what fell stays on record. */
async function climb(planned: Planned, input: GenerateAssetInput, run: JobRun, board: StageBoard): Promise<Made> {
  const fallen = [...planned.fallen];
  for (const rung of planned.ladder) {
    const result = await tryRung(rung, planned, input, run, board);
    if ('bundle' in result) return { bundle: result.bundle, rung, fallen };
    fallen.push({ rung, failure: result.failure });
  }
  throw throwable(fallen.at(-1)?.failure ?? { kind: 'broken', code: 'ladder_empty', message: 'There was no way to make this: the ladder has no rung.' });
}

async function tryRung(
  rung: Rung,
  planned: Planned,
  input: GenerateAssetInput,
  run: JobRun,
  board: StageBoard,
): Promise<{ bundle: Sha256 } | { failure: Failure }> {
  for (let turn = 1; ; turn++) {
    try {
      return { bundle: await runRung(rung, turn, planned, run, board) };
    } catch (error) {
      if (isCancellation(error)) throw error;
      const failure = failureFrom(error);
      if (turn >= input.maxAttempts || !worthAnother(failure)) return { failure };
    }
  }
}

/** One run of one rung, from design to bundle: a source that cannot be baked is as good as none. */
async function runRung(rung: Rung, turn: number, planned: Planned, run: JobRun, board: StageBoard): Promise<Sha256> {
  const summary = `${rungName(rung)}, run ${turn}`;
  board.enter('final', { rung, note: `run ${turn}` });
  const strategy = rung.strategy === 'proxy' ? 'proxy' : 'procedural';
  const made = await cpu.forge.executeWithOptions({ summary }, [{ ...run, design: planned.design, strategy }]);
  board.enter('bake', { rung });
  const { bundle } = await cpu.bake.executeWithOptions({ summary }, [{ ...run, ...made }]);
  return bundle;
}
