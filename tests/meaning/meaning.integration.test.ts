import { AssetPage, WorldView } from '@worldkiln/contracts';
import { saveProviderCards, sumLedger, sweepMeanings, traceOf } from '@worldkiln/db';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answerMeanings } from '../../activities/src/meaning/answer-meanings.ts';
import { runLibrarian } from '../../activities/src/meaning/librarian.ts';
import { openOpenAi } from '../../activities/src/providers/openai-compatible/openai-compatible.ts';
import type { Provider } from '../../activities/src/providers/provider.ts';
import { tellProviders } from '../../activities/src/providers/tell-providers.ts';
import { forgeDouble } from '../../activities/src/testing/forge-double.ts';
import { openAi } from '../../activities/src/testing/stand-ins/openai.ts';
import { settled } from '../../activities/src/testing/stand-ins/settled.ts';
import { type StandIn, serve } from '../../activities/src/testing/stand-ins/stand-in.ts';
import { silentLog } from '../../activities/src/testing/workshop.ts';
import { publishCrate } from '../../api/src/testing/publish-crate.ts';
import { startTestApi, type TestApi } from '../../api/src/testing/test-api.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

let database: FreshDatabase;
let api: TestApi;
let standIn: StandIn;
beforeAll(async () => {
  [database, standIn] = await Promise.all([freshDatabase(), serve(openAi())]);
  api = await startTestApi({ databaseUrl: database.url });
});
afterEach(async () => {
  standIn.reset();
  await saveProviderCards(database.db, []);
  await database.sql`delete from providers`;
  const { total, astray } = await sumLedger(database.db);
  if (total !== 0 || astray.length > 0) throw new Error(`the ledger does not add up: ${total}, ${astray.join(', ')}`);
});
afterAll(async () => {
  await Promise.all([api.close(), standIn.close()]);
  await database.drop();
});

const signal = () => AbortSignal.timeout(60_000);

/** A worker’s part with one embedder, told to everybody as a worker tells it. */
async function library(more: Record<string, unknown> = {}) {
  const embedder: Provider = openOpenAi(
    settled({ kind: 'openai-compatible', id: 'words', models: { embed: 'embedder' }, prices: { embed: 3 }, ...more }, standIn),
  );
  const providers = new Map([[embedder.card.id, embedder]]);
  await tellProviders(database.db, { providers, closed: [] });
  return { db: database.db, providers, log: silentLog };
}

/** Ada’s world with two things whose words share no word with what is looked for. */
async function scene(rules = {}) {
  const ada = await api.guest();
  const { worldId } = WorldView.parse(await (await api.call('POST', '/v1/worlds', { token: ada.token, body: {} })).json());
  await database.sql`update worlds set rules = ${JSON.stringify(rules)}::text::jsonb where id = ${worldId}`;
  const make = async (name: string) => {
    const { assetId, jobId } = await publishCrate(api, database, { token: ada.token, roomId: worldId });
    await database.sql`update assets set display_name = ${name}, prompt = ${name}, tags = '[]' where id = ${assetId}`;
    return { assetId, jobId };
  };
  const like = async (wish: string, forRoomId: string | null = worldId) => {
    const query = new URLSearchParams({ like: wish, mine: 'true', ...(forRoomId && { forRoomId }) });
    const page = AssetPage.parse(await (await api.call('GET', `/v1/assets?${query.toString()}`, { token: ada.token })).json());
    return { by: page.by, names: page.assets.map(({ displayName }) => displayName), likeness: page.assets[0]?.likeness };
  };
  return { ada, worldId, make, like };
}

