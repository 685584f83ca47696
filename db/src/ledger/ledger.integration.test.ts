import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { connect } from '../connect.ts';
import { eventsAfter } from '../jobs/job-events.ts';
import { cancelJob, failJob } from '../jobs/job-transitions.ts';
import { jobView } from '../jobs/jobs.ts';
import { jobsOn, runOf } from '../testing/jobs-on.ts';
import { sumLedger } from './books.ts';
import { setBudget } from './budgets.ts';
import { beginCharge, captureCharge, voidCharge } from './charges.ts';
import { grantCredits } from './grants.ts';
import { endHold, findHold, holdCredits, lowerHold, noteReuse } from './holds.ts';
import { expireOrphanHolds } from './orphans.ts';
import { creditsOf, entriesOf } from './statement.ts';

const database = await freshDatabase();
afterAll(() => database.drop());
const { db, sql } = database;
const { place, accept, row, started } = jobsOn(database);

const call = (name: string, credits: number) => ({ name, provider: 'meshy', stage: 'final', credits, dailyCredits: null });
const zero = { total: 0, astray: [] };

describe('a job', () => {
  it('holds its worst case, pays each finished stage at its real cost, and gets the rest back', async () => {
    const world = await place();
    const job = await accept(world);
    const run = runOf(job);
    await grantCredits(db, { key: 'first', accountId: world.accountId, credits: 1000, note: 'welcome' });
    await holdCredits(db, run, { credits: 600, mode: 'accounts' });
    expect(await creditsOf(db, world.accountId, 'accounts')).toMatchObject({ free: 400, held: 600, spent: 0, unlimited: false });
    await lowerHold(db, run, 300);
    await beginCharge(db, run, call('final/1', 250));
    await captureCharge(db, run, { name: 'final/1', cost: 210 });
    await noteReuse(db, run, 40);
    expect(jobView(await row(job)).cost).toEqual({ held: 90, spent: 210, reused: 40 });
    await endHold(db, run, 'settled');
    expect(await creditsOf(db, world.accountId, 'accounts')).toMatchObject({ free: 790, held: 0, spent: 210, spentToday: 210 });
    expect(jobView(await row(job)).cost).toEqual({ held: 0, spent: 210, reused: 40 });
    const costs = (await eventsAfter(db, { jobId: job.id }, 0, 100)).filter(({ event }) => event.type === 'job_cost');
    expect(costs.map(({ event }) => event)).toEqual([
      { type: 'job_cost', cost: { held: 600, spent: 0, reused: 0 } },
      { type: 'job_cost', cost: { held: 300, spent: 0, reused: 0 } },
      { type: 'job_cost', cost: { held: 90, spent: 210, reused: 0 } },
      { type: 'job_cost', cost: { held: 90, spent: 210, reused: 40 } },
      { type: 'job_cost', cost: { held: 0, spent: 210, reused: 40 } },
    ]);
    expect(await sumLedger(db)).toEqual(zero);
  });

  it('costs the house where the house pays, and still shows what it cost', async () => {
    const world = await place();
    const run = runOf(await accept(world));
    await holdCredits(db, run, { credits: 5_000, mode: 'house' });
    await beginCharge(db, run, call('final/1', 5_000));
    await captureCharge(db, run, { name: 'final/1', cost: 4_000 });
    await endHold(db, run, 'settled');
    expect(await creditsOf(db, world.accountId, 'house')).toMatchObject({ unlimited: true, free: 0, held: 0, spent: 4_000 });
  });

  it('of an operator is paid by the house, whoever else has to pay', async () => {
    const run = runOf(await accept(await place('operator')));
    expect(await holdCredits(db, run, { credits: 100, mode: 'accounts' })).toMatchObject({ payer: 'house' });
  });

  it('is refused in a sentence when the account has too little, and nothing is left behind', async () => {
    const world = await place();
    const run = runOf(await accept(world));
    await expect(holdCredits(db, run, { credits: 1, mode: 'accounts' })).rejects.toMatchObject({ kind: 'refused', code: 'out_of_credits', http: 402 });
    expect(await findHold(db, run)).toBeNull();
  });

  it('never pays more than it set aside: what goes beyond is the house’s loss', async () => {
    const world = await place();
    const run = runOf(await accept(world));
    await grantCredits(db, { key: 'first', accountId: world.accountId, credits: 100, note: 'welcome' });
    await holdCredits(db, run, { credits: 100, mode: 'accounts' });
    await beginCharge(db, run, call('final/1', 100));
    await captureCharge(db, run, { name: 'final/1', cost: 130 });
    const { entries } = await entriesOf(db, world.accountId, {});
    expect(entries.map(({ kind, credits }) => [kind, credits])).toEqual([
      ['loss', 30],
      ['capture', 100],
      ['hold', 100],
      ['grant', 100],
    ]);
  });

  it('pays nothing for what a provider took and did not deliver', async () => {
    const world = await place();
    const run = runOf(await accept(world));
    await holdCredits(db, run, { credits: 100, mode: 'house' });
    await beginCharge(db, run, call('final/1', 100));
    await captureCharge(db, run, { name: 'final/1', cost: 80, paidBy: 'house' });
    expect(await findHold(db, run)).toMatchObject({ remaining: 100, allotted: 0, spent: 0 });
  });

  it('keeps a bill that comes after its end in the books, at the house’s cost', async () => {
    const world = await place();
    const run = runOf(await accept(world));
    await holdCredits(db, run, { credits: 100, mode: 'house' });
    await beginCharge(db, run, call('final/1', 100));
    await endHold(db, run, 'void');
    expect(await captureCharge(db, run, { name: 'final/1', cost: 80 })).toMatchObject({ state: 'late', cost: 80 });
    expect(await findHold(db, run)).toMatchObject({ state: 'void', spent: 0 });
    expect(await sumLedger(db)).toEqual(zero);
  });

  it('makes no call it did not announce', async () => {
    const run = runOf(await accept(await place()));
    await expect(beginCharge(db, run, call('final/1', 1))).rejects.toMatchObject({ code: 'hold_missing' });
    await holdCredits(db, run, { credits: 10, mode: 'house' });
    await expect(captureCharge(db, run, { name: 'final/1', cost: 1 })).rejects.toMatchObject({ code: 'charge_missing' });
    await expect(beginCharge(db, run, call('final/1', 11))).rejects.toMatchObject({ code: 'hold_spent', http: 402 });
  });
});

