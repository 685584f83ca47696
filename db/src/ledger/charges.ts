import { type JobRun, KilnError } from '@worldkiln/contracts';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import type { Job } from '../jobs/jobs.ts';
import { BOOKS, moveCredits } from './books.ts';
import { commitWithin, giveBack, today } from './budgets.ts';
import { type Hold, holdKeyOf, lockHold, noteCost, updateHold } from './holds.ts';
import { allot, capture, giveUp, type Payment } from './rules.ts';
import { type ChargeState, ledgerCharges } from './tables.ts';

/** One paid call of a provider. */
export type Charge = typeof ledgerCharges.$inferSelect;

export interface ChargeRequest {
  /** The call's name within its run: 'final/meshy/1'. */
  name: string;
  provider: string;
  stage: string;
  /** What the call costs at worst. */
  credits: number;
  /** The provider's daily budget as configured; null for none. */
  dailyCredits: number | null;
}

/**
 * Allots a call's worst case out of the run's hold and out of the provider's day, before the call is made. Refuses (402)
 * when either has less left: then the call must not be made. Once per name: asked again it answers the charge there is.
 */
export async function beginCharge(db: Db, run: JobRun, request: ChargeRequest): Promise<Charge> {
  const { provider, stage, credits, dailyCredits } = request;
  return db.transaction(async (tx) => {
    const { hold } = await lockHold(tx, run);
    const key = chargeKeyOf(run, request.name);
    const known = await findCharge(tx, key);
    if (known !== null) return known;
    const allotted = allot(hold, credits);
    if (allotted === null) throw beyondHold(hold, credits);
    const day = await today(tx);
    await commitWithin(tx, { scope: 'provider', id: provider, day, credits }, dailyCredits);
    await updateHold(tx, hold, allotted);
    const [charge] = await tx.insert(ledgerCharges).values({ key, holdKey: hold.key, provider, stage, day, allotted: credits }).returning();
    if (charge === undefined) throw new Error('the insert of a charge returned no row');
    return charge;
  });
}

/**
 * Books what a call really cost, exactly once. The creator pays out of the hold, up to what it still has free; the rest
 * is the house's loss, and so is all of it with `paidBy: 'house'` (the provider took money and delivered nothing) and a
 * bill that comes after the charge was given up.
 */
export async function captureCharge(db: Db, run: JobRun, { name, cost, paidBy = 'creator' }: Capture): Promise<Charge> {
  return db.transaction(async (tx) => {
    const { job, hold } = await lockHold(tx, run);
    const charge = await theCharge(tx, chargeKeyOf(run, name));
    const captured = capture(hold, charge, { cost, paidBy });
    if (captured === null) return charge;
    await adjustProviderDay(tx, charge, captured.day);
    await updateHold(tx, hold, captured.hold);
    for (const payment of captured.payments) await pay(tx, job, charge, hold, payment);
    const mine = captured.hold.spent - hold.spent;
    await noteCost(tx, job, { held: -mine, spent: mine });
    return endCharge(tx, charge, captured.charge.state, cost);
  });
}

export interface Capture {
  name: string;
  /** The provider's own figure. */
  cost: number;
  paidBy?: 'creator' | 'house';
}

/** Gives a call's allotment back: it was not made, or the provider charged nothing. A charge that has ended stays as it is. */
export async function voidCharge(db: Db, run: JobRun, name: string): Promise<Charge> {
  return db.transaction(async (tx) => {
    const { hold } = await lockHold(tx, run);
    const charge = await theCharge(tx, chargeKeyOf(run, name));
    const kept = giveUp(hold, charge);
    if (kept === null) return charge;
    await giveBack(tx, { scope: 'provider', id: charge.provider, day: charge.day, credits: charge.allotted });
    await updateHold(tx, hold, kept);
    return endCharge(tx, charge, 'void', null);
  });
}

const chargeKeyOf = (run: JobRun, name: string): string => `${holdKeyOf(run)}/${name}`;

async function findCharge(tx: Tx, key: string): Promise<Charge | null> {
  const [row] = await tx.select().from(ledgerCharges).where(eq(ledgerCharges.key, key));
  return row ?? null;
}

async function theCharge(tx: Tx, key: string): Promise<Charge> {
  const charge = await findCharge(tx, key);
  if (charge === null) throw new KilnError('broken', { code: 'charge_missing', message: `The call ${key} was made without being announced to the ledger.` });
  return charge;
}

/** What has been spent counts, whatever the budget says: the refusal comes at the next call. */
const adjustProviderDay = (tx: Tx, { provider: id, day }: Charge, credits: number): Promise<void> =>
  commitWithin(tx, { scope: 'provider', id, day, credits }, null);

async function pay(tx: Tx, job: Job, { key, provider, stage }: Charge, hold: Hold, { credits, kind, from, name }: Payment): Promise<void> {
  const { accountId, worldId, id: jobId } = job;
  const names = { accountId, worldId, jobId, provider, stage };
  const out = from === 'held' ? BOOKS.held(hold.accountId) : BOOKS.house;
  const moved = await moveCredits(tx, { key: `${key}/${name}`, kind, credits, from: out, into: BOOKS.provider(provider), ...names });
  if (!moved) throw new Error(`the held book of ${accountId} holds less than its holds say`);
}

async function endCharge(tx: Tx, charge: Charge, state: ChargeState, cost: number | null): Promise<Charge> {
  const [row] = await tx.update(ledgerCharges).set({ state, cost, endedAt: new Date() }).where(eq(ledgerCharges.key, charge.key)).returning();
  if (row === undefined) throw new Error('a charge vanished');
  return row;
}

const beyondHold = (hold: Hold, credits: number) =>
  new KilnError('refused', {
    code: 'hold_spent',
    message: `This step costs up to ${credits} credits, and ${hold.state === 'open' ? hold.remaining - hold.allotted : 0} are set aside for the job. Try again for a larger hold.`,
    http: 402,
  });
