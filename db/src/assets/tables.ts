import type {
  AccountId,
  AssetDefinition,
  AssetId,
  BakedBundle,
  BlobRef,
  JobId,
  OrgId,
  PrefabId,
  PrefabThing,
  Recipe,
  Sha256,
  UploadId,
  Vec3,
  Visibility,
} from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts, orgs } from '../accounts/tables.ts';
import { jobs } from '../jobs/tables.ts';
import { worlds } from '../worlds/tables.ts';
import { createdAt, moment, tsvector } from '../columns.ts';

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
