import { AssetPage } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { publishCrate } from '../testing/publish-crate.ts';
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

test('what was made is listed, found and held beside a wish, each with a picture that opens', async () => {
  const owner = await api.guest();
  const roomId = await api.home();
  const { assetId } = await publishCrate(api, database, { token: owner.token, roomId });
  const ask = async (query: string) => AssetPage.parse(await (await api.call('GET', `/v1/assets${query}`, { token: owner.token })).json());
  const listed = await ask(`?roomId=${roomId}&mine=true`);
  expect(listed).toMatchObject({ by: 'newest', nextCursor: null, assets: [{ assetId, displayName: 'Wooden crate', tags: ['crate'], likeness: null }] });
  expect(await (await fetch(new URL(listed.assets[0]?.thumbnail.url ?? '', api.url))).text()).toBe('PNG');
  expect(await ask('?q=wood%20cr')).toMatchObject({ by: 'words', assets: [{ assetId }] });
  expect(await ask('?q=forklift')).toMatchObject({ by: 'words', assets: [] });
  expect(await ask('?like=a%20big%20wooden%20crate')).toMatchObject({ by: 'words', assets: [{ assetId, likeness: expect.closeTo(2 / 3, 5) }] });
  const stranger = await api.guest();
  expect(AssetPage.parse(await (await api.call('GET', '/v1/assets?q=crate', { token: stranger.token })).json()).assets).toEqual([]);
});

test.each(['?q=a&like=b', '?q=', '?q=%00', '?limit=0', '?cursor=x', '?kind=spaceship', '?anything=1'])('refuses %s with words', async (query) => {
  const { token } = await api.guest();
  const answer = await api.call('GET', `/v1/assets${query}`, { token });
  expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: expect.stringMatching(/^(field|cursor)_invalid$/) })]);
});
