import type { AccountId, EntryKind, JobId, WorldId } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment, now } from '../columns.ts';
import { accounts } from '../accounts/tables.ts';
import { jobs } from '../jobs/tables.ts';
import { worlds } from '../worlds/tables.ts';

const credits = (name: string) => bigint(name, { mode: 'number' }).notNull();

/**
 * What lies in the books that may not run dry: `free:<account>` and `held:<account>`. The books of the house and of
 * providers have no row, because everybody would wait in line for it: theirs is the sum of their entries.
 */
export const ledgerBooks = pgTable('ledger_books', { id: text('id').primaryKey(), credits: credits('credits').default(0) }, (t) => [
  check('ledger_books_never_below_zero', sql`${t.credits} >= 0`),
]);

/** Every movement of credits, from one book into another. A trigger refuses to change or delete a line. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** The same movement asked for twice is one line. */
    key: text('key').notNull().unique(),
    kind: text('kind').$type<EntryKind>().notNull(),
    fromBook: text('from_book').notNull(),
    intoBook: text('into_book').notNull(),
    credits: credits('credits'),
    accountId: text('account_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    worldId: text('world_id')
      .$type<WorldId>()
      .references(() => worlds.id),
    jobId: text('job_id')
      .$type<JobId>()
      .references(() => jobs.id),
    provider: text('provider'),
    stage: text('stage'),
    note: text('note'),
    at: now('at'),
  },
  (t) => [
    check('ledger_entries_move_something', sql`${t.credits} > 0 and ${t.fromBook} <> ${t.intoBook}`),
    index('ledger_entries_by_account').on(t.accountId, t.id.desc()),
    index('ledger_entries_by_job').on(t.jobId, t.id),
    index('ledger_entries_by_day').on(t.at),
  ],
);

export type HoldState = 'open' | 'settled' | 'void' | 'expired';

/** What one attempt of a job may cost, set aside before anything is spent. It ends exactly once. */
export const ledgerHolds = pgTable(
  'ledger_holds',
  {
    key: text('key').primaryKey(),
    jobId: text('job_id')
      .$type<JobId>()
      .notNull()
      .references(() => jobs.id),
    attempt: integer('attempt').notNull(),
    accountId: text('account_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    worldId: text('world_id')
      .$type<WorldId>()
      .notNull()
      .references(() => worlds.id),
    payer: text('payer').$type<'house' | 'account'>().notNull(),
    state: text('state').$type<HoldState>().notNull().default('open'),
    /** The day whose budgets it counts against. */
    day: date('day', { mode: 'string' }).notNull(),
    reserved: credits('reserved'),
    remaining: credits('remaining'),
    /** The part of `remaining` that open charges may take. */
    allotted: credits('allotted').default(0),
    spent: credits('spent').default(0),
    createdAt: now('created_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    check('ledger_holds_add_up', sql`0 <= ${t.allotted} and ${t.allotted} <= ${t.remaining} and ${t.spent} + ${t.remaining} <= ${t.reserved}`),
    check('ledger_holds_end_empty', sql`${t.state} = 'open' or ${t.remaining} = 0`),
    index('ledger_holds_by_job').on(t.jobId),
    index('ledger_holds_open')
      .on(t.createdAt)
      .where(sql`${t.state} = 'open'`),
  ],
);

export type ChargeState = 'open' | 'captured' | 'void' | 'late';

/** One paid call of a provider: its worst case is allotted out of the hold before the call, its real cost captured after. */
export const ledgerCharges = pgTable(
  'ledger_charges',
  {
    key: text('key').primaryKey(),
    holdKey: text('hold_key')
      .notNull()
      .references(() => ledgerHolds.key),
    provider: text('provider').notNull(),
    stage: text('stage').notNull(),
    state: text('state').$type<ChargeState>().notNull().default('open'),
    day: date('day', { mode: 'string' }).notNull(),
    allotted: credits('allotted'),
    /** What the provider really took; null until it is known. */
    cost: bigint('cost', { mode: 'number' }),
    createdAt: now('created_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [index('ledger_charges_by_hold').on(t.holdKey)],
);

export type BudgetScope = 'account' | 'world' | 'provider';

/** What operators allow an account or a world to commit a day. Providers' budgets are configuration. */
export const budgets = pgTable(
  'budgets',
  { scope: text('scope').$type<Exclude<BudgetScope, 'provider'>>().notNull(), id: text('id').notNull(), perDay: credits('per_day') },
  (t) => [primaryKey({ columns: [t.scope, t.id] })],
);

/** What has been committed of a day's budget: spent, or set aside to be. Counted whether or not there is a budget. */
export const budgetDays = pgTable(
  'budget_days',
  {
    scope: text('scope').$type<BudgetScope>().notNull(),
    id: text('id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    committed: credits('committed').default(0),
  },
  (t) => [primaryKey({ columns: [t.scope, t.id, t.day] }), check('budget_days_never_below_zero', sql`${t.committed} >= 0`)],
);
