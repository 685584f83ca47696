import { randomBytes } from 'node:crypto';
import { spellId } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { connect } from '../connect.ts';
import { createAccount } from './accounts.ts';
import { sweepAllowances, takeAllowance, takeSubmit } from './allowances.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const take = (key: string, burst: number, everyS: number) => takeAllowance(database.db, { key, burst, perS: 1 / everyS });
/** As if so much time had gone by: waiting for it would measure the machine. */
const later = (key: string, seconds: number) =>
  database.sql`update allowances set spent_until = spent_until - make_interval(secs => ${seconds}) where key = ${key}`;

test('a bucket gives its burst at once, then says how long to wait', async () => {
  const answers = [];
  for (let i = 0; i < 11; i++) answers.push(await take('burst', 10, 1_000));
  expect(answers.map((answer) => answer.ok)).toEqual([...Array.from({ length: 10 }, () => true), false]);
  expect(answers.map((answer) => answer.remaining)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0]);
  const last = answers.at(-1);
  expect(last?.waitS).toBeGreaterThan(800);
  expect(last?.waitS).toBeLessThanOrEqual(1_000);
});

test('a bucket fills again at its pace and not beyond its burst', async () => {
  const oks = async (count: number) => {
    const answers = [];
    for (let i = 0; i < count; i++) answers.push((await take('pace', 4, 1_000)).ok);
    return answers;
  };
  expect(await oks(5)).toEqual([true, true, true, true, false]);
  await later('pace', 2_500);
  expect(await oks(3)).toEqual([true, true, false]);
  await later('pace', 60_000);
  expect(await oks(5)).toEqual([true, true, true, true, false]);
});

test('two processes with ten thousand requests between them let through what one would, within a percent', async () => {
  const other = connect(database.url);
  const startedMs = performance.now();
  let admitted = 0;
  const ask = async (db: typeof database.db) => {
    for (let i = 0; i < 250; i++) if ((await takeAllowance(db, { key: 'shared', burst: 100, perS: 50 })).ok) admitted++;
  };
  await Promise.all([...Array.from({ length: 20 }, () => ask(database.db)), ...Array.from({ length: 20 }, () => ask(other.db))]);
  const allowed = 100 + ((performance.now() - startedMs) / 1000) * 50;
  await other.close();
  expect(admitted).toBeLessThanOrEqual(allowed * 1.01);
  expect(admitted).toBeGreaterThan(allowed * 0.9);
}, 120_000);

test('submits are five in any minute, exactly, however many are sent at once', async () => {
  const accountId = spellId('acc', randomBytes(26));
  await createAccount(database.db, { id: accountId, name: 'Ada' });
  const submit = () => database.db.transaction((tx) => takeSubmit(tx, accountId, 5, 60));
  const answers = await Promise.all(Array.from({ length: 30 }, submit));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
  expect(
    answers
      .filter((answer) => answer.ok)
      .map((answer) => answer.remaining)
      .sort((a, b) => a - b),
  ).toEqual([0, 1, 2, 3, 4]);
  // The two oldest leave the window: two places are free, no more.
  await database.sql`update submits set at = array[now() - interval '61 s', now() - interval '61 s'] || at[3:5] where account_id = ${accountId}`;
  expect([(await submit()).ok, (await submit()).ok, (await submit()).ok]).toEqual([true, true, false]);
  const [row] = await database.sql`select cardinality(at) as n from submits where account_id = ${accountId}`;
  expect(row?.n).toBe(5);
});

test('a refused submit that is rolled back leaves no mark', async () => {
  const accountId = spellId('acc', randomBytes(26));
  await createAccount(database.db, { id: accountId, name: 'Ada' });
  const undone = database.db.transaction(async (tx) => {
    await takeSubmit(tx, accountId, 5, 60);
    throw new Error('the job could not be written');
  });
  await expect(undone).rejects.toThrow('could not be written');
  expect((await database.db.transaction((tx) => takeSubmit(tx, accountId, 5, 60))).remaining).toBe(4);
});

test('buckets that are full again are forgotten', async () => {
  await take('gone', 10, 1);
  await later('gone', 2);
  await sweepAllowances(database.db);
  const rows = await database.sql`select 1 from allowances where key = 'gone'`;
  expect(rows).toHaveLength(0);
});
