import { type Fallen, type Failure, type JobRun, LIMITS, type Planned } from '@worldkiln/contracts';
import { condition } from '@temporalio/workflow';
import { quick } from './patience.ts';
import type { StageBoard } from './stage.ts';

/** Waits for the world's owner before anything is spent. Without their yes, the rungs that cost fall. */
export async function awaitApproval(planned: Planned, credits: number, run: JobRun, board: StageBoard): Promise<Pick<Planned, 'ladder' | 'fallen'>> {
  board.askApproval(credits);
  await quick.approval({ ...run, credits });
  const answered = await condition(() => board.approval !== null, `${LIMITS.approveWaitS}s`);
  const yes = board.approval === true;
  board.askApproval(null);
  await quick.approval({ ...run, credits: null });
  if (yes) return planned;
  const failure: Failure = {
    kind: 'refused',
    code: answered ? 'not_approved' : 'approval_missing',
    message: answered ? 'The world’s owner did not agree to what it costs.' : 'The world’s owner did not answer in time whether it may cost that much.',
  };
  const costs = planned.ladder.filter((rung) => (rung.price ?? 0) > 0);
  const fell: Fallen[] = costs.map((rung) => ({ rung, failure }));
  return { ladder: planned.ladder.filter((rung) => !costs.includes(rung)), fallen: [...planned.fallen, ...fell] };
}
