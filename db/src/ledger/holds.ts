import { type CreditsMode, type JobRun, KilnError, isTerminal } from '@worldkiln/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { appendJobEvent } from '../jobs/job-events.ts';
import { type Job, lockJob, namesOf, updateJob } from '../jobs/jobs.ts';
import { accounts } from '../accounts/tables.ts';
import { BOOKS, moveCredits } from './books.ts';
import { commitShare, giveBack, today } from './budgets.ts';
import { ended, surplus } from './rules.ts';
import { type HoldState, ledgerCharges, ledgerHolds } from './tables.ts';

/** What an attempt has set aside, and what became of it. */
export type Hold = typeof ledgerHolds.$inferSelect;

/** One hold per attempt of a job. */
export const holdKeyOf = ({ jobId, attempt }: JobRun): string => `${jobId}/${attempt}`;

// Every function here locks the job's row first, then budgets (account, world, provider), then books: one order, so
// that money never deadlocks, and a job's movements take turns. The outbox's lock comes last: so each call is a
// transaction of its own, never part of one that has already told an event.

/**
 * Sets aside the worst case of a run before anything is spent, once per run: asked again it answers the hold that is
 * there. Refuses with 402 when the account has too little or a budget is used up. `mode` is CREDITS of the
 * configuration; operators are always paid for by the house.
 */
export async function holdCredits(db: Db, run: JobRun, { credits, mode }: { credits: number; mode: CreditsMode }): Promise<Hold> {
  return db.transaction(async (tx) => {
    const job = await lockJob(tx, run.jobId);
    const known = await findHold(tx, run);
    if (known !== null) return known;
    if (job.attempt !== run.attempt || isTerminal(job.status)) throw runOver();
    const { accountId, worldId } = job;
    const day = await today(tx);
    await commitShare(tx, { scope: 'account', id: accountId, day, credits });
    await commitShare(tx, { scope: 'world', id: worldId, day, credits });
    const payer = mode === 'house' || (await isOperator(tx, job)) ? 'house' : 'account';
    const key = holdKeyOf(run);
    const names = { accountId, worldId, jobId: job.id };
    const [hold] = await tx
      .insert(ledgerHolds)
      .values({ key, ...names, attempt: run.attempt, payer, day, reserved: credits, remaining: credits })
      .returning();
    if (hold === undefined) throw new Error('the insert of a hold returned no row');
    if (!(await moveCredits(tx, { key: `${key}/hold`, kind: 'hold', from: sourceOf(hold), into: BOOKS.held(accountId), credits, ...names })))
      throw outOfCredits(credits);
    await noteCost(tx, job, { held: credits });
    return hold;
  });
}

/** Lowers a run's hold to what its plan can still cost, open charges included; never raises it. */
export async function lowerHold(db: Db, run: JobRun, credits: number): Promise<Hold> {
  return db.transaction(async (tx) => {
    const { job, hold } = await lockHold(tx, run);
    if (hold.state !== 'open') return hold;
    const back = surplus(hold, credits);
    return release(tx, job, hold, back, `${hold.key}/lower/${hold.remaining - back}`);
  });
}

/**
 * Ends a run's hold: what was not captured goes back, charges still open are given up. Exactly once: later calls change
 * nothing. A run without a hold has nothing to end: null.
 */
export async function endHold(db: Db, run: JobRun, how: Exclude<HoldState, 'open'>): Promise<Hold | null> {
  return db.transaction(async (tx) => {
    const job = await lockJob(tx, run.jobId);
    const hold = await findHold(tx, run);
    const end = hold && ended(hold);
    if (hold === null || end === null) return hold;
    const open = await tx
      .update(ledgerCharges)
      .set({ state: 'void', endedAt: sql`now()` })
      .where(and(eq(ledgerCharges.holdKey, hold.key), eq(ledgerCharges.state, 'open')))
      .returning();
    const columns = { state: how, ...end.hold, endedAt: new Date() };
    return release(tx, job, hold, end.back, `${hold.key}/end`, columns, open);
  });
}

