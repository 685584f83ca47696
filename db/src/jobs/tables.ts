import type {
  AccountId,
  AssetId,
  EntityId,
  Failure,
  FallbackPolicy,
  GenerationPlan,
  ImportSource,
  JobEvent,
  JobId,
  JobStatus,
  Outcome,
  Recipe,
  Reference,
  RetryRequest,
  Routing,
  Sha256,
  Sketch,
  Style,
  Vec3,
  WorldId,
} from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { accounts } from '../accounts/tables.ts';
import { worlds } from '../worlds/tables.ts';
import { createdAt, moment, now } from '../columns.ts';

export const jobs = pgTable(
  'jobs',
  {
    id: text('id').$type<JobId>().primaryKey(),
    accountId: text('account_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    worldId: text('world_id')
      .$type<WorldId>()
      .notNull()
      .references(() => worlds.id),
    entityId: text('entity_id').$type<EntityId>().notNull(),
    /** Allotted at once, so that the placeholder has its name; owned by the asker. */
    assetId: text('asset_id').$type<AssetId>().notNull(),
    prompt: text('prompt').notNull(),
    negativePrompt: text('negative_prompt'),
    clientRequestId: text('client_request_id'),
    style: text('style').$type<Style>(),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    plan: jsonb('plan').$type<GenerationPlan>().notNull(),
    assetType: text('asset_type').$type<Recipe['kind']>(),
    draft: boolean('draft').notNull(),
    fallbackPolicy: text('fallback_policy').$type<FallbackPolicy>().notNull(),
    maxAttempts: integer('max_attempts').notNull(),
    sketch: jsonb('sketch').$type<Sketch>().notNull(),
    routing: jsonb('routing').$type<Routing>().notNull().default({ platform: 'web', localOnly: false }),
    timeoutMs: integer('timeout_ms'),
    /** 1 is first, 5 last. */
    priority: integer('priority').notNull().default(3),
    /** The priority the run has been told. */
    priorityTold: integer('priority_told').notNull().default(3),
    /** Changes to the design in words, oldest first: made to whatever the prompt is understood as. */
    edits: jsonb('edits').$type<string[]>().notNull().default([]),
    /** What this try does otherwise at its last stage; a new prompt or seed for the plan replaces the row's own. */
    finalChange: jsonb('final_change').$type<Pick<RetryRequest, 'prompt' | 'seed'>>(),
    at: jsonb('at').$type<Vec3>(),
    /** The uploaded file of an import; a wish has none. */
    source: jsonb('source').$type<ImportSource>(),
    /** Pictures that show what is meant: uploads, and addresses that only the guarded fetch may ask. */
    references: jsonb('reference_images').$type<Reference[]>().notNull().default([]),
    status: text('status').$type<JobStatus>().notNull().default('queued'),
    detail: text('detail').notNull().default('queued'),
    progress: doublePrecision('progress').notNull().default(0),
    /** The creator's tries. */
    attempt: integer('attempt').notNull().default(1),
    resultVersion: integer('result_version'),
    downgrade: text('downgrade'),
    outcome: jsonb('outcome').$type<Outcome>(),
    reused: boolean('reused').notNull().default(false),
    /** Credits the world's owner is asked about; null while nobody is. */
    approveCredits: integer('approve_credits'),
    lastError: jsonb('last_error').$type<Failure>(),
    /** What it costs, over all attempts: kept by the ledger, in whose transactions they change. */
    creditsHeld: bigint('credits_held', { mode: 'number' }).notNull().default(0),
    creditsSpent: bigint('credits_spent', { mode: 'number' }).notNull().default(0),
    creditsReused: bigint('credits_reused', { mode: 'number' }).notNull().default(0),
    /** The start order: set when the durable engine has taken this attempt. */
    startedAttempt: integer('started_attempt').notNull().default(0),
    /** A dispatcher is carrying the start order out; after this moment another may. */
    startLeaseUntil: moment('start_lease_until'),
    cancelRequestedAt: moment('cancel_requested_at'),
    /** The cancel order: set when the run has been told. */
    cancelSentAt: moment('cancel_sent_at'),
    /** When this try was asked for and when it ended: what estimates are made from. */
    queuedAt: now('queued_at'),
    endedAt: moment('ended_at'),
    createdAt,
    updatedAt: now('updated_at'),
  },
  (t) => [
    index('jobs_by_world').on(t.worldId, t.createdAt.desc()),
    index('jobs_by_account').on(t.accountId, t.createdAt.desc()),
    index('jobs_to_start')
      .on(t.createdAt)
      .where(sql`${t.startedAttempt} < ${t.attempt} and ${t.status} = 'queued'`),
    index('jobs_by_source')
      .on(sql`(${t.source} ->> 'glb')`)
      .where(sql`${t.source} is not null`),
    index('jobs_live')
      .on(t.worldId)
      .where(sql`${t.status} in ('queued', 'generating', 'postprocess')`),
    index('jobs_to_cancel')
      .on(t.cancelRequestedAt)
      .where(sql`${t.cancelRequestedAt} is not null and ${t.cancelSentAt} is null`),
    index('jobs_ended')
      .on(t.endedAt.desc())
      .where(sql`${t.status} = 'ready'`),
  ],
);

/**
 * What finished stages left, by the hash of everything that went into them: retries, twins and later wishes take it
 * from here. A row without an output is being made by the job it names, as long as it shows signs of life.
 */
export const stageOutputs = pgTable(
  'stage_outputs',
  {
    key: text('key').$type<Sha256>().primaryKey(),
    stage: text('stage').notNull(),
    jobId: text('job_id').$type<JobId>().notNull(),
    attempt: integer('attempt').notNull(),
    output: jsonb('output').$type<Record<string, unknown>>(),
    claimUntil: moment('claim_until'),
    usedAt: now('used_at'),
  },
  (t) => [index('stage_outputs_by_job').on(t.jobId, t.attempt), index('stage_outputs_by_use').on(t.usedAt)],
);

/** Every task we meant to start at a provider, written before it is asked: what a killed worker's heir finds. */
export const providerTasks = pgTable(
  'provider_tasks',
  {
    /** Ours: the provider's idempotency key, or what listing finds it by. */
    key: text('key').primaryKey(),
    jobId: text('job_id').$type<JobId>().notNull(),
    attempt: integer('attempt').notNull(),
    /** The stage output it is to fill. */
    stage: text('stage').$type<Sha256>().notNull(),
    provider: text('provider').notNull(),
    capability: text('capability').notNull(),
    state: text('state').$type<TaskState>().notNull().default('intended'),
    /** The provider's name for it; null until it answered. */
    taskId: text('task_id'),
    failure: jsonb('failure').$type<Failure>(),
    /** Credits it really cost; null where the provider does not say. */
    cost: integer('cost'),
    intendedAt: now('intended_at'),
    submittedAt: moment('submitted_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [index('provider_tasks_by_job').on(t.jobId, t.attempt)],
);

/**
 * intended → submitted → done | failed | cancelled. `ambiguous`: the answer was lost and nobody can be asked, so it may
 * run and be billed, and is never sent again. `withdrawn`: the run ended while the answer was still on its way.
 */
export type TaskState = 'intended' | 'submitted' | 'done' | 'failed' | 'cancelled' | 'ambiguous' | 'withdrawn';

/** The outbox. Ids grow in commit order within a world (job-events.ts takes a lock), so 'after id N' misses nothing. */
export const jobEvents = pgTable(
  'job_events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    jobId: text('job_id')
      .$type<JobId>()
      .notNull()
      .references(() => jobs.id),
    worldId: text('world_id').$type<WorldId>().notNull(),
    event: jsonb('event').$type<JobEvent['event']>().notNull(),
    at: now('at'),
  },
  (t) => [index('job_events_by_world').on(t.worldId, t.id), index('job_events_by_job').on(t.jobId, t.id)],
);
