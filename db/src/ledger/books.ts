import type { AccountId, EntryKind, JobId, WorldId } from '@worldkiln/contracts';
import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { ledgerEntries } from './tables.ts';

/** The names of the books: an account's two, the house's, a provider's. */
export const BOOKS = {
  free: (accountId: AccountId) => `free:${accountId}`,
  held: (accountId: AccountId) => `held:${accountId}`,
  house: 'house',
  provider: (id: string) => `provider:${id}`,
} as const;

/** One movement of credits, with what it was for. */
export interface Movement {
  key: string;
  kind: EntryKind;
  from: string;
  into: string;
  credits: number;
  accountId: AccountId;
  worldId?: WorldId;
  jobId?: JobId;
  provider?: string;
  stage?: string;
  note?: string;
}

/**
 * Moves credits from one book into another: a line, and both balances. Nothing happens for zero credits. False when the
 * book they should come from does not hold as many; then nothing has been written. The caller has made sure, under a
 * lock, that the key is new.
 */
export async function moveCredits(tx: Tx, movement: Movement): Promise<boolean> {
  const { from, into, credits, key, kind, accountId, worldId, jobId, provider, stage, note } = movement;
  if (credits === 0) return true;
  if (isKept(from)) {
    const taken = await tx.execute(sql`update ledger_books set credits = credits - ${credits} where id = ${from} and credits >= ${credits} returning id`);
    if (taken.length === 0) return false;
  }
  if (isKept(into)) {
    await tx.execute(
      sql`insert into ledger_books as b (id, credits) values (${into}, ${credits}) on conflict (id) do update set credits = b.credits + excluded.credits`,
    );
  }
  await tx.insert(ledgerEntries).values({ key, kind, fromBook: from, intoBook: into, credits, accountId, worldId, jobId, provider, stage, note });
  return true;
}

/** Whether a book has a balance of its own: only those that may run dry. */
const isKept = (book: string): boolean => book.startsWith('free:') || book.startsWith('held:');

/** What the whole ledger comes to. */
export interface LedgerSums {
  /** All books together: zero, whatever happened. */
  total: number;
  /** Kept balances that differ from the sum of their entries: none. */
  astray: string[];
}

/** Adds up every book, the kept balances as they stand and the others from their entries. What `worldkiln doctor` looks at, and tests after every step. */
export async function sumLedger(db: Tx): Promise<LedgerSums> {
  const rows = await db.execute<{ book: string; kept: string | null; moved: string }>(sql`
    with moved as (
      select book, sum(credits) as credits from (
        select into_book as book, credits from ledger_entries union all select from_book, -credits from ledger_entries
      ) sides group by book
    )
    select coalesce(b.id, m.book) as book, b.credits as kept, coalesce(m.credits, 0) as moved
    from moved m full join ledger_books b on b.id = m.book`);
  const astray = rows.filter(({ kept, moved, book }) => (kept === null ? isKept(book) : Number(kept) !== Number(moved)));
  return { total: rows.reduce((sum, { kept, moved }) => sum + Number(kept ?? moved), 0), astray: astray.map(({ book }) => book) };
}
