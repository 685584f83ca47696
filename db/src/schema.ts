import type {
  AccountId,
  Actor,
  AssetDefinition,
  AssetId,
  BakedBundle,
  BlobRef,
  Command,
  Entity,
  EntityId,
  Environment,
  Failure,
  FallbackPolicy,
  GenerationPlan,
  ImportSource,
  JobEvent,
  JobId,
  JobStatus,
  MemberRole,
  OrgId,
  OrgRole,
  Outcome,
  PointId,
  PrefabId,
  PrefabThing,
  Recipe,
  Reference,
  RetryRequest,
  Routing,
  Sha256,
  Sketch,
  Style,
  UploadId,
  Vec3,
  Visibility,
  WorldId,
  WorldOrder,
  WorldRole,
  WorldRules,
} from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const createdAt = moment('created_at').notNull().defaultNow();
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Guests and, later, people with a way to sign in again. */
export const accounts = pgTable('accounts', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role').$type<'guest' | 'member' | 'operator'>().notNull().default('guest'),
  createdAt,
});

/** The keys that sign tokens: the newest signs, all verify until they retire. */
export const signingKeys = pgTable('signing_keys', {
  kid: text('kid').primaryKey(),
  privateJwk: jsonb('private_jwk').$type<Record<string, unknown>>().notNull(),
  publicJwk: jsonb('public_jwk').$type<Record<string, unknown>>().notNull(),
  createdAt,
  retiredAt: moment('retired_at'),
});

/** One-time links that make whoever opens them an operator; random, stored as a hash. */
export const operatorLinks = pgTable('operator_links', {
  hash: text('hash').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

/** Tokens taken back before their time, by their id: the same token can be spelled in several ways. */
export const revokedTokens = pgTable('revoked_tokens', {
  jti: text('jti').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
});

/** Token buckets as one moment each (GCRA): how far ahead of now this key has spent. */
export const allowances = pgTable('allowances', {
  key: text('key').primaryKey(),
  spentUntil: moment('spent_until').notNull(),
});

/** The moments of an account's last submits, at most as many as the limit allows. */
export const submits = pgTable('submits', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => accounts.id),
  at: moment('at').array().notNull(),
});

export const worlds = pgTable(
  'worlds',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** The terrain's seed: the same ground everywhere. */
    seed: bigint('seed', { mode: 'number' }).notNull(),
    ownerId: text('owner_id').references(() => accounts.id),
    /** One world of a box is its front door. */
    home: boolean('home').notNull().default(false),
    /** The room server that owns this world now; whoever holds a higher fence wins, a lower one writes nothing. */
    leaseServer: text('lease_server'),
    leaseFence: bigint('lease_fence', { mode: 'number' }).notNull().default(0),
    leaseUntil: moment('lease_until'),
    /** What its owner allows in it, people and jobs. */
    rules: jsonb('rules').$type<WorldRules>().notNull().default({}),
    createdAt,
  },
  (t) => [
    uniqueIndex('worlds_one_home')
      .on(t.home)
      .where(sql`${t.home}`),
  ],
);

