import { type AccountId, KilnError, LIMITS, type WebhookEvent, type WebhookId, type WebhookView, type WorldId } from '@worldkiln/contracts';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { accounts } from '../accounts/tables.ts';
import { webhooks } from './tables.ts';

export interface NewWebhook {
  id: WebhookId;
  accountId: AccountId;
  worldId: WorldId | null;
  url: string;
  events: WebhookEvent[];
  secret: string;
}

/** A new endpoint; it hears what happens from now on. */
export async function createWebhook(db: Db, webhook: NewWebhook): Promise<WebhookView> {
  return db.transaction(async (tx) => {
    // Two requests at once would both count nine.
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, webhook.accountId)).for('update');
    const there = await tx.$count(webhooks, eq(webhooks.accountId, webhook.accountId));
    if (there >= LIMITS.webhooksPerAccount)
      throw new KilnError('refused', {
        code: 'webhooks_full',
        message: `An account has ${LIMITS.webhooksPerAccount} webhooks at most. Delete one first, or send more events to the same one.`,
        http: 409,
      });
    return viewOf(oneRow(await tx.insert(webhooks).values(webhook).returning()));
  });
}

/** An account's endpoints, oldest first. */
export async function webhooksOf(db: Tx, accountId: AccountId): Promise<WebhookView[]> {
  const rows = await db.select().from(webhooks).where(eq(webhooks.accountId, accountId)).orderBy(asc(webhooks.createdAt), asc(webhooks.id));
  return rows.map(viewOf);
}

/** Whose is asked for; somebody else's is as missing as none. */
export interface WebhookRef {
  id: WebhookId;
  accountId: AccountId;
}

const theirs = ({ id, accountId }: WebhookRef) => and(eq(webhooks.id, id), eq(webhooks.accountId, accountId));

/** One endpoint of an account; null when it has no such. */
export async function findWebhook(db: Tx, ref: WebhookRef): Promise<WebhookView | null> {
  const [row] = await db.select().from(webhooks).where(theirs(ref));
  return row === undefined ? null : viewOf(row);
}

/** Takes an endpoint away, its deliveries too. False: there was none. */
export async function deleteWebhook(db: Tx, ref: WebhookRef): Promise<boolean> {
  return (await db.delete(webhooks).where(theirs(ref)).returning({ id: webhooks.id })).length > 0;
}

/** A new secret; the one before it signs beside it for a day. */
export async function rollWebhookSecret(db: Tx, ref: WebhookRef, secret: string): Promise<WebhookView | null> {
  const oldSecretUntil = sql`now() + make_interval(secs => ${LIMITS.webhookOldSecretS})`;
  const [row] = await db
    .update(webhooks)
    .set({ secret, oldSecret: sql`${webhooks.secret}`, oldSecretUntil })
    .where(theirs(ref))
    .returning();
  return row === undefined ? null : viewOf(row);
}

/** Switches an endpoint on again. */
export async function enableWebhook(db: Tx, ref: WebhookRef): Promise<WebhookView | null> {
  const [row] = await db.update(webhooks).set({ state: 'active', reason: null, failingSince: null }).where(theirs(ref)).returning();
  return row === undefined ? null : viewOf(row);
}

function oneRow<T>([row]: T[]): T {
  if (row === undefined) throw new Error('the insert of a webhook returned no row');
  return row;
}

function viewOf(row: typeof webhooks.$inferSelect): WebhookView {
  const { id, url, events, worldId, state, reason, failingSince, oldSecretUntil, createdAt } = row;
  const old = oldSecretUntil !== null && oldSecretUntil > new Date() ? oldSecretUntil.toISOString() : null;
  const moments = { failingSince: failingSince?.toISOString() ?? null, oldSecretUntil: old, createdAt: createdAt.toISOString() };
  return { webhookId: id, url, events, roomId: worldId, state, reason, ...moments };
}