describe('orphaned holds', () => {
  it('expire only when their job has ended or a newer attempt took over', async () => {
    const [living, failed] = [await accept(await place()), await accept(await place())];
    for (const job of [living, failed]) {
      await started(job);
      await holdCredits(db, runOf(job), { credits: 50, mode: 'house' });
    }
    await failJob(db, runOf(failed), { kind: 'upstream', code: 'x', message: 'x' });
    await sql`update jobs set updated_at = now() - interval '1 day' where id in (${living.id}, ${failed.id})`;
    expect(await expireOrphanHolds(db)).toBe(1);
    expect(await findHold(db, runOf(failed))).toMatchObject({ state: 'expired', remaining: 0 });
    expect(await findHold(db, runOf(living))).toMatchObject({ state: 'open', remaining: 50 });
    await endHold(db, runOf(living), 'void');
  });

  it('are left alone for a while after the end: the run itself releases them', async () => {
    const job = await accept(await place());
    await holdCredits(db, runOf(job), { credits: 50, mode: 'house' });
    await cancelJob(db, runOf(job));
    expect(await expireOrphanHolds(db)).toBe(0);
    await endHold(db, runOf(job), 'void');
  });
});

describe('a line of the ledger', () => {
  it('cannot be changed or deleted, not even by hand', async () => {
    const { accountId } = await place();
    await grantCredits(db, { key: 'first', accountId, credits: 5, note: 'welcome' });
    await expect(sql`update ledger_entries set credits = 6 where account_id = ${accountId}`).rejects.toThrow(/never changed/);
    await expect(sql`delete from ledger_entries where account_id = ${accountId}`).rejects.toThrow(/never changed/);
  });

  it('is found again page by page', async () => {
    const { accountId } = await place();
    for (let n = 1; n <= 5; n++) await grantCredits(db, { key: String(n), accountId, credits: n, note: 'a present' });
    const first = await entriesOf(db, accountId, { limit: 3 });
    const second = await entriesOf(db, accountId, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.entries, ...second.entries].map(({ credits }) => credits)).toEqual([5, 4, 3, 2, 1]);
    expect(second.nextCursor).toBeNull();
    await expect(entriesOf(db, accountId, { cursor: 'x' })).rejects.toMatchObject({ code: 'cursor_invalid' });
  });
});