/** Who has come into a world, by a ticket or a wish: what "anyone in the room" means between visits. */
export const worldMembers = pgTable(
  'world_members',
  {
    worldId: text('world_id')
      .notNull()
      .references(() => worlds.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** What they were made; null: what the world's rules make of newcomers. */
    role: text('role').$type<MemberRole>(),
    createdAt,
  },
  (t) => [primaryKey({ columns: [t.worldId, t.accountId] }), index('world_members_by_account').on(t.accountId)],
);

/** One-time invitations into a world; random, stored as a hash. */
export const worldInvites = pgTable('world_invites', {
  hash: text('hash').primaryKey(),
  worldId: text('world_id')
    .notNull()
    .references(() => worlds.id),
  role: text('role').$type<WorldRole>().notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

/** People who share assets with each other. */
export const orgs = pgTable('orgs', {
  id: text('id').$type<OrgId>().primaryKey(),
  name: text('name').notNull(),
  createdAt,
});

export const orgMembers = pgTable(
  'org_members',
  {
    orgId: text('org_id')
      .$type<OrgId>()
      .notNull()
      .references(() => orgs.id),
    accountId: text('account_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    role: text('role').$type<OrgRole>().notNull(),
    createdAt,
  },
  (t) => [primaryKey({ columns: [t.orgId, t.accountId] }), index('org_members_by_account').on(t.accountId)],
);

/** One-time invitations into an org; random, stored as a hash. */
export const orgInvites = pgTable('org_invites', {
  hash: text('hash').primaryKey(),
  orgId: text('org_id')
    .$type<OrgId>()
    .notNull()
    .references(() => orgs.id),
  role: text('role').$type<OrgRole>().notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

/** Files people bring. `sha256` and `bytes` are what was announced; `blob` is what was kept of it, cleaned. */
export const uploads = pgTable(
  'uploads',
  {
    id: text('id').$type<UploadId>().primaryKey(),
    accountId: text('account_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    mime: text('mime').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').$type<Sha256>().notNull(),
    /** Null until it was completed. */
    blob: jsonb('blob').$type<BlobRef>(),
    width: integer('width'),
    height: integer('height'),
    expiresAt: moment('expires_at').notNull(),
    createdAt,
  },
  (t) => [index('uploads_by_account').on(t.accountId, t.createdAt.desc())],
);

/** Room servers that are alive: where the API sends joiners. */
export const roomServers = pgTable('room_servers', {
  id: text('id').primaryKey(),
  /** Where the API reaches it, for signalling and sockets. */
  url: text('url').notNull(),
  players: integer('players').notNull().default(0),
  draining: boolean('draining').notNull().default(false),
  seenAt: moment('seen_at').notNull().defaultNow(),
});

/** One-time entrance papers: random, stored as a hash, used once. */
export const tickets = pgTable('tickets', {
  hash: text('hash').primaryKey(),
  accountId: text('account_id')
    .notNull()
    .references(() => accounts.id),
  worldId: text('world_id')
    .notNull()
    .references(() => worlds.id),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

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
    queuedAt: moment('queued_at').notNull().defaultNow(),
    endedAt: moment('ended_at'),
    createdAt,
    updatedAt: moment('updated_at').notNull().defaultNow(),
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
    usedAt: moment('used_at').notNull().defaultNow(),
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
    intendedAt: moment('intended_at').notNull().defaultNow(),
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

/** The outbox. Ids grow in commit order within a world (db/events takes a lock), so 'after id N' misses nothing. */
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
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('job_events_by_world').on(t.worldId, t.id), index('job_events_by_job').on(t.jobId, t.id)],
);

/** (account, key) → the one answer, for 24 hours. A row without an answer is a request in flight. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountId: text('account_id').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    jobId: text('job_id'),
    answer: jsonb('answer'),
    createdAt,
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] })],
);

export const assets = pgTable(
  'assets',
  {
    id: text('id').$type<AssetId>().primaryKey(),
    ownerId: text('owner_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    worldId: text('world_id').references(() => worlds.id),
    jobId: text('job_id')
      .$type<JobId>()
      .references(() => jobs.id),
    visibility: text('visibility').$type<Visibility>().notNull().default('room'),
    /** Whom `org` visibility means. */
    orgId: text('org_id')
      .$type<OrgId>()
      .references(() => orgs.id),
    editors: jsonb('editors').$type<AccountId[]>().notNull().default([]),
    displayName: text('display_name').notNull(),
    kind: text('kind').$type<Recipe['kind']>().notNull(),
    prompt: text('prompt').notNull(),
    negativePrompt: text('negative_prompt'),
    tags: jsonb('tags').$type<string[]>().notNull().default([]),
    license: text('license').notNull(),
    /** The version worlds get who ask for none: the newest, or one that was gone back to. */
    version: integer('version').notNull(),
    /** Of all its versions' files: what a room's storage is counted by. */
    bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
    createdAt,
    /** What a search finds it by: each word as it stands, for beginnings of words, and its English stem, for its forms. */
    words: tsvector('words').generatedAlwaysAs(
      sql`setweight(to_tsvector('simple', display_name) || to_tsvector('english', display_name), 'A')
        || setweight(jsonb_to_tsvector('simple', tags, '"string"') || jsonb_to_tsvector('english', tags, '"string"'), 'B')
        || setweight(to_tsvector('simple', prompt) || to_tsvector('english', prompt), 'C')`,
    ),
  },
  (t) => [
    index('assets_by_world').on(t.worldId),
    index('assets_by_owner').on(t.ownerId, t.createdAt.desc()),
    index('assets_by_age').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('assets_by_words').using('gin', t.words),
  ],
);

export const assetVersions = pgTable(
  'asset_versions',
  {
    assetId: text('asset_id')
      .notNull()
      .references(() => assets.id),
    version: integer('version').notNull(),
    /** Names what the version is (recipe, files, body), not how long it took: publishing the same twice adds nothing. */
    bundleSha: text('bundle_sha').notNull(),
    bundle: jsonb('bundle').$type<BakedBundle>().notNull(),
    draft: boolean('draft').notNull(),
    downgrade: text('downgrade').$type<AssetDefinition['downgrade']>(),
    createdAt,
  },
  (t) => [primaryKey({ columns: [t.assetId, t.version] }), uniqueIndex('asset_versions_once').on(t.assetId, t.bundleSha)],
);

/** What the API has asked of worlds' rooms and they have not done yet. */
export const worldOrders = pgTable(
  'world_orders',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    worldId: text('world_id')
      .notNull()
      .references(() => worlds.id),
    /** Null: the box itself. */
    accountId: text('account_id').$type<AccountId>(),
    order: jsonb('order').$type<WorldOrder>().notNull(),
    createdAt,
  },
  (t) => [index('world_orders_by_world').on(t.worldId, t.id)],
);

/** Selections people saved, to set out again. */
export const prefabs = pgTable(
  'prefabs',
  {
    id: text('id').$type<PrefabId>().primaryKey(),
    ownerId: text('owner_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    worldId: text('world_id')
      .notNull()
      .references(() => worlds.id),
    visibility: text('visibility').$type<Visibility>().notNull(),
    name: text('name').notNull(),
    size: jsonb('size').$type<Vec3>().notNull(),
    things: jsonb('things').$type<PrefabThing[]>().notNull(),
    createdAt,
  },
  (t) => [index('prefabs_by_owner').on(t.ownerId, t.createdAt.desc())],
);

/** Moments of worlds that can be gone back to. */
export const worldPoints = pgTable(
  'world_points',
  {
    id: text('id').$type<PointId>().primaryKey(),
    worldId: text('world_id')
      .notNull()
      .references(() => worlds.id),
    name: text('name').notNull(),
    /** Null: the room kept it of its own accord. */
    madeBy: text('made_by').$type<AccountId>(),
    things: integer('things').notNull(),
    entities: jsonb('entities').$type<Entity[]>().notNull(),
    ground: text('ground').notNull().default(''),
    environment: jsonb('environment').$type<Environment>().notNull(),
    createdAt,
  },
  (t) => [index('world_points_by_world').on(t.worldId, t.createdAt.desc())],
);

/** A world's log: durable before it is acknowledged. */
export const worldCommands = pgTable(
  'world_commands',
  {
    worldId: text('world_id')
      .notNull()
      .references(() => worlds.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    fence: bigint('fence', { mode: 'number' }).notNull(),
    actor: jsonb('actor').$type<Actor>().notNull(),
    command: jsonb('command').$type<Command>().notNull(),
    /** What would take it back; null where nothing does. */
    inverse: jsonb('inverse').$type<Command>(),
    /** The outbox line this answers: once at most. */
    eventId: bigint('event_id', { mode: 'number' }),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.worldId, t.seq] }), uniqueIndex('world_commands_event_once').on(t.worldId, t.eventId)],
);

/** Where everything was, at a command: a room wakes from the newest and the log after it. */
export const worldCheckpoints = pgTable('world_checkpoints', {
  worldId: text('world_id')
    .primaryKey()
    .references(() => worlds.id),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  /** The last outbox line taken into account. */
  eventId: bigint('event_id', { mode: 'number' }).notNull(),
  fence: bigint('fence', { mode: 'number' }).notNull(),
  nextNet: integer('next_net').notNull(),
  entities: jsonb('entities').$type<Entity[]>().notNull(),
  /** Where what has moved since then is, at a later line: written every few seconds, where `entities` would be megabytes. */
  motionSeq: bigint('motion_seq', { mode: 'number' }).notNull(),
  motion: text('motion').notNull().default(''),
  /** What people did to the ground since its seed: a patch (engine/terrain/ground-patch.ts), empty where nobody did. */
  ground: text('ground').notNull().default(''),
  /** Hour, sky and water; null in checkpoints from before there were any. */
  environment: jsonb('environment').$type<Environment>(),
  at: moment('at').notNull().defaultNow(),
});