/** What was delivered was there already: what it would have cost is shown, once, and nothing is charged. */
export async function noteReuse(db: Db, run: JobRun, credits: number): Promise<void> {
  await db.transaction(async (tx) => {
    const job = await lockJob(tx, run.jobId);
    await noteCost(tx, job, { reused: credits - job.creditsReused });
  });
}

/** A run's hold, or null when it never had one. */
export async function findHold(db: Tx, run: JobRun): Promise<Hold | null> {
  const [row] = await db
    .select()
    .from(ledgerHolds)
    .where(eq(ledgerHolds.key, holdKeyOf(run)));
  return row ?? null;
}

/** The job, locked, and its run's hold. */
export async function lockHold(tx: Tx, run: JobRun): Promise<{ job: Job; hold: Hold }> {
  const job = await lockJob(tx, run.jobId);
  const hold = await findHold(tx, run);
  if (hold === null) throw new KilnError('broken', { code: 'hold_missing', message: 'This attempt set no credits aside, so it may spend none.' });
  return { job, hold };
}

/** Writes columns of a hold whose job is locked. */
export async function updateHold(tx: Tx, hold: Hold, columns: Partial<Hold>): Promise<Hold> {
  const [row] = await tx.update(ledgerHolds).set(columns).where(eq(ledgerHolds.key, hold.key)).returning();
  if (row === undefined) throw new Error('a hold vanished');
  return row;
}

/** Adds to a locked job's cost and tells whoever watches it. */
export async function noteCost(tx: Tx, job: Job, more: { held?: number; spent?: number; reused?: number }): Promise<void> {
  const { held = 0, spent = 0, reused = 0 } = more;
  if (held === 0 && spent === 0 && reused === 0) return;
  // Read anew: a caller may have moved some already in this transaction.
  const { creditsHeld, creditsSpent, creditsReused } = await lockJob(tx, job.id);
  const cost = { creditsHeld: creditsHeld + held, creditsSpent: creditsSpent + spent, creditsReused: creditsReused + reused };
  await updateJob(tx, job, cost);
  await appendJobEvent(tx, {
    ...namesOf(job),
    event: { type: 'job_cost', cost: { held: cost.creditsHeld, spent: cost.creditsSpent, reused: cost.creditsReused } },
  });
}

type GivenUp = Pick<typeof ledgerCharges.$inferSelect, 'provider' | 'day' | 'allotted'>;

async function release(tx: Tx, job: Job, hold: Hold, credits: number, key: string, columns: Partial<Hold> = {}, givenUp: GivenUp[] = []): Promise<Hold> {
  const { accountId, worldId, day } = hold;
  await giveBack(tx, { scope: 'account', id: accountId, day, credits });
  await giveBack(tx, { scope: 'world', id: worldId, day, credits });
  for (const charge of givenUp.sort((a, b) => (a.provider < b.provider ? -1 : 1)))
    await giveBack(tx, { scope: 'provider', id: charge.provider, day: charge.day, credits: charge.allotted });
  const released = await updateHold(tx, hold, { ...columns, remaining: hold.remaining - credits });
  const names = { accountId, worldId, jobId: job.id };
  const moved = await moveCredits(tx, { key, kind: 'release', from: BOOKS.held(accountId), into: sourceOf(hold), credits, ...names });
  if (!moved) throw new Error(`the held book of ${accountId} holds less than its holds say`);
  await noteCost(tx, job, { held: -credits });
  return released;
}

/** Where a hold's credits come from and go back to. */
const sourceOf = (hold: Pick<Hold, 'payer' | 'accountId'>): string => (hold.payer === 'house' ? BOOKS.house : BOOKS.free(hold.accountId));

async function isOperator(tx: Tx, job: Job): Promise<boolean> {
  const [row] = await tx.select({ role: accounts.role }).from(accounts).where(eq(accounts.id, job.accountId));
  return row?.role === 'operator';
}

const outOfCredits = (credits: number) =>
  new KilnError('refused', {
    code: 'out_of_credits',
    message: `This needs up to ${credits} credits, and your account has fewer left. Choose a draft or the forge, or ask an operator for credits.`,
    http: 402,
  });

const runOver = () =>
  new KilnError('refused', { code: 'run_over', message: 'This attempt has ended or a newer one took over: it may spend nothing.', http: 409 });
