/** Draws a version's pictures once it is there. Nobody waits for them, and no job fails for them. */
import type { AssetId, DrawInput, JobRun } from '@worldkiln/contracts';
import { ParentClosePolicy, log, startChild, workflowInfo } from '@temporalio/workflow';
import { brush } from './patience.ts';

export async function drawPictures(input: DrawInput): Promise<void> {
  await brush.draw(input);
}

/**
 * Has a version's pictures drawn by a run of its own that outlives this one: a job is over when its asset is ready, and a
 * retry need not wait for a brush. They come after everybody's work.
 */
export async function followWithPictures(run: JobRun, { assetId, version }: { assetId: AssetId; version: number }): Promise<void> {
  try {
    await startChild(drawPictures, {
      workflowId: `pictures-${assetId}-${version}`,
      args: [{ ...run, assetId, version }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      priority: { ...workflowInfo().priority, priorityKey: 5 },
      staticSummary: 'pictures',
    });
  } catch (error) {
    // They may be under way already: the same version was published twice.
    log.info('no pictures follow', { assetId, version, error });
  }
}
