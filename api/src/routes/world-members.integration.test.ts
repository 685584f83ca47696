import { WorldInvite, WorldMembers, WorldPage, WorldView } from '@worldkiln/contracts';
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

/** A world, its owner, and somebody from elsewhere. */
async function scene(rules: object = {}) {
  const [owner, guest] = await Promise.all([api.guest(), api.guest()]);
  const made = WorldView.parse(await (await api.call('POST', '/v1/worlds', { token: owner.token, body: { name: 'The potters’ hill' } })).json());
  const path = `/v1/worlds/${made.worldId}`;
  await api.call('PATCH', path, { token: owner.token, body: { rules } });
  const as = (who: { token: string }, method: string, rest: string, body?: unknown) => api.call(method, `${path}${rest}`, { token: who.token, body });
  const invite = async (role: string) => WorldInvite.parse(await (await as(owner, 'POST', '/invites', { role })).json()).code;
  const enter = (who: { token: string }, code: string) => api.call('POST', '/v1/worlds/enter', { token: who.token, body: { code } });
  const roleOf = async (who: { token: string }) => WorldView.parse(await (await as(who, 'GET', '')).json()).role;
  return { owner, guest, worldId: made.worldId, as, invite, enter, roleOf };
}

test('who makes a world owns it, and finds it in the list', async () => {
  const { owner, worldId, roleOf } = await scene();
  expect(await roleOf(owner)).toBe('owner');
  const { worlds } = WorldPage.parse(await (await api.call('GET', '/v1/worlds', { token: owner.token })).json());
  expect(worlds.map((world) => world.worldId)).toEqual([worldId]);
});

test('a shut world lets in whom an invitation names, once, as what it says', async () => {
  const { guest, worldId, as, invite, enter, roleOf } = await scene({ newcomers: 'nobody' });
  expect(await roleOf(guest)).toBeNull();
  const shut = await as(guest, 'POST', '/join');
  expect([shut.status, ((await shut.json()) as { code: string }).code]).toEqual([403, 'world_closed']);
  const wishes = () => api.call('GET', `/v1/jobs?roomId=${worldId}`, { token: guest.token });
  expect((await wishes()).status).toBe(403);
  const code = await invite('visitor');
  expect((await enter(guest, code)).status).toBe(200);
  expect(await roleOf(guest)).toBe('visitor');
  expect((await wishes()).status).toBe(200);
  expect((await as(guest, 'POST', '/join')).status).not.toBe(403);
  expect((await enter(await api.guest(), code)).status).toBe(403);
});

test('a visitor is refused a wish with words, a builder is not', async () => {
  const { guest, worldId, invite, enter } = await scene({ newcomers: 'visitor' });
  const wish = () => api.ask(guest.token, { roomId: worldId, prompt: 'a wooden crate' });
  const refused = await wish();
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'world_role_too_small']);
  await enter(guest, await invite('builder'));
  expect((await wish()).status).toBe(202);
});

test('an invitation to less takes nothing away', async () => {
  const { guest, invite, enter, roleOf } = await scene({ newcomers: 'nobody' });
  await enter(guest, await invite('builder'));
  await enter(guest, await invite('visitor'));
  expect(await roleOf(guest)).toBe('builder');
});

test('whom an owner shows out stays out, even of an open world, until invited again', async () => {
  const { owner, guest, as, invite, enter, roleOf } = await scene();
  await enter(guest, await invite('builder'));
  const shown = WorldMembers.parse(await (await as(owner, 'PATCH', `/members/${guest.accountId}`, { role: 'nobody' })).json());
  expect(shown.members.find(({ accountId }) => accountId === guest.accountId)?.role).toBe('nobody');
  expect(await roleOf(guest)).toBeNull();
  expect((await as(guest, 'GET', '/members')).status).toBe(403);
  await enter(guest, await invite('visitor'));
  expect(await roleOf(guest)).toBe('visitor');
});

test('the maker of a world cannot be made less by anybody, themselves included', async () => {
  const { owner, as } = await scene();
  const answer = await as(owner, 'PATCH', `/members/${owner.accountId}`, { role: 'visitor' });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, 'last_owner']);
});

test('rules that are none are refused by name, and a guide is kept as it is', async () => {
  const { owner, as } = await scene();
  expect((await as(owner, 'PATCH', '', { rules: { newcomers: 'king' } })).status).toBe(400);
  const rules = { guide: { style: 'toon', words: 'weathered oak and brass' }, approveAbove: 500 };
  const changed = WorldView.parse(await (await as(owner, 'PATCH', '', { name: 'The kiln hill', rules })).json());
  expect(changed).toMatchObject({ name: 'The kiln hill', rules });
});
