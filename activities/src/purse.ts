import { KilnError, type JobRun, type Rung, type Sha256 } from '@worldkiln/contracts';
import {
  type Db,
  type Hold,
  beginCharge,
  captureCharge,
  endHold,
  findHold,
  holdCredits,
  noteReuse,
  recordOutcome,
  taskOfStage,
  tasksOfJob,
  voidCharge,
} from '@worldkiln/db';
import type { Clients } from './hands.ts';
import { failureOutcome } from './provider-work/outcome-of.ts';
import type { ProviderCard } from './providers/provider.ts';

// What a run may cost is held before its first paid call; every call of a provider takes its charge out of that hold
// before it is made. A picture or a design is captured when it is there, a mesh once it has become an asset: nobody
// pays for what they didn't get.

/** Sets aside what a run costs at worst. Null: the account or a budget has less, and no provider may be asked. */
export async function affords({ db, credits: mode, log }: Pick<Clients, 'db' | 'credits' | 'log'>, run: JobRun, worst: number): Promise<Hold | null> {
  try {
    return await holdCredits(db, run, { credits: worst, mode });
  } catch (error) {
    if (!(error instanceof KilnError) || error.http !== 402) throw error;
    log.info({ jobId: run.jobId, worst, code: error.code }, 'a run goes without providers');
    return null;
  }
}

/** Announces a mesh's call before it is made. Refuses when the hold or the provider's day has less left. */
export async function announceCall(db: Db, run: JobRun, key: string, rung: Rung, dailyCredits: number | null): Promise<void> {
  await beginCharge(db, run, { name: key, provider: rung.provider, stage: 'final', credits: meshPrice(rung), dailyCredits });
}

/** What a rung's mesh costs at worst: its pictures are calls of their own. */
export const meshPrice = ({ price = 0, picturePrice = 0 }: Rung): number => price - picturePrice;

/** The provider took nothing for a call. */
export async function callWasFree(db: Db, run: JobRun, key: string): Promise<void> {
  await voidCharge(db, run, key);
}

/** The provider took money and delivered nothing of use: the house's loss, not the creator's. */
export async function callWasWasted(db: Db, run: JobRun, key: string, cost: number): Promise<void> {
  await captureCharge(db, run, { name: key, cost, paidBy: 'house' });
}

/** A call that answers at once: a design, a picture. */
export interface SmallCall {
  name: string;
  stage: string;
  card: Pick<ProviderCard, 'id' | 'dailyCredits'>;
  /** What it costs at worst. */
  worst: number;
}

/**
 * Makes a call that answers at once, paid out of the hold: `failure` says that what came is of no use, then the house
 * pays for it. A step that dies in between makes the call again under the same charge: what the first one cost is the
 * house's, and nobody knows it.
 */
export async function paid<T extends { cost: number; failure?: KilnError | null }>(
  db: Db,
  run: JobRun,
  { name, stage, card, worst }: SmallCall,
  call: () => Promise<T>,
): Promise<T> {
  await beginCharge(db, run, { name, provider: card.id, stage, credits: worst, dailyCredits: card.dailyCredits ?? null });
  const began = performance.now();
  const outcome = (failure: KilnError | null) =>
    recordOutcome(db, {
      provider: card.id,
      capability: stage === 'plan' ? 'structured_json' : 'image_generate',
      ...(failure === null ? { failure } : failureOutcome(failure)),
      ms: performance.now() - began,
      jobId: run.jobId,
    });
  try {
    const made = await call();
    await captureCharge(db, run, { name, cost: made.cost, paidBy: made.failure ? 'house' : 'creator' });
    await outcome(made.failure ?? null);
    return made;
  } catch (error) {
    // Whatever else went wrong leaves the charge to the next try, or to the end of the run.
    if (error instanceof KilnError && error.kind !== 'busy') {
      await voidCharge(db, run, name);
      await outcome(error);
    }
    throw error;
  }
}

/**
 * A provider's result has been baked, or could not be: the call of this run that made it is paid accordingly, and counts
 * for or against the provider. A result that another run paid for costs this one nothing; what it cost them is shown.
 */
export async function settleResult(db: Db, run: JobRun, stage: Sha256, cost: number, failure: KilnError | null): Promise<void> {
  const task = await taskOfStage(db, run, stage);
  if (task === null) return failure === null ? noteReuse(db, run, cost) : undefined;
  await captureCharge(db, run, { name: task.key, cost: task.cost ?? 0, paidBy: failure === null ? 'creator' : 'house' });
  const ms = (task.endedAt ?? new Date()).getTime() - (task.submittedAt ?? task.intendedAt).getTime();
  const told = failure && { kind: failure.kind, code: failure.code, message: failure.message };
  await recordOutcome(db, { provider: task.provider, capability: task.capability, failure: told, ms, jobId: run.jobId });
}

/** Gives back what a run has set aside and not spent, however it ended. What was made and never delivered is the house's. */
export async function closePurse(db: Db, run: JobRun): Promise<void> {
  if ((await findHold(db, run)) === null) return;
  for (const { key, cost, state, attempt } of await tasksOfJob(db, run.jobId))
    if (attempt === run.attempt && state === 'done') await captureCharge(db, run, { name: key, cost: cost ?? 0, paidBy: 'house' });
  await endHold(db, run, 'settled');
}

/** Whether anybody but the forge is on a ladder: then something is held, be it nothing. */
export const hasProvider = (ladder: Rung[]): boolean =>
  ladder.some(({ provider, picture, textures }) => provider !== 'forge' || picture !== undefined || textures !== undefined);

/** What a provider's output cost whoever paid for it. */
export const costIn = (trace: readonly { settings: Record<string, unknown> }[]): number =>
  trace.reduce((sum, { settings }) => sum + (typeof settings['credits'] === 'number' ? settings['credits'] : 0), 0);
