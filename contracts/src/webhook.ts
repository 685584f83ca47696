import { z } from 'zod';
import { JobId, WebhookId, WorldId } from './ids.ts';
import type { JobEvent } from './job.ts';
import { LIMITS } from './limits.ts';

/** What endpoints hear of; progress is for those who watch. */
export const WEBHOOK_EVENTS = ['job_queued', 'asset_ready', 'job_failed', 'job_cancelled'] as const;
export const WebhookEvent = z.enum(WEBHOOK_EVENTS);
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/**
 * Seconds between a failed try and the next: three days in all, as Standard Webhooks proposes. A run takes it along as
 * its input, so that another schedule changes nothing for those under way.
 */
export const WEBHOOK_WAITS_S = [5, 5 * 60, 30 * 60, 2 * 3_600, 5 * 3_600, 10 * 3_600, 14 * 3_600, 20 * 3_600, 24 * 3_600] as const;

/** POST /v1/webhooks. */
export const WebhookRequest = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(LIMITS.webhookUrlChars),
  events: z
    .array(WebhookEvent)
    .min(1)
    .max(WEBHOOK_EVENTS.length)
    .default([...WEBHOOK_EVENTS]),
  roomId: WorldId.optional().describe('All jobs of a world you own, whoever asked for them. Without it: the jobs you ask for, anywhere.'),
});
export type WebhookRequest = z.infer<typeof WebhookRequest>;

export const WebhookView = z.object({
  webhookId: WebhookId,
  url: z.string(),
  events: z.array(WebhookEvent),
  roomId: WorldId.nullable(),
  /** disabled: it hears nothing until it is enabled again; `reason` says why. */
  state: z.enum(['active', 'disabled']),
  reason: z.string().nullable(),
  /** Since when every try failed; null while it takes what it gets. */
  failingSince: z.iso.datetime().nullable(),
  /** Until then the secret before this one signs, too. */
  oldSecretUntil: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type WebhookView = z.infer<typeof WebhookView>;

/** The only answer that holds the secret. */
export const WebhookSecret = WebhookView.extend({ secret: z.string().describe('`whsec_` and base64: signs every delivery. Shown this once.') });
export type WebhookSecret = z.infer<typeof WebhookSecret>;

/** One try: the status it was answered with, or why there was no answer. */
export const WebhookTry = z.object({ at: z.iso.datetime(), status: z.int().nullable(), ms: z.int(), error: z.string().nullable() });
export type WebhookTry = z.infer<typeof WebhookTry>;

export const WebhookDelivery = z.object({
  /** The `webhook-id` it is sent with, each time. */
  messageId: z.string(),
  eventId: z.int(),
  type: WebhookEvent,
  jobId: JobId,
  state: z.enum(['waiting', 'delivered', 'gave_up']),
  /** Newest last. */
  tries: z.array(WebhookTry),
  nextAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
export const WebhookDeliveries = z.object({ deliveries: z.array(WebhookDelivery), nextCursor: z.string().nullable() });
export type WebhookDeliveries = z.infer<typeof WebhookDeliveries>;

/** One event has one name, whichever endpoint hears it and however often: receivers know it again. */
export const messageIdOf = (eventId: number): string => `msg_${eventId}`;

/** The body of a delivery: the same bytes at every try. */
export function webhookBody({ id, jobId, worldId, event, at }: JobEvent): string {
  const { type, ...facts } = event;
  return JSON.stringify({ type, timestamp: at, data: { eventId: id, jobId, roomId: worldId, ...facts } });
}
