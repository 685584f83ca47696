import { type Job, findJob, grantCredits, requestCancel, requestRetry, sumLedger } from '@worldkiln/db';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { type Script, forgeDouble, unusable } from './testing/forge-double.ts';
import { meshWorker } from './testing/stand-ins/mesh-worker.ts';
import { type StandIn, serve } from './testing/stand-ins/stand-in.ts';
import { keyedWorker } from './testing/stand-ins/workers.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
let shop: Workshop;
let script: Script = {};
let standIn: StandIn;

beforeAll(async () => {
  database = await freshDatabase();
  standIn = await serve(meshWorker);
  standIn.books.price = 40;
  shop = await openWorkshop({
    address: inject('temporalAddress'),
    db: database.db,
    clients: {
      credits: 'accounts',
      forge: forgeDouble({ bake: (signal, input) => script.bake?.(signal, input) }),
      providers: new Map([['keyed', keyedWorker(standIn)]]),
    },
  });
});
afterEach(async () => {
  script = {};
  standIn.reset();
  // Five failures in a row would have the next test's provider left alone.
  await database.sql`delete from providers`;
  const { total, astray } = await sumLedger(database.db);
  if (total !== 0 || astray.length > 0) throw new Error(`the ledger does not add up: ${total}, ${astray.join(', ')}`);
});
afterAll(async () => {
  await shop.close();
  await standIn.close();
  await database.drop();
});

/** The row ends a moment before the run has settled. */
const LATER = { timeout: 30_000 };
const generationPlan = { meshStrategy: 'text_to_3d' as const, textureStrategy: 'flat' as const, lods: true };
let asked = 0;
/** A wish of somebody with this many credits; one call of the stand-in costs 40, and 50 at worst. */
async function ask(credits: number, fields: Partial<Parameters<typeof wish>[2]> = {}): Promise<Job> {
  const where = await somewhere(database.sql);
  if (credits > 0) await grantCredits(database.db, { key: `gift ${++asked}`, accountId: where.accountId, credits, note: 'of a test' });
  return wish(database.db, where, { prompt: `a crate, number ${++asked}.`, generationPlan, provider: 'keyed', maxAttempts: 1, ...fields });
}
const costOf = async (job: Job) => {
  const row = await findJob(database.db, job.id);
  return { held: row?.creditsHeld, spent: row?.creditsSpent };
};
const freeOf = async ({ accountId }: Job) =>
  Number((await database.sql`select credits from ledger_books where id = ${`free:${accountId}`}`)[0]?.['credits'] ?? 0);
const lossOfHouse = async (job: Job) =>
  Number((await database.sql`select coalesce(sum(credits), 0) as lost from ledger_entries where job_id = ${job.id} and kind = 'loss'`)[0]?.['lost']);

it('a job costs what its provider really took; the rest of what was held comes back', async () => {
  const job = await ask(100);
  expect(await shop.ended(job)).toMatchObject({ status: 'ready', resultVersion: 2 });
  await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 40 });
  expect(await freeOf(job)).toBe(60);
});

it('whoever has too little gets the forge’s, is told why, and no provider is asked', async () => {
  const job = await ask(10);
  const ended = await shop.ended(job);
  expect(ended).toMatchObject({ status: 'ready', outcome: { delivered: { provider: 'forge' }, fallen: [{ failure: { code: 'over_budget' } }] } });
  expect(standIn.books.tasks).toHaveLength(0);
  await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 0 });
  expect(await freeOf(job)).toBe(10);
});

it('a provider that fails costs nothing', async () => {
  standIn.endNext('failed');
  const job = await ask(100);
  await shop.ended(job);
  await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 0 });
  expect(await freeOf(job)).toBe(100);
});

it('a bill for something of no use is the house’s', async () => {
  standIn.endNext('html');
  const page = await ask(100);
  await shop.ended(page);
  script.bake = () => {
    script = {};
    throw unusable();
  };
  // Without a draft, so that the first bake is that of what was paid for.
  const broken = await ask(100, { fallbackPolicy: 'keep_placeholder' });
  await shop.ended(broken);
  for (const job of [page, broken]) {
    await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 0 });
    expect(await freeOf(job)).toBe(100);
  }
  expect(await lossOfHouse(page)).toBe(40);
});

it('a job that is stopped while its provider works costs nothing', async () => {
  standIn.books.looks = Number.POSITIVE_INFINITY;
  const job = await ask(100);
  await shop.until(() => standIn.books.tasks.length === 1, 'the task to begin');
  await database.db.transaction((tx) => requestCancel(tx, job.id));
  expect(await shop.ended(job)).toMatchObject({ status: 'cancelled' });
  await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 0 });
  expect(await freeOf(job)).toBe(100);
});

it('what was made and could not be delivered is the house’s, and the creator’s retry of it is not paid again', async () => {
  script.bake = () => Promise.reject(new Error('the disk is full'));
  const job = await ask(100, { fallbackPolicy: 'keep_placeholder' });
  expect(await shop.ended(job)).toMatchObject({ status: 'failed' });
  await expect.poll(() => lossOfHouse(job), LATER).toBe(40);
  script = {};
  await database.db.transaction((tx) => requestRetry(tx, job.id));
  expect(await shop.ended(job)).toMatchObject({ status: 'ready', attempt: 2 });
  await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 0 });
  expect(standIn.books.tasks).toHaveLength(1);
});

it('a provider that failed five times in a row is left alone, and said to be', async () => {
  standIn.endNext('failed', 5);
  for (let i = 0; i < 5; i++) await shop.ended(await ask(100));
  const job = await ask(100);
  expect(await shop.ended(job)).toMatchObject({ outcome: { delivered: { provider: 'forge' }, fallen: [{ failure: { code: 'provider_unwell' } }] } });
  expect(standIn.books.tasks).toHaveLength(5);
});