describe('32 connections at once', () => {
  const many = connect(database.url, { max: 32 });
  afterAll(() => many.close());
  const settled = async <T>(work: (n: number) => Promise<T>, times: number) => Promise.allSettled(Array.from({ length: times }, (_, n) => work(n)));

  it('overdraw no account, no budget of a world, and no day of a provider', async () => {
    const world = await place();
    await grantCredits(db, { key: 'first', accountId: world.accountId, credits: 1_000, note: 'welcome' });
    await setBudget(db, 'world', world.worldId, 900);
    const jobs = await Promise.all(Array.from({ length: 64 }, () => accept(world)));
    const provider = `p-${randomUUID()}`;
    const ends = await settled(async (n) => {
      const job = jobs[n % jobs.length];
      if (job === undefined) throw new Error('no job');
      const run = runOf(job);
      await holdCredits(many.db, run, { credits: 50, mode: 'accounts' });
      await beginCharge(many.db, run, { ...call('final/1', 40), provider, dailyCredits: 500 });
      return captureCharge(many.db, run, { name: 'final/1', cost: 40 });
    }, 128);
    const codes = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason.code)] : []));
    expect(new Set(codes)).toEqual(new Set(['world_budget_spent', 'provider_budget_spent']));
    const [days] = await sql`select
      (select committed from budget_days where scope = 'world' and id = ${world.worldId})::int as world,
      (select committed from budget_days where scope = 'provider' and id = ${provider})::int as provider`;
    // 18 holds of 50 fit into 900, 12 calls of 40 into 500; every one that fitted was given.
    expect(days).toEqual({ world: 900, provider: 480 });
    expect(await creditsOf(db, world.accountId, 'accounts')).toMatchObject({ spent: 480, free: 100, held: 420 });
    expect(await sumLedger(db)).toEqual(zero);
  });

  it('do each thing once, however many ask for it, and never wait for each other for ever', async () => {
    const world = await place();
    const job = await accept(world);
    const run = runOf(job);
    await settled(() => grantCredits(many.db, { key: 'once', accountId: world.accountId, credits: 100, note: 'welcome' }), 32);
    await settled(() => holdCredits(many.db, run, { credits: 100, mode: 'accounts' }), 32);
    await settled(() => beginCharge(many.db, run, call('final/1', 60)), 32);
    const ways = [
      () => captureCharge(many.db, run, { name: 'final/1', cost: 60 }),
      () => voidCharge(many.db, run, 'final/1'),
      () => endHold(many.db, run, 'settled'),
      () => lowerHold(many.db, run, 70),
    ];
    const ends = await settled<unknown>(async (n) => ways[n % ways.length]?.(), 64);
    expect(ends.filter((end) => end.status === 'rejected')).toEqual([]);
    const credits = await creditsOf(db, world.accountId, 'accounts');
    expect(credits.free + credits.spent).toBe(100);
    expect(credits.held).toBe(0);
    expect(await sumLedger(db)).toEqual(zero);
  });
});