/** While the question waits, a worker answers it. */
async function answered<T>(hands: Awaited<ReturnType<typeof library>>, asking: Promise<T>): Promise<T> {
  let over = false;
  void asking.finally(() => (over = true)).catch(() => undefined);
  while (!over) {
    await answerMeanings(hands, signal()).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return asking;
}

test('what means the same is found without a word in common, the answer says so, and it costs the house what it cost', async () => {
  const hands = await library();
  const { make, like } = await scene();
  const { jobId } = await make('sofa');
  await make('whxyz');
  expect(await answered(hands, like('afso'))).toMatchObject({ by: 'meaning', names: ['sofa'] });
  const entries = await database.sql`select kind, credits, provider, stage from ledger_entries where kind = 'upkeep'`;
  expect(entries.map((row) => ({ ...row, credits: Number(row['credits']) }))).toEqual(
    Array.from({ length: 3 }, () => ({ kind: 'upkeep', credits: 3, provider: 'words', stage: 'meaning' })),
  );
  expect((await traceOf(database.db, jobId)).at(-1)).toMatchObject({ name: 'meaning/words', outcome: 'done', model: 'embedder', cost: 3 });
  // Asked again, nobody is asked: neither about the wish nor about the things.
  const calls = standIn.calls.length;
  expect(await like(' AFSO ')).toMatchObject({ by: 'meaning', names: ['sofa'] });
  expect(await answerMeanings(hands, signal())).toBe(0);
  expect(standIn.calls.length).toBe(calls);
});

test('where nobody turns words into vectors, or they do not answer, words decide at once', async () => {
  const { make, like } = await scene();
  await make('an old sofa');
  expect(await like('sofa, old')).toMatchObject({ by: 'words', names: ['an old sofa'] });
  const hands = await library();
  standIn.fail('look', 'server_error', 99);
  expect(await answered(hands, like('old sofa'))).toMatchObject({ by: 'words', names: ['an old sofa'] });
  expect(await database.sql`select 1 from wish_meanings where wish = 'old sofa'`).toHaveLength(0);
});

test('words that may not leave the place are shown to no provider outside', async () => {
  const hands = await library();
  const shut = await scene({ localOnly: true });
  await shut.make('sofa');
  expect(await answered(hands, shut.like('sofa'))).toMatchObject({ by: 'words' });
  const open = await scene();
  await open.make('sofa');
  expect(await answered(hands, open.like('fosa', null))).toMatchObject({ by: 'words' });
  expect(standIn.books.charges.flatMap(({ request }) => request)).not.toContain('fosa');
  const near = await library({ local: true });
  expect(await answered(near, shut.like('asof'))).toMatchObject({ by: 'meaning', names: ['sofa'] });
});

test('a day’s budget is kept: what is beyond it is not asked, and words decide', async () => {
  await database.sql`delete from budget_days`;
  const hands = await library({ dailyCredits: 4 });
  const { make, like } = await scene();
  await make('sofa');
  await answerMeanings(hands, signal());
  const calls = standIn.calls.length;
  expect(await answered(hands, like('asof'))).toMatchObject({ by: 'words' });
  expect(standIn.calls.length).toBe(calls);
  await database.sql`delete from budget_days`;
});

test('a refused text is not asked again, and holds up no other', async () => {
  const hands = await library();
  const { make, like } = await scene();
  await make('sofa');
  await make('chair');
  standIn.fail('look', 'moderated', 2);
  await answerMeanings(hands, signal());
  const [kept] = await database.sql`select count(vector)::int as known, count(reason)::int as refused from asset_meanings
    where asset_id in (select id from assets where display_name in ('sofa', 'chair')) and made_at > now() - interval '20 seconds' and (reason is not null or vector is not null)`;
  expect(kept?.['refused']).toBe(1);
  expect((await answered(hands, like('charis'))).by).toBe('meaning');
  await sweepMeanings(database.db);
});

test('a new name is learnt anew by the librarian, woken by the change', async () => {
  const hands = await library();
  const { ada, make, like } = await scene();
  const { assetId } = await make('sofa');
  const stop = new AbortController();
  const clients = { ...hands, blobs: undefined as never, forge: forgeDouble(), credits: 'house' as const, trustedOrigins: [] }; // it stores nothing
  const running = runLibrarian(clients, { sql: database.sql, url: database.url, signal: stop.signal });
  await expect.poll(() => like('fosa'), { timeout: 20_000 }).toMatchObject({ by: 'meaning', names: ['sofa'] });
  await api.call('PATCH', `/v1/assets/${assetId}`, { token: ada.token, body: { displayName: 'brick' } });
  await database.sql`update assets set prompt = 'brick' where id = ${assetId}`;
  await expect.poll(() => like('kcirb'), { timeout: 20_000 }).toMatchObject({ by: 'meaning', names: ['brick'] });
  stop.abort();
  await running;
});
