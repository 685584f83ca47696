import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS, isTerminal } from '@worldkiln/contracts';
import { type Job, findJob } from '@worldkiln/db';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { forgeDouble } from '../../activities/src/testing/forge-double.ts';
import { type Workshop, openWorkshop, somewhere, wish } from '../../activities/src/testing/workshop.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

const JOBS = Number(process.env.JOBS ?? 1_000);
/** How long each of a job's three forge steps takes. */
const STEP_MS = 200;

let database: FreshDatabase;
let shop: Workshop;
beforeAll(async () => {
  database = await freshDatabase();
  const slow = async () => sleep(STEP_MS);
  const forge = forgeDouble({ author: slow, buildGlb: slow, bake: slow });
  shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, clients: { forge } });
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

/** A newcomer's first job: milliseconds from wish to end, as its row has them. */
async function firstJobMs(): Promise<number> {
  let job: Job | null = await wish(database.db, await somewhere(database.sql));
  while (job !== null && !isTerminal(job.status)) {
    await shop.dispatch();
    await sleep(20);
    job = await findJob(database.db, job.id);
  }
  return (job?.endedAt?.getTime() ?? Number.NaN) - (job?.createdAt.getTime() ?? 0);
}

it(`one account’s ${JOBS} jobs delay another’s first by at most two job times`, async () => {
  await firstJobMs(); // the plans are loaded
  const alone = Math.min(await firstJobMs(), await firstJobMs(), await firstJobMs());
  // An operator has no quota in a room: as many are in the engine as one account may have there, the rest stand behind.
  const many = await somewhere(database.sql, 'operator');
  for (let n = 0; n < JOBS; n++) await wish(database.db, many);
  const counts = async () =>
    (
      await database.sql`select count(*) filter (where started_attempt = 1)::int as started, count(*) filter (where status = 'ready')::int as ready from jobs where account_id = ${many.accountId}`
    )[0];
  while (Number((await counts())?.['started']) < LIMITS.jobsPerAccountAtOnce * 2) await shop.dispatch();
  const before = Number((await counts())?.['ready']);
  const beside = await firstJobMs();
  const after = Number((await counts())?.['ready']);
  const delay = (beside - alone) / alone;
  console.log({ alone, beside, delayInJobTimes: Number(delay.toFixed(2)), backlog: JOBS - before, overtook: after - before });
  expect(JOBS - before).toBeGreaterThan(JOBS / 4);
  expect(delay).toBeLessThanOrEqual(2);
});
