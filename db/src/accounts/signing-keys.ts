import { desc, eq, isNull, sql } from 'drizzle-orm';
import { LIMITS } from '@worldkiln/contracts';
import type { Db } from '../connect.ts';
import { signingKeys } from './tables.ts';

/** An Ed25519 key as JSON Web Keys. */
export interface SigningKey {
  kid: string;
  privateJwk: Record<string, unknown>;
  publicJwk: Record<string, unknown>;
}

/** Any number that only makers of signing keys use. */
const KEY_LOCK = 0x6b_65_79_73;

/**
 * The keys in use, newest first; the first signs, all verify. Where there is none yet, `make` makes it: processes that
 * start together take turns and agree on one.
 */
export async function signingKeysInUse(db: Db, make: () => Promise<SigningKey>): Promise<SigningKey[]> {
  const found = await readSigningKeys(db);
  if (found.length > 0) return found;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${KEY_LOCK})`);
    const meanwhile = await readSigningKeys(tx);
    if (meanwhile.length > 0) return meanwhile;
    const key = await make();
    await tx.insert(signingKeys).values(key);
    return [key];
  });
}

/**
 * Makes a new key when the newest has signed long enough, and retires those whose last token has expired. Until then
 * they go on verifying, so nobody is signed out by it. Processes that look at once take turns and make one key.
 */
export async function rotateSigningKeys(db: Db, make: () => Promise<SigningKey>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${KEY_LOCK})`);
    const [newest] = await tx
      .select({ old: sql<boolean>`${signingKeys.createdAt} < now() - make_interval(days => ${LIMITS.signingKeyDays})` })
      .from(signingKeys)
      .where(isNull(signingKeys.retiredAt))
      .orderBy(desc(signingKeys.createdAt))
      .limit(1);
    if (newest?.old === true) await tx.insert(signingKeys).values(await make());
    // A key's last token is as old as the key that came after it.
    await tx.execute(sql`
      update signing_keys k set retired_at = now() where k.retired_at is null
        and exists (select 1 from signing_keys n where n.created_at > k.created_at and n.created_at < now() - make_interval(days => ${LIMITS.guestTokenDays}))`);
  });
}

/** Adds a key that signs from now on; older ones go on verifying. */
export async function addSigningKey(db: Db, key: SigningKey): Promise<void> {
  await db.insert(signingKeys).values(key);
}

/** Takes a key out of use: what it signed is no longer believed. */
export async function retireSigningKey(db: Db, kid: string): Promise<void> {
  await db
    .update(signingKeys)
    .set({ retiredAt: sql`now()` })
    .where(eq(signingKeys.kid, kid));
}

/** The keys in use, newest first. */
export async function readSigningKeys(db: Pick<Db, 'select'>): Promise<SigningKey[]> {
  const rows = await db.select().from(signingKeys).where(isNull(signingKeys.retiredAt)).orderBy(desc(signingKeys.createdAt), signingKeys.kid);
  return rows.map(({ kid, privateJwk, publicJwk }) => ({ kid, privateJwk, publicJwk }));
}
