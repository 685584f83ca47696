import { randomBytes } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { postableUrl } from '@worldkiln/blobs';
import { KilnError, LIMITS, WEBHOOK_WAITS_S, WebhookDeliveries, WebhookId, WebhookRequest, WebhookSecret, WebhookView } from '@worldkiln/contracts';
import { createWebhook, deleteWebhook, deliveriesOf, enableWebhook, findWebhook, redeliver, rollWebhookSecret, webhooksOf } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitWrites } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import type { Identity } from '../identity/tokens.ts';
import { newWebhookId } from '../ids.ts';
import { mustInWorld } from './world-doors.ts';

const Params = z.object({ id: WebhookId });
const EventParams = Params.extend({ eventId: z.coerce.number().int().min(1) });
const PageQuery = z.strictObject({
  cursor: z.coerce.number().int().min(1).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageRows).default(50),
});
const SECRET_BYTES = 32;
const SCHEDULE = WEBHOOK_WAITS_S.map((seconds) => (seconds < 60 ? `${seconds} s` : seconds < 3_600 ? `${seconds / 60} min` : `${seconds / 3_600} h`)).join(
  ', ',
);

/** Webhooks: where somebody wants to be told what becomes of jobs. */
export function webhookRoutes({ db, keys, trustedOrigins }: Deps) {
  const app = router();
  const common = { tags: ['Webhooks'], ...SIGNED_IN, middleware: [bearer(keys)] };
  const writes = [bearer(keys), limitWrites(db)];

  const create = createRoute({
    ...common,
    method: 'post',
    path: '/v1/webhooks',
    summary: 'Be told what becomes of jobs',
    description: `Deliveries follow Standard Webhooks (standardwebhooks.com): \`webhook-id\` is the same at every try, so do each id once; \`webhook-signature\` is made with the secret this answer shows, and only this one. A 2xx within ${LIMITS.webhookTryS} s takes it. Else it is tried again after ${SCHEDULE}, or later where Retry-After says so, and then no more. 410 switches the webhook off, and so do ${LIMITS.webhookFailingDays} days without one success. Redirects are not followed. The URL is public and https, or of an origin the operator trusts.`,
    middleware: [...writes, jsonBody],
    request: { body: { required: true, content: { 'application/json': { schema: WebhookRequest } } } },
    responses: {
      201: json(WebhookSecret, 'The webhook and its secret: keep it, it is not shown again.'),
      ...refusals(400, 401, 403, 404, 409, 413, 415, 429, 503),
    },
  });
  app.openapi(create, async (c) => {
    const { url, events, roomId } = c.req.valid('json');
    const { accountId } = c.get('identity');
    postableUrl(url, { trusted: trustedOrigins });
    // All jobs of a world are its owners' business.
    if (roomId !== undefined) await mustInWorld(db, 'manage', roomId, c.get('identity'), 'roomId');
    const secret = newSecret();
    const webhook = await createWebhook(db, { id: newWebhookId(), accountId, worldId: roomId ?? null, url, events: [...new Set(events)], secret });
    return c.json({ ...webhook, secret }, 201, { 'cache-control': 'no-store', location: `/v1/webhooks/${webhook.webhookId}` });
  });

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/v1/webhooks',
    summary: 'List your webhooks',
    description: '`state` and `reason` tell when one was switched off, `failingSince` when one is on the way there.',
    responses: { 200: json(z.object({ webhooks: z.array(WebhookView) }), 'Your webhooks, oldest first.'), ...refusals(401, 503) },
  });
  app.openapi(list, async (c) => c.json({ webhooks: await webhooksOf(db, c.get('identity').accountId) }, 200));

  const look = createRoute({
    ...common,
    method: 'get',
    path: '/v1/webhooks/{id}',
    summary: 'Look at a webhook',
    request: { params: Params },
    responses: { 200: json(WebhookView, 'The webhook.'), ...refusals(400, 401, 404, 503) },
  });
  app.openapi(look, async (c) => c.json(mustExist(await findWebhook(db, refOf(c))), 200));

  const remove = createRoute({
    ...common,
    method: 'delete',
    path: '/v1/webhooks/{id}',
    summary: 'Take a webhook away',
    middleware: writes,
    request: { params: Params },
    responses: { 204: { description: 'It is gone, and what waited for it too.' }, ...refusals(400, 401, 404, 429, 503) },
  });
  app.openapi(remove, async (c) => {
    if (!(await deleteWebhook(db, refOf(c)))) throw missing();
    return c.body(null, 204);
  });

  const roll = createRoute({
    ...common,
    method: 'post',
    path: '/v1/webhooks/{id}/roll',
    summary: 'Get a new secret',
    description: `The one before signs beside it for ${LIMITS.webhookOldSecretS / 3_600} hours: deliveries carry both signatures, so that you can change it without losing one.`,
    middleware: writes,
    request: { params: Params },
    responses: { 200: json(WebhookSecret, 'The webhook and its new secret: it is not shown again.'), ...refusals(400, 401, 404, 429, 503) },
  });
  app.openapi(roll, async (c) => {
    const secret = newSecret();
    const webhook = mustExist(await rollWebhookSecret(db, refOf(c), secret));
    return c.json({ ...webhook, secret }, 200, { 'cache-control': 'no-store' });
  });

  const enable = createRoute({
    ...common,
    method: 'post',
    path: '/v1/webhooks/{id}/enable',
    summary: 'Switch a webhook on again',
    description: 'It hears what happens from now on; what it missed is redelivered one by one.',
    middleware: writes,
    request: { params: Params },
    responses: { 200: json(WebhookView, 'The webhook as it is now.'), ...refusals(400, 401, 404, 429, 503) },
  });
  app.openapi(enable, async (c) => c.json(mustExist(await enableWebhook(db, refOf(c))), 200));

  const deliveries = createRoute({
    ...common,
    method: 'get',
    path: '/v1/webhooks/{id}/deliveries',
    summary: 'See what a webhook was sent',
    description: `Newest first, each with its tries; kept for ${LIMITS.webhookKeptDays} days.`,
    request: { params: Params, query: PageQuery },
    responses: { 200: json(WebhookDeliveries, 'A page of deliveries.'), ...refusals(400, 401, 404, 503) },
  });
  app.openapi(deliveries, async (c) => {
    const { webhookId } = mustExist(await findWebhook(db, refOf(c)));
    return c.json(await deliveriesOf(db, webhookId, c.req.valid('query')), 200, { 'cache-control': 'no-store' });
  });

  const again = createRoute({
    ...common,
    method: 'post',
    path: '/v1/webhooks/{id}/deliveries/{eventId}/redeliver',
    summary: 'Send a delivery again',
    description: 'With the same `webhook-id` and body, and a new timestamp and signature; tried by the same schedule.',
    middleware: writes,
    request: { params: EventParams },
    responses: { 202: { description: 'It is on its way.' }, ...refusals(400, 401, 404, 409, 429, 503) },
  });
  app.openapi(again, async (c) => {
    const { eventId } = c.req.valid('param');
    const { webhookId, state } = mustExist(await findWebhook(db, refOf(c)));
    if (state === 'disabled')
      throw new KilnError('refused', { code: 'webhook_disabled', message: 'This webhook is switched off. Enable it, then redeliver.', http: 409 });
    if (!(await redeliver(db, webhookId, eventId))) throw missing();
    return c.body(null, 202);
  });

  return app;
}

const refOf = (c: { req: { valid(what: 'param'): { id: WebhookId } }; get(what: 'identity'): Identity }) => ({
  id: c.req.valid('param').id,
  accountId: c.get('identity').accountId,
});

const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

const missing = () => new KilnError('missing', { code: 'webhook_missing', message: 'You have no such webhook or delivery.' });

function mustExist<T>(found: T | null): T {
  if (found === null) throw missing();
  return found;
}
