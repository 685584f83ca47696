import { type JobEvent, KilnError, LIMITS, messageIdOf, type WebhookDeliveries, type WebhookId, type WebhookOrder } from '@worldkiln/contracts';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { CHANNELS } from '../listen.ts';
import { webhookDeliveries } from './tables.ts';

type Line = Omit<JobEvent, 'at'>;

/**
 * Notes a new event for every endpoint that wants it, in the event's own transaction: what is in the outbox is
 * delivered once per endpoint, and what was rolled back never.
 */
export async function noteDeliveries(tx: Tx, { id, jobId, worldId, event: { type } }: Line): Promise<void> {
  const noted = await tx.execute(sql`insert into webhook_deliveries (webhook_id, event_id, job_id, type)
    select w.id, ${id}, ${jobId}, ${type} from webhooks w
    where w.state = 'active' and w.events @> ${JSON.stringify([type])}::text::jsonb
      and (w.world_id = ${worldId} or (w.world_id is null and w.account_id = (select account_id from jobs where id = ${jobId})))
    returning 1`);
  if (noted.length > 0) await hint(tx);
}

const hint = (tx: Tx) => tx.execute(sql`select pg_notify(${CHANNELS.startOrders}, 'webhooks')`);

/**
 * Deliveries whose run is to be begun, the longest waiting first. One that a run has is leased for as long as its next try may be
 * late; then it is offered again, because its run may be lost with its engine, and a second beginning is refused there.
 */
export async function claimWebhookOrders(db: Db, limit: number = LIMITS.ordersAtOnce): Promise<WebhookOrder[]> {
  const rows = await db.execute<{ webhook_id: WebhookId; event_id: string; round: number; type: string; url: string }>(sql`
    with turn as (
      select webhook_id, event_id from webhook_deliveries
      where state = 'waiting' and (start_lease_until is null or start_lease_until < now())
      order by next_at limit ${limit} for update skip locked
    )
    update webhook_deliveries d set start_lease_until = now() + make_interval(secs => ${LIMITS.orderLeaseS})
    from turn, webhooks w where d.webhook_id = turn.webhook_id and d.event_id = turn.event_id and w.id = d.webhook_id
    returning d.webhook_id, d.event_id, d.round, d.type, w.url`);
  return rows.map((row) => ({
    webhookId: row.webhook_id,
    eventId: Number(row.event_id),
    round: row.round,
    title: `${row.type} to ${new URL(row.url).host}`,
  }));
}

/** The engine has the run; null: it could not be reached, and the order goes back into the line. */
export async function leaseDelivery(db: Tx, { webhookId, eventId, round }: WebhookOrder, run: 'begun' | null): Promise<void> {
  const until = run === null ? sql`null` : sql`greatest(next_at, now()) + make_interval(secs => ${LIMITS.webhookLostS})`;
  await db
    .update(webhookDeliveries)
    .set({ startLeaseUntil: until })
    .where(and(one(webhookId, eventId), eq(webhookDeliveries.round, round)));
}

/** What an endpoint was or is to be sent, newest first. */
export async function deliveriesOf(
  db: Tx,
  webhookId: WebhookId,
  { cursor, limit }: { cursor?: number | undefined; limit: number },
): Promise<WebhookDeliveries> {
  const most = Math.min(limit, LIMITS.pageRows);
  const rows = await db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhookId), cursor === undefined ? undefined : lt(webhookDeliveries.eventId, cursor)))
    .orderBy(desc(webhookDeliveries.eventId))
    .limit(most + 1);
  const shown = rows.slice(0, most);
  return {
    deliveries: shown.map(({ eventId, type, jobId, state, tries, nextAt, createdAt }) => ({
      messageId: messageIdOf(eventId),
      eventId,
      type,
      jobId,
      state,
      tries,
      nextAt: state === 'waiting' ? (nextAt?.toISOString() ?? null) : null,
      createdAt: createdAt.toISOString(),
    })),
    nextCursor: rows.length > most ? String(shown.at(-1)?.eventId) : null,
  };
}

/** Sends a delivery once more, whatever became of it. False: there is none. */
export async function redeliver(db: Db, webhookId: WebhookId, eventId: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select({ state: webhookDeliveries.state }).from(webhookDeliveries).where(one(webhookId, eventId)).for('update');
    if (row === undefined) return false;
    if (row.state === 'waiting')
      throw new KilnError('refused', { code: 'delivery_waiting', message: 'This delivery is still being tried; `nextAt` says when next.', http: 409 });
    await tx
      .update(webhookDeliveries)
      .set({ state: 'waiting', round: sql`round + 1`, startLeaseUntil: null, nextAt: sql`now()` })
      .where(one(webhookId, eventId));
    await hint(tx);
    return true;
  });
}

/** Forgets deliveries nobody will ask about any more. */
export async function sweepDeliveries(db: Tx): Promise<void> {
  const age = sql`now() - make_interval(days => ${LIMITS.webhookKeptDays})`;
  await db.delete(webhookDeliveries).where(and(lt(webhookDeliveries.createdAt, age), sql`${webhookDeliveries.state} <> 'waiting'`));
}

const one = (webhookId: WebhookId, eventId: number) => and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.eventId, eventId));
