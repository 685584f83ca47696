/** Makes one asset from one wish: admit, plan, a draft at once, the final by the best rung that delivers, publish, settle. */
import {
  type Fallen,
  type GenerateAssetInput,
  type JobEnd,
  type JobRun,
  type Known,
  MESSAGES,
  type Outcome,
  type Planned,
  type StageStatus,
} from '@worldkiln/contracts';
import { CancellationScope, defineQuery, defineSignal, defineUpdate, isCancellation, patched, setHandler } from '@temporalio/workflow';
import { awaitApproval } from './approval.ts';
import { generateAssetBeforeStages } from './before-stages.ts';
import { climb } from './climb.ts';
import { downgradeOf } from './downgrade.ts';
import { followWithPictures } from './draw-pictures.ts';
import { makeDraft } from './draft.ts';
import { FallenThrough, failureFrom } from './failure.ts';
import { closing, design, quick } from './patience.ts';
import { type StageBoard, stageBoard } from './stage.ts';

/** The creator stops this attempt; one meant for an older attempt is ignored. */
const cancelSignal = defineSignal<[attempt: number]>(MESSAGES.cancel);
/** What comes from now on is queued with this priority: 1 is first, 5 last. */
const setPrioritySignal = defineSignal<[attempt: number, priority: number]>(MESSAGES.setPriority);
/** Where the run stands. */
const statusQuery = defineQuery<StageStatus>(MESSAGES.status);
/** The word a run waits for before it spends. False when it waits for none. */
const approveUpdate = defineUpdate<boolean, [attempt: number, approved: boolean]>(MESSAGES.approve);

export async function generateAsset(input: GenerateAssetInput): Promise<JobEnd> {
  // Runs that began before there were drafts and providers end as they began. Goes with the first release.
  if (!patched('stages')) return generateAssetBeforeStages(input);
  const run: JobRun = { jobId: input.jobId, attempt: input.attempt };
  const board = stageBoard(input.attempt);
  const making = new CancellationScope();
  setHandler(statusQuery, () => board.status);
  setHandler(setPrioritySignal, (attempt, priority) => {
    if (attempt === input.attempt) board.setPriority(priority);
  });
  setHandler(approveUpdate, (attempt, approved) => attempt === input.attempt && board.approve(approved));
  setHandler(cancelSignal, (attempt) => {
    if (attempt !== input.attempt) return;
    board.noteCancel();
    making.cancel();
  });
  let end: JobEnd;
  try {
    end = await making.run(() => make(input, run, board));
  } catch (error) {
    end = await CancellationScope.nonCancellable(() => (isCancellation(error) ? closing.cancelled(run) : endFailed(run, board, error)));
  }
  return CancellationScope.nonCancellable(async () => {
    await settle(run, end, board);
    if (end.assetId !== null && end.version !== null && patched('pictures')) await followWithPictures(run, { assetId: end.assetId, version: end.version });
    return end;
  });
}

async function make(input: GenerateAssetInput, run: JobRun, board: StageBoard): Promise<JobEnd> {
  board.enter('admit');
  const { admitted } = await quick.admit.executeWithOptions(board.call('a place in the line'), [run]);
  if (!admitted) return closing.cancelled(run);

  board.enter('plan');
  const planned = await design.plan.executeWithOptions(board.call('recipe and ladder'), [run]);
  if (planned.known !== null) return publishKnown(planned, planned.known, input, run, board);
  const { ladder, fallen } = planned.approve === null ? planned : await awaitApproval(planned, planned.approve, run, board);

  if (planned.draft) await makeDraft(planned, run, board);

  const made = await climb({ ...planned, ladder, fallen }, input, run, board);

  board.enter('publish');
  const outcome: Outcome = { asked: planned.asked, delivered: made.rung, fallen: made.fallen };
  const downgrade = downgradeOf(outcome);
  const { bundle, license } = made;
  const published = await quick.publish.executeWithOptions(board.call('the last version'), [
    { ...run, bundle, license, draft: input.draft, downgrade, last: true, outcome },
  ]);
  if (published === null) return closing.cancelled(run);
  board.note({ downgraded: downgrade !== null, ...(downgrade === null ? {} : { note: downgrade }) });
  return { status: 'ready', assetId: published.assetId, version: published.version };
}

/** The same thing was made before: it is there at once, and costs nothing. */
async function publishKnown(planned: Planned, known: Known, input: GenerateAssetInput, run: JobRun, board: StageBoard): Promise<JobEnd> {
  const fallen: Fallen[] = [];
  const outcome: Outcome = { asked: planned.asked, delivered: planned.ladder[0] ?? null, fallen };
  board.enter('publish', { note: known.reused ? 'made before by another job' : 'made before' });
  const { bundle, license, reused } = known;
  const published = await quick.publish.executeWithOptions(board.call('a version that was made before'), [
    { ...run, bundle, license, draft: input.draft, downgrade: null, last: true, outcome, reused },
  ]);
  if (published === null) return closing.cancelled(run);
  board.note({ downgraded: false });
  return { status: 'ready', assetId: published.assetId, version: published.version };
}

async function endFailed(run: JobRun, board: StageBoard, error: unknown): Promise<JobEnd> {
  const failure = failureFrom(error);
  board.note({ failureKind: failure.kind, note: `${failure.code}: ${failure.message}` });
  const outcome = error instanceof FallenThrough ? { outcome: error.outcome } : {};
  return closing.fail({ ...run, failure, ...outcome });
}

/** Whatever the end, nothing stays open: no task at a provider, no credits held. The job's row has ended before. */
async function settle(run: JobRun, end: JobEnd, board: StageBoard): Promise<void> {
  board.enter('settle');
  await closing.settle(run);
  board.enter(end.status === 'ready' ? 'done' : end.status);
}
