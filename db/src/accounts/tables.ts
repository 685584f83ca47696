import type { AccountId, OrgId, OrgRole } from '@worldkiln/contracts';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../columns.ts';

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

/** (account, key) → the one answer, for 24 hours. Being in flight is a lock, not a row. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountId: text('account_id').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    /** Nobody's any more; processes of before, which may run beside ours during an update, still name it. */
    jobId: text('job_id'),
    answer: jsonb('answer'),
    createdAt,
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] })],
);

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
