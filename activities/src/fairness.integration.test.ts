import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { forgeDouble } from './testing/forge-double.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';

let database: FreshDatabase;
let shop: Workshop;
beforeAll(async () => {
  database = await freshDatabase();
  const slow = async () => sleep(100);
  shop = await openWorkshop({
    address: inject('temporalAddress'),
    db: database.db,
    clients: { forge: forgeDouble({ author: slow, buildGlb: slow, bake: slow }) },
  });
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

// Counted while other suites take the cores: a busy moment may let a few more through, three in a row would be a fault.
it('one account’s many jobs do not stand before another’s first', { retry: 2 }, async () => {
  // An operator has no quota: as many are in the engine as one account may have there.
  const many = await somewhere(database.sql, 'operator');
  for (let i = 0; i < 60; i++) await wish(database.db, many);
  const counts = async () =>
    (
      await database.sql`select count(*) filter (where started_attempt = 1)::int as started, count(*) filter (where status = 'ready')::int as ready from jobs where account_id = ${many.accountId}`
    )[0];
  await shop.until(async () => Number((await counts())?.started) >= LIMITS.jobsPerAccountAtOnce, 'the engine to be full of them');
  const first = await wish(database.db, await somewhere(database.sql));
  const before = Number((await counts())?.ready);
  await shop.ended(first);
  const overtook = Number((await counts())?.ready) - before;
  // In one line with the sixty it would be the last of them.
  expect(overtook).toBeLessThan(20);
});
