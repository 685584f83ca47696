import { type AccountId, KilnError, LIMITS } from '@worldkiln/contracts';
import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { BOOKS, moveCredits } from './books.ts';
import { accounts } from '../accounts/tables.ts';
import { creditsOf } from './statement.ts';
import { ledgerEntries } from './tables.ts';

export interface Grant {
  /** The same key is one grant, however often it is asked for. */
  key: string;
  accountId: AccountId;
  credits: number;
  note: string;
}

/** Gives an account credits of the house. False when this grant was already given. */
export async function grantCredits(db: Db, { key, accountId, credits, note }: Grant): Promise<boolean> {
  return db.transaction(async (tx) => {
    // The account's row is the lock: two of the same key take turns. Not 'update': lines that name the account go on being written.
    const [account] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for('no key update');
    if (account === undefined) throw new KilnError('missing', { code: 'account_missing', message: 'There is no account with this id.', path: 'accountId' });
    const entryKey = `grant/${accountId}/${key}`;
    const known = await tx.select({ id: ledgerEntries.id }).from(ledgerEntries).where(eq(ledgerEntries.key, entryKey));
    if (known.length > 0) return false;
    const { free } = await creditsOf(tx, accountId, 'accounts');
    if (free + credits > LIMITS.creditsMax)
      throw new KilnError('refused', { code: 'credits_full', message: `This account has ${free} credits; it may have ${LIMITS.creditsMax}.`, http: 409 });
    await moveCredits(tx, { key: entryKey, kind: 'grant', from: BOOKS.house, into: BOOKS.free(accountId), credits, accountId, note });
    return true;
  });
}
