import { KilnError, type JobRun, type Rung, type Sha256 } from '@worldkiln/contracts';
import { type Db, beginCharge, captureCharge, endHold, holdCredits, recordOutcome, taskOfStage, tasksOfJob, voidCharge } from '@worldkiln/db';
import type { Clients } from './hands.ts';

// What a run may cost is held when its plan is known; every call of a provider takes its charge out of that hold before
// it is made; what it really cost is captured once its result has become an asset. Nobody pays for what they didn't get.

/** Sets aside what these rungs cost at worst. False: the account or a budget has less, and no provider may be asked. */
export async function affords(
  { db, credits: mode, log }: Pick<Clients, 'db' | 'credits' | 'log'>,
  run: JobRun,
  ladder: Rung[],
  worst: number,
): Promise<boolean> {
  if (!ladder.some(isPaid)) return true;
  try {
    await holdCredits(db, run, { credits: worst, mode });
    return true;
  } catch (error) {
    if (!(error instanceof KilnError) || error.http !== 402) throw error;
    log.info({ jobId: run.jobId, worst, code: error.code }, 'a run goes without providers');
    return false;
  }
}

/** Announces a call before it is made. Refuses when the hold or the provider's day has less left. */
export async function announceCall(db: Db, run: JobRun, key: string, { provider, price }: Rung, dailyCredits: number | null): Promise<void> {
  await beginCharge(db, run, { name: key, provider, stage: 'final', credits: price ?? 0, dailyCredits });
}

/** The provider took nothing for a call. */
export async function callWasFree(db: Db, run: JobRun, key: string): Promise<void> {
  await voidCharge(db, run, key);
}

/** The provider took money and delivered nothing of use: the house's loss, not the creator's. */
export async function callWasWasted(db: Db, run: JobRun, key: string, cost: number): Promise<void> {
  await captureCharge(db, run, { name: key, cost, paidBy: 'house' });
}

/**
 * A provider's result has been baked, or could not be: the call of this run that made it is paid accordingly, and counts
 * for or against the provider. A result that another run paid for costs this one nothing.
 */
export async function settleResult(db: Db, run: JobRun, stage: Sha256, failure: KilnError | null): Promise<void> {
  const task = await taskOfStage(db, run, stage);
  if (task === null) return;
  await captureCharge(db, run, { name: task.key, cost: task.cost ?? 0, paidBy: failure === null ? 'creator' : 'house' });
  const ms = (task.endedAt ?? new Date()).getTime() - (task.submittedAt ?? task.intendedAt).getTime();
  const told = failure && { kind: failure.kind, code: failure.code, message: failure.message };
  await recordOutcome(db, { provider: task.provider, capability: task.capability, failure: told, ms, jobId: run.jobId });
}

/** Gives back what a run has set aside and not spent, however it ended. What was made and never delivered is the house's. */
export async function closePurse(db: Db, run: JobRun): Promise<void> {
  for (const { key, cost, state, attempt } of await tasksOfJob(db, run.jobId))
    if (attempt === run.attempt && state === 'done') await captureCharge(db, run, { name: key, cost: cost ?? 0, paidBy: 'house' });
  await endHold(db, run, 'settled');
}

const isPaid = ({ provider }: Rung): boolean => provider !== 'forge';
