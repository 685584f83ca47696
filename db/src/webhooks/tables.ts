import type { AccountId, JobId, WebhookEvent, WebhookId, WebhookTry, WebhookView, WorldId } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment, now } from '../columns.ts';
import { accounts } from '../accounts/tables.ts';
import { jobEvents } from '../jobs/tables.ts';
import { worlds } from '../worlds/tables.ts';

/** Addresses people want to be told at. The secrets are kept as they are: we sign with them. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: text('id').$type<WebhookId>().primaryKey(),
    accountId: text('account_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    /** All jobs of this world; null: the account's own, anywhere. */
    worldId: text('world_id')
      .$type<WorldId>()
      .references(() => worlds.id),
    url: text('url').notNull(),
    events: jsonb('events').$type<WebhookEvent[]>().notNull(),
    secret: text('secret').notNull(),
    oldSecret: text('old_secret'),
    oldSecretUntil: moment('old_secret_until'),
    state: text('state').$type<WebhookView['state']>().notNull().default('active'),
    reason: text('reason'),
    failingSince: moment('failing_since'),
    createdAt: now('created_at'),
  },
  (t) => [index('webhooks_by_account').on(t.accountId), index('webhooks_by_world').on(t.worldId)],
);

/** One event for one endpoint: written with the event itself, so none is missed and none is twice. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    webhookId: text('webhook_id')
      .$type<WebhookId>()
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    eventId: bigint('event_id', { mode: 'number' })
      .notNull()
      .references(() => jobEvents.id),
    jobId: text('job_id').$type<JobId>().notNull(),
    type: text('type').$type<WebhookEvent>().notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'gave_up'>().notNull().default('waiting'),
    tries: jsonb('tries').$type<WebhookTry[]>().notNull().default([]),
    nextAt: moment('next_at').defaultNow(),
    /** Counts redeliveries; each is a new run. */
    round: integer('round').notNull().default(1),
    /** Nobody else begins its run before then. */
    startLeaseUntil: moment('start_lease_until'),
    createdAt: now('created_at'),
  },
  (t) => [
    primaryKey({ columns: [t.webhookId, t.eventId] }),
    index('webhook_deliveries_waiting')
      .on(t.nextAt)
      .where(sql`${t.state} = 'waiting'`),
    index('webhook_deliveries_by_age').on(t.createdAt),
  ],
);
