import type { Failure, JobId, ProviderFacts } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment, now } from '../columns.ts';

/** Who uses a provider now: as many rows at most as its account allows tasks at once. */
export const providerSlots = pgTable(
  'provider_slots',
  {
    provider: text('provider').notNull(),
    /** Whose it is, by the caller's own name: the same holder takes its slot again after a crash. */
    holder: text('holder').notNull(),
    fence: bigint('fence', { mode: 'number' }).notNull(),
    until: moment('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.holder] })],
);

/** A provider as all workers see it: its slots' last fence, and its breaker. */
export const providers = pgTable('providers', {
  id: text('id').primaryKey(),
  fence: bigint('fence', { mode: 'number' }).notNull().default(0),
  /** Real failures in a row. */
  failures: integer('failures').notNull().default(0),
  /** Times the breaker opened since the last success: each pause is twice the one before. */
  opened: integer('opened').notNull().default(0),
  /** Set while the breaker is open; after that moment one caller may try. */
  openUntil: moment('open_until'),
  /** Who tries while it is half open, and until when nobody else may. */
  probe: text('probe'),
  probeUntil: moment('probe_until'),
});

/** Every real generation and how it went: what health, estimates and the ops page are read from. */
export const providerOutcomes = pgTable(
  'provider_outcomes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    provider: text('provider').notNull(),
    capability: text('capability').notNull(),
    ok: boolean('ok').notNull(),
    /** Whether a failure was the provider's; a refused prompt says nothing of its health. */
    blame: text('blame').$type<'provider' | 'request'>(),
    ms: integer('ms').notNull(),
    failure: jsonb('failure').$type<Failure>(),
    jobId: text('job_id').$type<JobId>(),
    at: moment('at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [index('provider_outcomes_by_provider').on(t.provider, t.id.desc()), index('provider_outcomes_by_day').on(t.at)],
);

/** Whom the workers opened, and whom not: written by the last that started. */
export const providerCards = pgTable('provider_cards', {
  id: text('id').primaryKey(),
  /** The operator's order. */
  place: integer('place').notNull(),
  facts: jsonb('facts').$type<ProviderFacts>(),
  /** Why it is configured and not opened. */
  closed: text('closed'),
  at: now('at'),
});
