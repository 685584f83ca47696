import type { AccountId } from '@worldkiln/contracts';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { accounts, operatorLinks, revokedTokens } from './tables.ts';

export type Account = typeof accounts.$inferSelect;
export type Role = Account['role'];

/** A new account. */
export async function createAccount(db: Tx, account: { id: AccountId; name: string; role?: Role }): Promise<void> {
  await db.insert(accounts).values({ role: 'guest', ...account });
}

/** Notes a one-time operator link by its hash; the link itself is only ever in its holder's hands. */
export async function issueOperatorLink(db: Tx, link: { hash: string; ttlS: number }): Promise<void> {
  await db.insert(operatorLinks).values({ hash: link.hash, expiresAt: sql`now() + make_interval(secs => ${link.ttlS})` });
}

/** Uses a link up and makes its operator, both or neither. False: unknown, used or too old. */
export async function redeemOperatorLink(db: Db, hash: string, account: { id: AccountId; name: string }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const used = await tx
      .update(operatorLinks)
      .set({ usedAt: sql`now()` })
      .where(and(eq(operatorLinks.hash, hash), isNull(operatorLinks.usedAt), gt(operatorLinks.expiresAt, sql`now()`)))
      .returning({ hash: operatorLinks.hash });
    if (used.length === 0) return false;
    await createAccount(tx, { ...account, role: 'operator' });
    return true;
  });
}

/** Takes a token back before its time. */
export async function revokeToken(db: Tx, token: { jti: string; expiresAt: Date }): Promise<void> {
  await db.insert(revokedTokens).values(token).onConflictDoNothing();
}

/** The ids of every token taken back whose time has not come anyway. */
export async function listRevokedTokens(db: Tx): Promise<string[]> {
  const rows = await db
    .select({ jti: revokedTokens.jti })
    .from(revokedTokens)
    .where(gt(revokedTokens.expiresAt, sql`now()`));
  return rows.map((row) => row.jti);
}

/** Forgets links and revocations that mean nothing any more. */
export async function sweepAccounts(db: Tx): Promise<void> {
  await db.delete(operatorLinks).where(lt(operatorLinks.expiresAt, sql`now() - interval '1 day'`));
  await db.delete(revokedTokens).where(lt(revokedTokens.expiresAt, sql`now()`));
}
