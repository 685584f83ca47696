import {
  type GuestCreated,
  JobCreated,
  WEBHOOK_WAITS_S,
  WebhookDeliveries,
  type WebhookRequest,
  WebhookSecret,
  WebhookView,
  webhookWorkflowIdOf,
} from '@worldkiln/contracts';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { z } from 'zod';
import { writeHistory } from '../../activities/src/testing/keep-history.ts';
import { openWorkshop, type Workshop } from '../../activities/src/testing/workshop.ts';
import { startTestApi, type TestApi } from '../../api/src/testing/test-api.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type Receiver, startReceiver, verify } from './receiver.ts';

/** The whole way: a job's event, the dispatcher, a run on a real Temporal, a worker, a receiver that checks what it gets. */
let database: FreshDatabase;
let receiver: Receiver;
let shop: Workshop;
let api: TestApi;
beforeAll(async () => {
  [database, receiver] = await Promise.all([freshDatabase(), startReceiver()]);
  const temporalAddress = inject('temporalAddress');
  shop = await openWorkshop({ address: temporalAddress, db: database.db, clients: { trustedOrigins: [receiver.origin] } });
  api = await startTestApi({
    databaseUrl: database.url,
    temporalAddress,
    namespace: shop.namespace,
    trustedOrigins: [receiver.origin],
    webhookWaitsS: [0.2, 0.2],
  });
});
afterAll(async () => {
  await api.close();
  await shop.close();
  await receiver.close();
  await database.drop();
});

const patience = { timeout: 60_000, interval: 100 };

async function hook(path: string, { token }: GuestCreated, more: Partial<z.input<typeof WebhookRequest>> = {}): Promise<WebhookSecret> {
  const answer = await api.call('POST', '/v1/webhooks', { token, body: { url: `${receiver.origin}${path}`, ...more } });
  const made = WebhookSecret.parse(await answer.json());
  receiver.secrets.set(path, made.secret);
  return made;
}
async function wish({ token }: GuestCreated, roomId?: string): Promise<JobCreated> {
  return JobCreated.parse(await (await api.ask(token, { roomId: roomId ?? (await api.home()), prompt: 'a wooden crate' })).json());
}
const at = (path: string) => receiver.taken.filter((one) => one.path === path);
const deliveries = async ({ webhookId }: WebhookView, { token }: GuestCreated) =>
  WebhookDeliveries.parse(await (await api.call('GET', `/v1/webhooks/${webhookId}/deliveries`, { token })).json()).deliveries;
const look = async ({ webhookId }: WebhookView, { token }: GuestCreated) =>
  WebhookView.parse(await (await api.call('GET', `/v1/webhooks/${webhookId}`, { token })).json());
/** Keeps a delivery's run as a golden history, once it has ended. */
async function record(name: string, { webhookId }: WebhookView, eventId = 0): Promise<void> {
  const workflowId = webhookWorkflowIdOf({ webhookId, eventId });
  await shop.client.workflow.getHandle(workflowId).result();
  await writeHistory(shop, fileURLToPath(new URL(`../histories/${name}.json`, import.meta.url)), workflowId);
}
const settled = (webhook: WebhookView, guest: GuestCreated, states: string[]) =>
  vi.waitFor(async () => {
    const all = await deliveries(webhook, guest);
    expect(all.map(({ state }) => state)).toEqual(states);
    return all;
  }, patience);

test('a job is told from its beginning to its end, each event once, signed, to its asker’s endpoint and nobody else’s', async () => {
  const [owner, other] = [await api.guest(), await api.guest()];
  const webhook = await hook('/all', owner);
  await hook('/other', other);
  const { jobId } = await wish(owner);
  const all = await settled(webhook, owner, ['delivered', 'delivered']);
  expect(at('/all').map(({ id, genuine, body }) => [id, genuine, JSON.parse(body)])).toEqual(
    all
      .toReversed()
      .map(({ messageId, type, eventId }) => [messageId, true, { type, timestamp: expect.any(String), data: expect.objectContaining({ eventId, jobId }) }]),
  );
  expect(all.map(({ type }) => type)).toEqual(['asset_ready', 'job_queued']);
  expect(at('/other')).toEqual([]);
  // The secret was shown once, and nothing that was sent verifies with another.
  expect(JSON.stringify(await look(webhook, owner))).not.toContain('whsec_');
  const [first] = at('/all');
  if (first === undefined) throw new Error('nothing came');
  expect([verify(webhook.secret, { ...first, body: `${first.body} ` }), verify(webhook.secret, { ...first, id: 'msg_0' })]).toEqual([false, false]);
});

