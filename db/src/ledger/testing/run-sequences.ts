import { randomBytes } from 'node:crypto';
import { type AccountId, KilnError, spellId } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Connection, Db, Tx } from '../../connect.ts';
import { type Job, requestCancel, requestRetry } from '../../jobs/jobs.ts';
import { jobsOn } from '../../testing/jobs-on.ts';
import { sumLedger } from '../books.ts';
import { setBudget } from '../budgets.ts';
import { beginCharge, captureCharge, voidCharge } from '../charges.ts';
import { grantCredits } from '../grants.ts';
import { endHold, holdCredits, lowerHold } from '../holds.ts';
import { expireOrphanHolds } from '../orphans.ts';
import { BUDGET, JOBS, type Ledger, LedgerModel, type Op, PROVIDERS, accountOf, ops } from './ledger-model.ts';

/** Where sequences play: two accounts and three jobs. */
interface Stage {
  accounts: AccountId[];
  jobs: Job[];
}

/**
 * Plays random sequences against the real tables and a model beside them, and compares after every step: refusals,
 * holds, charges, books, budgets, and the sum of everything, which is zero. Each sequence is a transaction that is
 * taken back, so all start alike. Answers how often each call met each outcome.
 */
export async function runSequences(connection: Pick<Connection, 'db' | 'sql'>, { runs, seed }: { runs: number; seed: number }): Promise<Map<string, number>> {
  const stage = await setStage(connection);
  const met = new Map<string, number>();
  const property = fc.asyncProperty(ops, async (sequence) => {
    await rolledBack(connection.db, async (tx) => {
      const model = new LedgerModel();
      const attempts = Array.from({ length: JOBS }, () => 1);
      for (const op of sequence) {
        const refusal = await play(tx, stage, attempts, op);
        expect({ op, refusal }).toEqual({ op, refusal: model.step(op) });
        const [ledger, sums] = await Promise.all([read(tx, stage), sumLedger(tx)]);
        expect(ledger).toEqual(model.ledger());
        expect(sums).toEqual({ total: 0, astray: [] });
        const what = `${op.do}: ${refusal ?? 'done'}`;
        met.set(what, (met.get(what) ?? 0) + 1);
      }
    });
  });
  await fc.assert(property, { numRuns: runs, seed });
  return met;
}

class TakenBack extends Error {}

async function rolledBack(db: Db, play: (tx: Db) => Promise<void>): Promise<void> {
  const played = db.transaction(async (tx) => {
    await play(tx as unknown as Db); // a transaction nests as the pool does: what differs is how it ends
    throw new TakenBack();
  });
  await played.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}

async function setStage(connection: Pick<Connection, 'db' | 'sql'>): Promise<Stage> {
  const { place, accept } = jobsOn(connection);
  const one = await place();
  const other = spellId('acc', randomBytes(26));
  await connection.sql`insert into accounts (id, name) values (${other}, 'Bob')`;
  const accounts = [one.accountId, other];
  const jobs: Job[] = [];
  for (let at = 0; at < JOBS; at++) jobs.push(await accept({ ...one, accountId: accounts[accountOf(at)] ?? other }));
  for (const account of accounts) await setBudget(connection.db, 'account', account, BUDGET.account);
  await setBudget(connection.db, 'world', one.worldId, BUDGET.world);
  return { accounts, jobs };
}

/** Does it for real; answers the code of a refusal. */
async function play(tx: Db, { accounts, jobs }: Stage, attempts: number[], op: Op): Promise<string | null> {
  try {
    if (op.do === 'grant') await grantCredits(tx, { key: String(op.key), accountId: must(accounts[op.account]), credits: op.credits, note: 'a test' });
    else if (op.do === 'expire')
      // At once, and an hour more: within a transaction the database's clock stands still, while rows carry ours.
      await expireOrphanHolds(tx, -3_600);
    else await playJob(tx, must(jobs[op.job]), attempts, op);
    return null;
  } catch (error) {
    if (error instanceof KilnError) return error.code;
    throw error;
  }
}

async function playJob(tx: Db, job: Job, attempts: number[], op: Exclude<Op, { do: 'grant' | 'expire' }>): Promise<void> {
  const run = { jobId: job.id, attempt: must(attempts[op.job]) };
  switch (op.do) {
    case 'hold':
      return void (await holdCredits(tx, run, { credits: op.credits, mode: 'accounts' }));
    case 'lower':
      return void (await lowerHold(tx, run, op.credits));
    case 'begin': {
      const provider = must(PROVIDERS[op.provider]);
      return void (await beginCharge(tx, run, { name: String(op.name), provider, stage: 'final', credits: op.credits, dailyCredits: BUDGET.provider }));
    }
    case 'capture':
      return void (await captureCharge(tx, run, { name: String(op.name), cost: op.cost, paidBy: op.house ? 'house' : 'creator' }));
    case 'void':
      return void (await voidCharge(tx, run, String(op.name)));
    case 'end':
      return void (await endHold(tx, run, op.how));
    case 'fail job':
      return void (await tx.transaction((inner) => requestCancel(inner, job.id)).catch(ignoreEnded));
    case 'retry job':
      await tx.transaction((inner) => requestCancel(inner, job.id)).catch(ignoreEnded);
      await tx.transaction((inner) => requestRetry(inner, job.id));
      attempts[op.job] = run.attempt + 1;
  }
}

function ignoreEnded(error: unknown): void {
  if (!(error instanceof KilnError && error.code === 'job_ended')) throw error;
}

/** The tables, in the model's words. */
async function read(tx: Tx, { accounts, jobs }: Stage): Promise<Ledger> {
  const spelled = (key: string): string => jobs.reduce((text, job, at) => text.replace(job.id, String(at)), key);
  const [row] = await tx.execute<{ books: Pair[]; holds: Row[]; charges: Row[]; days: Pair[]; paid: Pair[] }>(sql`select
    (select coalesce(json_agg(json_build_array(id, credits)), '[]') from ledger_books) as books,
    (select coalesce(json_agg(json_build_object('key', key, 'state', state, 'remaining', remaining, 'allotted', allotted, 'spent', spent)), '[]') from ledger_holds) as holds,
    (select coalesce(json_agg(json_build_object('key', key, 'state', state, 'cost', cost)), '[]') from ledger_charges) as charges,
    (select coalesce(json_agg(json_build_array(id, committed)), '[]') from budget_days) as days,
    (select coalesce(json_agg(json_build_array(into_book, credits)), '[]') from
      (select into_book, sum(credits) as credits from ledger_entries where kind in ('capture', 'loss') group by into_book) p) as paid`);
  const { books, holds, charges, days, paid } = must(row);
  const byName = (rows: Row[]) => Object.fromEntries(rows.map(({ key, ...rest }) => [spelled(key), rest]));
  const of = (pairs: Pair[], id: string): number => pairs.find(([name]) => name === id)?.[1] ?? 0;
  return {
    free: accounts.map((id) => of(books, `free:${id}`)),
    holds: byName(holds) as Ledger['holds'], // the columns named above
    charges: byName(charges) as Ledger['charges'], // likewise
    committed: {
      account: accounts.map((id) => of(days, id)),
      world: of(days, must(jobs[0]).worldId),
      provider: Object.fromEntries(PROVIDERS.map((id) => [id, of(days, id)])),
    },
    paid: Object.fromEntries(PROVIDERS.map((id) => [id, of(paid, `provider:${id}`)])),
  };
}

type Pair = [string, number];
type Row = { key: string } & Record<string, unknown>;

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage is smaller than the sequence');
  return value;
}
