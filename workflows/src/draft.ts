import type { JobRun, Planned } from '@worldkiln/contracts';
import { isCancellation, patched } from '@temporalio/workflow';
import { followWithPictures } from './draw-pictures.ts';
import { failureFrom } from './failure.ts';
import { cpu, quick } from './patience.ts';
import type { StageBoard } from './stage.ts';

/** The forge's version, there while a provider takes its time. A draft that cannot be made holds nobody up. */
export async function makeDraft({ design }: Planned, run: JobRun, board: StageBoard): Promise<void> {
  board.enter('draft', { rung: { provider: 'forge', strategy: 'procedural' } });
  const call = board.call('draft');
  try {
    const made = await cpu.forge.executeWithOptions(call, [{ ...run, design, strategy: 'procedural', part: 'draft' }]);
    const { bundle } = await cpu.bake.executeWithOptions(call, [{ ...run, ...made, part: 'draft' }]);
    const published = await quick.publish.executeWithOptions(call, [{ ...run, bundle, draft: true, downgrade: null, last: false }]);
    // Another name than at the end: a run may pass this place with the plans of yesterday and that one with today's.
    if (published !== null && patched('draft-pictures')) await followWithPictures(run, published);
  } catch (error) {
    if (isCancellation(error)) throw error;
    board.note({ note: `no draft: ${failureFrom(error).code}` });
  }
}