test('who fails is asked again with the same id and body, and what was given up can be sent again', async () => {
  const owner = await api.guest();
  receiver.answers.set('/fails', (times) => ({ status: times <= 3 ? 500 : 204 }));
  const webhook = await hook('/fails', owner, { events: ['job_queued'] });
  await wish(owner);
  const [gaveUp] = await settled(webhook, owner, ['gave_up']);
  expect(gaveUp?.tries.map(({ status, error }) => [status, error])).toEqual(Array.from({ length: 3 }, () => [500, expect.stringContaining('500')]));
  expect(new Set(at('/fails').map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
  expect((await look(webhook, owner)).failingSince).not.toBeNull();
  if (process.env.RECORD_HISTORIES !== undefined) await record('webhook-gave-up', webhook, gaveUp?.eventId);

  const again = () => api.call('POST', `/v1/webhooks/${webhook.webhookId}/deliveries/${gaveUp?.eventId}/redeliver`, { token: owner.token });
  expect((await again()).status).toBe(202);
  const [delivered] = await settled(webhook, owner, ['delivered']);
  expect(delivered?.tries.map(({ status }) => status)).toEqual([500, 500, 500, 204]);
  expect(at('/fails').every(({ genuine }) => genuine)).toBe(true);
  expect(new Set(at('/fails').map(({ id }) => id)).size).toBe(1);
  expect(await look(webhook, owner)).toMatchObject({ state: 'active', failingSince: null });
  if (process.env.RECORD_HISTORIES !== undefined) await record('webhook-redelivered', webhook, gaveUp?.eventId);
});

test('a redirect is told and not followed; 410 switches off, and nothing more comes until it is enabled', async () => {
  const owner = await api.guest();
  receiver.answers.set('/moved', () => ({ status: 302, headers: { location: '/elsewhere' } }));
  receiver.answers.set('/gone', (times) => ({ status: times === 1 ? 410 : 204 }));
  const moved = await hook('/moved', owner, { events: ['job_queued'] });
  const gone = await hook('/gone', owner, { events: ['job_queued'] });
  await wish(owner);
  const [letter] = await settled(moved, owner, ['gave_up']);
  expect(letter?.tries[0]).toMatchObject({ status: 302, error: expect.stringContaining('redirects') });
  expect(at('/elsewhere')).toEqual([]);

  await settled(gone, owner, ['gave_up']);
  expect(await look(gone, owner)).toMatchObject({ state: 'disabled', reason: expect.stringContaining('410') });
  await wish(owner);
  await settled(moved, owner, ['gave_up', 'gave_up']);
  expect(await deliveries(gone, owner)).toHaveLength(1);
  await api.call('POST', `/v1/webhooks/${gone.webhookId}/enable`, { token: owner.token });
  await wish(owner);
  await settled(gone, owner, ['delivered', 'gave_up']);
});

test('a rolled secret signs beside the one before it, so that neither receiver loses one', async () => {
  const owner = await api.guest();
  const webhook = await hook('/rolled', owner, { events: ['job_queued'] });
  const rolled = WebhookSecret.parse(await (await api.call('POST', `/v1/webhooks/${webhook.webhookId}/roll`, { token: owner.token })).json());
  expect(rolled.secret).not.toBe(webhook.secret);
  expect(rolled.oldSecretUntil).not.toBeNull();
  await wish(owner);
  await settled(webhook, owner, ['delivered']);
  const [letter] = at('/rolled');
  if (letter === undefined) throw new Error('nothing came');
  expect(letter.signature.split(' ')).toHaveLength(2);
  expect([verify(webhook.secret, letter), verify(rolled.secret, letter)]).toEqual([true, true]);
});

test('after days without one success an endpoint is switched off, what still waits for it too', async () => {
  const owner = await api.guest();
  receiver.answers.set('/dead', () => ({ status: 500 }));
  const webhook = await hook('/dead', owner, { events: ['job_queued'] });
  await database.sql`update webhooks set failing_since = now() - interval '6 days' where id = ${webhook.webhookId}`;
  await wish(owner);
  const [letter] = await settled(webhook, owner, ['gave_up']);
  expect(letter?.tries).toHaveLength(1);
  expect(await look(webhook, owner)).toMatchObject({ state: 'disabled', reason: expect.stringContaining('5 days') });
});

test('a world’s owner hears of everybody’s jobs in it, and only they may', async () => {
  const [owner, player] = [await api.guest(), await api.guest()];
  const { worldId } = (await (await api.call('POST', '/v1/worlds', { token: owner.token, body: {} })).json()) as { worldId: string };
  const webhook = await hook('/world', owner, { events: ['job_queued'], roomId: worldId as NonNullable<WebhookRequest['roomId']> }); // as the API told it
  await wish(player, worldId);
  await settled(webhook, owner, ['delivered']);
  const refused = await api.call('POST', '/v1/webhooks', { token: player.token, body: { url: `${receiver.origin}/x`, roomId: worldId } });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'world_role_too_small']);
});

test.each(['https://127.0.0.1/x', 'https://[fd00::1]/x', 'http://hooks.example/x', 'https://user:pass@hooks.example/x', 'gopher://hooks.example/'])(
  'an endpoint at %s is refused when it is made',
  async (url) => {
    const { token } = await api.guest();
    expect([400, 403]).toContain((await api.call('POST', '/v1/webhooks', { token, body: { url } })).status);
  },
);

test('the schedule is the one the reference tells: three days in all, longer each time', () => {
  const total = WEBHOOK_WAITS_S.reduce((sum, seconds) => sum + seconds, 0);
  expect(total).toBeGreaterThan(3 * 86_400);
  expect([...WEBHOOK_WAITS_S]).toEqual(WEBHOOK_WAITS_S.toSorted((a, b) => a - b));
});
