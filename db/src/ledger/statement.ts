import { type AccountId, type CreditsMode, type CreditsView, type EntryPage, KilnError, LIMITS } from '@worldkiln/contracts';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { BOOKS } from './books.ts';
import { findBudget } from './budgets.ts';
import { accounts } from '../accounts/tables.ts';
import { ledgerEntries } from './tables.ts';

/** How an account stands. */
export async function creditsOf(db: Tx, accountId: AccountId, mode: CreditsMode): Promise<CreditsView> {
  const [row] = await db.execute<{ free: string; held: string; spent: string; spent_today: string }>(sql`
    select coalesce((select credits from ledger_books where id = ${BOOKS.free(accountId)}), 0) as free,
      coalesce((select credits from ledger_books where id = ${BOOKS.held(accountId)}), 0) as held,
      coalesce(sum(credits), 0) as spent,
      coalesce(sum(credits) filter (where at >= date_trunc('day', now() at time zone 'utc') at time zone 'utc'), 0) as spent_today
    from ledger_entries where account_id = ${accountId} and kind = 'capture'`);
  const [account] = await db.select({ role: accounts.role }).from(accounts).where(eq(accounts.id, accountId));
  return {
    accountId,
    unlimited: mode === 'house' || account?.role === 'operator',
    free: Number(row?.free ?? 0),
    held: Number(row?.held ?? 0),
    spent: Number(row?.spent ?? 0),
    spentToday: Number(row?.spent_today ?? 0),
    dailyBudget: await findBudget(db, 'account', accountId),
  };
}

/** An account's lines, newest first; the cursor is the last line's number. */
export async function entriesOf(db: Tx, accountId: AccountId, page: { cursor?: string | undefined; limit?: number }): Promise<EntryPage> {
  const limit = Math.min(page.limit ?? LIMITS.pageRows, LIMITS.pageRows);
  const before = page.cursor === undefined ? undefined : readCursor(page.cursor);
  const rows = await db
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.accountId, accountId), before === undefined ? undefined : lt(ledgerEntries.id, before)))
    .orderBy(desc(ledgerEntries.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    entries: shown.map(({ id, kind, credits, jobId, worldId, provider, stage, note, at }) => ({
      id,
      kind,
      credits,
      jobId,
      worldId,
      provider,
      stage,
      note,
      at: at.toISOString(),
    })),
    nextCursor: rows.length > limit && last !== undefined ? String(last.id) : null,
  };
}

function readCursor(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new KilnError('invalid', { code: 'cursor_invalid', message: 'The cursor is not one this list gave out: begin again without it.', path: 'cursor' });
}
