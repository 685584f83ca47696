import { KilnError } from '@worldkiln/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { fits } from './rules.ts';
import { type BudgetScope, budgets } from './tables.ts';

interface Share {
  scope: BudgetScope;
  id: string;
  day: string;
  credits: number;
}

/** The day budgets count by, in UTC: the database's clock, so that all processes agree. */
export async function today(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ day: string }>(sql`select to_char(now() at time zone 'utc', 'YYYY-MM-DD') as day`);
  if (row === undefined) throw new Error('the database has no date');
  return row.day;
}

/** Commits credits against an account's or world's budget; refuses before anything is spent. */
export async function commitShare(tx: Tx, share: Share & { scope: 'account' | 'world' }): Promise<void> {
  await commitWithin(tx, share, await findBudget(tx, share.scope, share.id));
}

/**
 * Commits credits against a limit of the caller's, null for none. The row's lock makes parallel commits take turns:
 * the last one that fits wins, the next is refused.
 */
export async function commitWithin(tx: Tx, share: Share, perDay: number | null): Promise<void> {
  const { scope, id, day, credits } = share;
  if (credits <= 0) return giveBack(tx, { ...share, credits: -credits });
  const [row] = await tx.execute<{ committed: string }>(sql`
    insert into budget_days as b (scope, id, day, committed) values (${scope}, ${id}, ${day}, ${credits})
    on conflict (scope, id, day) do update set committed = b.committed + excluded.committed returning committed`);
  if (perDay !== null && !fits(Number(row?.committed ?? 0), perDay)) throw spentUp(scope, perDay);
}

/** Gives committed credits back to the day they were taken from. */
export async function giveBack(tx: Tx, { scope, id, day, credits }: Share): Promise<void> {
  if (credits === 0) return;
  await tx.execute(sql`update budget_days set committed = committed - ${credits} where scope = ${scope} and id = ${id} and day = ${day}`);
}

/** Sets what an account or a world may commit a day; null takes the budget away. */
export async function setBudget(db: Tx, scope: 'account' | 'world', id: string, perDay: number | null): Promise<void> {
  if (perDay === null) await db.delete(budgets).where(and(eq(budgets.scope, scope), eq(budgets.id, id)));
  else
    await db
      .insert(budgets)
      .values({ scope, id, perDay })
      .onConflictDoUpdate({ target: [budgets.scope, budgets.id], set: { perDay } });
}

/** What an account or a world may commit a day, or null. */
export async function findBudget(db: Tx, scope: 'account' | 'world', id: string): Promise<number | null> {
  const [row] = await db
    .select({ perDay: budgets.perDay })
    .from(budgets)
    .where(and(eq(budgets.scope, scope), eq(budgets.id, id)));
  return row?.perDay ?? null;
}

const WHOSE: Record<BudgetScope, string> = { account: 'Your account', world: 'This world', provider: 'This provider' };

/** The refusal rolls back what was just committed: the caller's transaction ends with it. */
function spentUp(scope: BudgetScope, perDay: number): KilnError {
  return new KilnError('refused', {
    code: `${scope}_budget_spent`,
    message: `${WHOSE[scope]} may spend ${perDay} credits a day, and today’s are used up or set aside. Try again tomorrow (UTC), or ask an operator for more.`,
    http: 402,
  });
}
