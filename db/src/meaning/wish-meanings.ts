import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AccountId, LIMITS } from '@worldkiln/contracts';
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { CHANNELS } from '../listen.ts';
import { pack, unit, unpack } from './signature.ts';
import { wishMeanings } from './tables.ts';

interface WishAsked {
  wish: string;
  /** It may not leave the operator's own machines. */
  local: boolean;
  accountId: AccountId;
}

/** What a model makes of a wish. */
export interface Meaning {
  model: string;
  vector: Float32Array;
}

const keyOf = ({ wish, local }: Pick<WishAsked, 'wish' | 'local'>): string =>
  createHash('sha256')
    .update(`${local ? 'local' : 'any'}\n${wish.trim().toLowerCase()}`)
    .digest('hex');

const LOOK_MS = 40;

/**
 * What a wish means, by whichever worker has a model: asked for in a row, because who asks has no keys. Null when no answer
 * came in time or none will come: then words must do. The answer is kept, and is there at once for the next.
 */
export async function meaningOf(db: Tx, asked: WishAsked, waitMs: number = LIMITS.meaningWaitMs): Promise<Meaning | null> {
  const key = keyOf(asked);
  await db.execute(sql`with asked as (
      insert into wish_meanings (key, wish, local, account_id) values (${key}, ${asked.wish.slice(0, LIMITS.embedChars)}, ${asked.local}, ${asked.accountId})
      on conflict (key) do update set asked_at = now() returning model, reason)
    select pg_notify(${CHANNELS.meanings}, '') from asked where model is null and reason is null`);
  for (const until = performance.now() + waitMs; ; await sleep(LOOK_MS)) {
    const [row] = await db
      .select({ model: wishMeanings.model, vector: wishMeanings.vector, reason: wishMeanings.reason })
      .from(wishMeanings)
      .where(eq(wishMeanings.key, key));
    if (row === undefined || row.reason !== null) return null;
    if (row.model !== null && row.vector !== null) return { model: row.model, vector: unpack(row.vector) };
    if (performance.now() > until) return null;
  }
}

/** Wishes nobody has answered, the oldest first. */
export async function unmeantWishes(db: Tx) {
  const rows = await db
    .select({ key: wishMeanings.key, text: wishMeanings.wish, local: wishMeanings.local, accountId: wishMeanings.accountId })
    .from(wishMeanings)
    .where(and(isNull(wishMeanings.model), isNull(wishMeanings.reason)))
    .orderBy(asc(wishMeanings.askedAt))
    .limit(LIMITS.embedTexts);
  return rows;
}

/** Answers a wish: its vector, or why there is none. */
export async function keepWishMeaning(db: Tx, key: string, found: { model: string; vector: readonly number[] } | { reason: string }): Promise<void> {
  const columns =
    'reason' in found ? { reason: found.reason.slice(0, LIMITS.traceTextChars) } : { model: found.model, vector: pack(unit(found.vector)), reason: null };
  await db.update(wishMeanings).set(columns).where(eq(wishMeanings.key, key));
}

/** Nobody can answer a wish now: words decide at once, and the next who asks it asks anew. */
export async function dropWish(db: Tx, key: string): Promise<void> {
  await db.delete(wishMeanings).where(and(eq(wishMeanings.key, key), isNull(wishMeanings.model)));
}

/** Forgets what has not been asked for long. */
export async function sweepMeanings(db: Tx): Promise<void> {
  await db.delete(wishMeanings).where(lt(wishMeanings.askedAt, sql`now() - make_interval(days => ${LIMITS.meaningDays})`));
}
