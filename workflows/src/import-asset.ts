/** Takes one uploaded file in: admit, bake it where it can do no harm, publish. */
import { type ImportAssetInput, type JobEnd, type JobRun, MESSAGES, type StageStatus } from '@worldkiln/contracts';
import { CancellationScope, defineQuery, defineSignal, isCancellation, patched, setHandler } from '@temporalio/workflow';
import { followWithPictures } from './draw-pictures.ts';
import { endCancelled, endFailed } from './endings.ts';
import { failureFrom } from './failure.ts';
import { intake, quick } from './patience.ts';
import { type StageBoard, stageBoard } from './stage.ts';

/** The owner stops this attempt; one meant for an older attempt is ignored. */
const cancelSignal = defineSignal<[attempt: number]>(MESSAGES.cancel);
/** Where the run stands. */
const statusQuery = defineQuery<StageStatus>(MESSAGES.status);

export async function importAsset(input: ImportAssetInput): Promise<JobEnd> {
  const run: JobRun = { jobId: input.jobId, attempt: input.attempt };
  const board = stageBoard(input.attempt);
  const taking = new CancellationScope();
  setHandler(statusQuery, () => board.status);
  setHandler(cancelSignal, (attempt) => {
    if (attempt !== input.attempt) return;
    board.noteCancel();
    taking.cancel();
  });
  try {
    return await taking.run(() => takeIn(input, run, board));
  } catch (error) {
    return await CancellationScope.nonCancellable(() => (isCancellation(error) ? endCancelled(run, board) : endFailed(run, board, failureFrom(error))));
  }
}

async function takeIn(input: ImportAssetInput, run: JobRun, board: StageBoard): Promise<JobEnd> {
  board.enter('admit');
  const { admitted } = await quick.admit(run);
  if (!admitted) return endCancelled(run, board);

  board.enter('bake');
  const { bundle } = await intake.bakeImport.executeWithOptions({ summary: input.title }, [run]);

  board.enter('publish');
  const published = await quick.publish({ ...run, bundle, draft: false, downgrade: null, last: true });
  if (published === null) return endCancelled(run, board);

  board.enter('done', { downgraded: false });
  if (patched('pictures')) await followWithPictures(run, published);
  return { status: 'ready', assetId: published.assetId, version: published.version };
}
