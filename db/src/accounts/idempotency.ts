import { type AccountId, KilnError, LIMITS } from '@worldkiln/contracts';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { idempotencyKeys } from './tables.ts';

/** A request as the account named it. */
export interface KeyedRequest {
  accountId: AccountId;
  key: string;
  /** What was asked, hashed: the same key with another wish is a mistake. */
  bodyHash: string;
}

export interface KeyedAnswer<T> {
  answer: T;
  /** True when it had been given before. */
  replayed: boolean;
}

const youngerThanADay = sql`now() - make_interval(hours => ${LIMITS.idempotencyHours})`;

/**
 * Does the work once per (account, key) and gives everybody who asks again the same answer for a day. Work and answer
 * are one transaction. Being in flight is a lock that ends with it, not a row: a process killed in between leaves
 * nothing to clean up.
 */
export async function answerOnce<T>(db: Db, request: KeyedRequest, work: (tx: Tx) => Promise<T>): Promise<KeyedAnswer<T>> {
  const { accountId, key, bodyHash } = request;
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${`once ${accountId} ${key}`}, 0)) as mine`);
    if (!lock?.mine) throw keyInFlight();
    const known = await recallAnswer<T>(tx, request);
    if (known) return known;
    const answer = await work(tx);
    const row = { bodyHash, answer, createdAt: sql`now()` };
    await tx
      .insert(idempotencyKeys)
      .values({ accountId, key, ...row })
      .onConflictDoUpdate({ target: [idempotencyKeys.accountId, idempotencyKeys.key], set: row });
    return { answer, replayed: false };
  });
}

/** The answer that was given before, or null. Asked first, so that those who ask again at once never meet the lock. */
export async function recallAnswer<T>(db: Tx, { accountId, key, bodyHash }: KeyedRequest): Promise<KeyedAnswer<T> | null> {
  const [row] = await db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.accountId, accountId), eq(idempotencyKeys.key, key), gt(idempotencyKeys.createdAt, youngerThanADay)));
  if (row === undefined) return null;
  if (row.bodyHash !== bodyHash) {
    throw new KilnError('invalid', {
      code: 'idempotency_key_reused',
      message: 'This Idempotency-Key was used for a different request. Use a new key for a new wish.',
      http: 422,
    });
  }
  return { answer: row.answer as T, replayed: true }; // written by the same caller's work
}

/** What whoever asks hears while the first is being answered. */
export const keyInFlight = () =>
  new KilnError('busy', {
    code: 'idempotency_key_in_flight',
    message: 'The same request is being answered at this moment. Ask again in a second with the same key.',
    waitS: 1,
    http: 409,
  });

/** Forgets answers nobody may ask for any more. */
export async function sweepIdempotencyKeys(db: Tx): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, youngerThanADay));
}
