import type { AccountId, AssetId } from '@worldkiln/contracts';
import { bit, boolean, customType, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { accounts } from '../accounts/tables.ts';
import { assets } from '../assets/tables.ts';
import { now } from '../columns.ts';
import { SIGNATURE_BITS } from './signature.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const signature = () => bit('signature', { dimensions: SIGNATURE_BITS });

/** What an asset means to one model: its vector, and the short signature it is found by. Gone when its words change. */
export const assetMeanings = pgTable(
  'asset_meanings',
  {
    assetId: text('asset_id')
      .$type<AssetId>()
      .notNull()
      .references(() => assets.id, { onDelete: 'cascade' }),
    model: text('model').notNull(),
    /** Null where the model would not take its words: then `reason` says why, and it is not asked again. */
    vector: bytea('vector'),
    signature: signature(),
    reason: text('reason'),
    madeAt: now('made_at'),
  },
  (t) => [primaryKey({ columns: [t.assetId, t.model] })],
);

/** What a wish means: asked for by whoever has no keys, answered by a worker, kept for who asks the same again. */
export const wishMeanings = pgTable(
  'wish_meanings',
  {
    /** SHA-256 of what follows. */
    key: text('key').primaryKey(),
    wish: text('wish').notNull(),
    /** It may not leave the operator's own machines. */
    local: boolean('local').notNull(),
    accountId: text('account_id')
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** Null until it is answered. */
    model: text('model'),
    vector: bytea('vector'),
    /** Why there is no vector, and will be none. */
    reason: text('reason'),
    askedAt: now('asked_at'),
  },
  (t) => [index('wish_meanings_by_age').on(t.askedAt)],
);
