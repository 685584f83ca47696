import { type DeliverInput, type JobEvent, LIMITS, type WebhookTry } from '@worldkiln/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { jobEvents } from '../jobs/tables.ts';
import { webhookDeliveries, webhooks } from './tables.ts';

export interface Letter {
  event: JobEvent;
  url: string;
  /** The newest first; two while a rolled one still counts. */
  secrets: string[];
}

/** What is to be sent where; null when nobody wants it any more: delivered, begun anew, switched off or deleted. */
export async function letterOf(db: Tx, { webhookId, eventId, round }: DeliverInput): Promise<Letter | null> {
  const [row] = await db
    .select({ delivery: webhookDeliveries, webhook: webhooks, event: jobEvents })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(jobEvents, eq(jobEvents.id, webhookDeliveries.eventId))
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.eventId, eventId)));
  if (row === undefined || row.delivery.state !== 'waiting' || row.delivery.round !== round) return null;
  const { webhook, event } = row;
  if (webhook.state === 'disabled') return null;
  const old = webhook.oldSecret !== null && webhook.oldSecretUntil !== null && webhook.oldSecretUntil > new Date() ? [webhook.oldSecret] : [];
  return { event: { ...event, at: event.at.toISOString() }, url: webhook.url, secrets: [webhook.secret, ...old] };
}

/** How one try went. */
export interface TryOutcome {
  tried: WebhookTry;
  /** gone: the receiver wants nothing any more. */
  result: 'delivered' | 'failed' | 'gone';
  /** When the next is due; null: this was the last. */
  nextInS: number | null;
}

/**
 * Writes a try down. An endpoint that is gone, or has failed for days without one success, is switched off; its reason
 * is for its owner. Answers the reason when that happened now.
 */
export async function recordTry(db: Db, { webhookId, eventId, round }: DeliverInput, { tried, result, nextInS }: TryOutcome): Promise<string | null> {
  const ended = result === 'delivered' ? 'delivered' : result === 'gone' || nextInS === null ? 'gave_up' : 'waiting';
  const nextAt = ended === 'waiting' ? sql`now() + make_interval(secs => ${nextInS})` : null;
  return db.transaction(async (tx) => {
    const [webhook] = await tx.select().from(webhooks).where(eq(webhooks.id, webhookId)).for('no key update');
    if (webhook === undefined) return null;
    await tx
      .update(webhookDeliveries)
      .set({
        state: ended,
        tries: sql`case when jsonb_array_length(tries) >= ${LIMITS.webhookTries} then tries - 0 else tries end || ${JSON.stringify([tried])}::text::jsonb`,
        nextAt,
        startLeaseUntil: ended === 'waiting' ? sql`now() + make_interval(secs => ${(nextInS ?? 0) + LIMITS.webhookLostS})` : null,
      })
      .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.eventId, eventId), eq(webhookDeliveries.round, round)));
    if (result === 'delivered') {
      await tx.update(webhooks).set({ failingSince: null }).where(eq(webhooks.id, webhookId));
      return null;
    }
    const since = webhook.failingSince ?? new Date();
    const reason = webhook.state === 'active' ? reasonToDisable(result, since) : null;
    await tx
      .update(webhooks)
      .set({ failingSince: since, ...(reason === null ? {} : { state: 'disabled', reason }) })
      .where(eq(webhooks.id, webhookId));
    // What still waits for it is told so; its runs find that out by themselves.
    if (reason !== null)
      await tx
        .update(webhookDeliveries)
        .set({ state: 'gave_up', nextAt: null, startLeaseUntil: null })
        .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.state, 'waiting')));
    return reason;
  });
}

function reasonToDisable(result: TryOutcome['result'], since: Date): string | null {
  if (result === 'gone') return 'It answered 410 Gone. Enable it again if that was a mistake.';
  const days = (Date.now() - since.getTime()) / 86_400_000;
  if (days < LIMITS.webhookFailingDays) return null;
  return `Every delivery failed for ${LIMITS.webhookFailingDays} days. Mend it, enable it again and redeliver what it missed.`;
}
