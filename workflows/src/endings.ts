import type { Failure, JobEnd, JobRun } from '@worldkiln/contracts';
import { closing } from './patience.ts';
import type { StageBoard } from './stage.ts';

/** Writes a cancel's end. */
export async function endCancelled(run: JobRun, board: StageBoard): Promise<JobEnd> {
  board.enter('cancelled');
  return settled(await closing.cancelled(run), board);
}

/** Writes a failure's end. */
export async function endFailed(run: JobRun, board: StageBoard, failure: Failure): Promise<JobEnd> {
  board.enter('failed', { failureKind: failure.kind, note: `${failure.code}: ${failure.message}` });
  return settled(await closing.fail({ ...run, failure }), board);
}

/** A publication may have been written before the end could be: then the row says ready, and so does the board. */
function settled(end: JobEnd, board: StageBoard): JobEnd {
  if (end.status === 'ready') board.enter('done');
  return end;
}
