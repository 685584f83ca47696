import type { AccountId, Actor, Command, Entity, Environment, MemberRole, PointId, WorldOrder, WorldRole, WorldRules } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts } from '../accounts/tables.ts';
import { createdAt, moment, now } from '../columns.ts';

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

/** Room servers that are alive: where the API sends joiners. */
export const roomServers = pgTable('room_servers', {
  id: text('id').primaryKey(),
  /** Where the API reaches it, for signalling and sockets. */
  url: text('url').notNull(),
  players: integer('players').notNull().default(0),
  draining: boolean('draining').notNull().default(false),
  seenAt: now('seen_at'),
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
    at: now('at'),
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
  at: now('at'),
});
