import { HOUSE_ACCOUNT, JobPage } from '@worldkiln/contracts';
import { afterEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const apis: TestApi[] = [];
let database: FreshDatabase;
afterEach(async () => {
  for (const api of apis.splice(0)) await api.close();
  await database.drop();
});

async function start(starter: boolean): Promise<TestApi> {
  const api = await startTestApi({ databaseUrl: database.url, starter });
  apis.push(api);
  return api;
}

async function jobsIn(api: TestApi) {
  const { token } = await api.guest();
  const home = await api.home();
  await api.call('POST', `/v1/worlds/${home}/join`, { token });
  return JobPage.parse(await (await api.call('GET', `/v1/jobs?roomId=${home}`, { token })).json()).jobs;
}

test('a new box’s first world is furnished once, by wishes of the house at places of their own', async () => {
  database = await freshDatabase();
  const jobs = await jobsIn(await start(true));
  expect(jobs.length).toBeGreaterThan(3);
  expect(new Set(jobs.map(({ requestedBy }) => requestedBy))).toEqual(new Set([HOUSE_ACCOUNT]));
  // The next start, and a second process beside it, find it furnished.
  const again = await Promise.all([start(true), start(true)]);
  expect(await jobsIn(again[0] ?? (await start(true)))).toHaveLength(jobs.length);
});

test('without it the first world is empty', async () => {
  database = await freshDatabase();
  expect(await jobsIn(await start(false))).toEqual([]);
});
