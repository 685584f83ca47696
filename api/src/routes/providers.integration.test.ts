import { ProviderList } from '@worldkiln/contracts';
import { recordOutcome, saveProviderCards } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let database: FreshDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  api = await startTestApi({ databaseUrl: database.url });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const facts = {
  capabilities: ['text_to_3d' as const],
  local: false,
  prices: { text_to_3d: 2_000 },
  licence: { name: 'Theirs', url: null, excludes: ['KR'] },
  models: { text_to_3d: 'potter-2' },
  concurrency: 10,
  perMinute: 60,
  dailyCredits: 50_000,
};

test('creators see what providers can do, cost and take and whether they work; operators see inside, and who is closed', async () => {
  await saveProviderCards(database.db, [
    { id: 'second', facts },
    { id: 'first', facts },
    { id: 'shut', closed: 'it is banned here' },
  ]);
  const outcome = (provider: string, failed: boolean) =>
    recordOutcome(database.db, {
      provider,
      capability: 'text_to_3d',
      ms: 4_000,
      failure: failed ? { kind: 'upstream', code: 'provider_down', message: 'It is down.' } : null,
    });
  await outcome('second', false);
  await outcome('first', true);
  const seen = async (token: string) => ProviderList.parse(await (await api.call('GET', '/v1/providers', { token })).json());

  const { token } = await api.guest();
  const plain = { capabilities: ['text_to_3d'], prices: { text_to_3d: 2_000 }, inside: null };
  expect(await seen(token)).toMatchObject({
    closed: null,
    providers: [
      { id: 'second', state: 'working', waitMs: { p50: 4_000, p90: 4_000 }, ...plain },
      { id: 'first', state: 'failing', waitMs: null, ...plain },
    ],
  });
  const operator = await api.operator(database);
  expect(await seen(operator.token)).toMatchObject({
    closed: [{ id: 'shut', reason: 'it is banned here' }],
    providers: [
      { inside: { concurrency: 10, workedToday: 1, lastFailure: null } },
      { inside: { dailyCredits: 50_000, failedToday: 1, lastFailure: { code: 'provider_down' } } },
    ],
  });

  // The worker that starts next has another configuration.
  await saveProviderCards(database.db, [{ id: 'first', closed: 'only local providers are allowed here' }]);
  expect(await seen(operator.token)).toMatchObject({ providers: [], closed: [{ id: 'first' }] });
  await saveProviderCards(database.db, []);
  expect(await seen(operator.token)).toEqual({ providers: [], closed: [] });
});
