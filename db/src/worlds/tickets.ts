import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { accounts } from '../accounts/tables.ts';
import { tickets } from './tables.ts';

/** What a ticket opens: for whom, and which world. */
export interface Pass {
  accountId: string;
  worldId: string;
  name: string;
}

/** Writes down a ticket by its hash; the ticket itself is only ever in its holder's hands. */
export async function issueTicket(db: Tx, ticket: { hash: string; accountId: string; worldId: string; ttlS: number }): Promise<void> {
  await db
    .insert(tickets)
    .values({ hash: ticket.hash, accountId: ticket.accountId, worldId: ticket.worldId, expiresAt: sql`now() + make_interval(secs => ${ticket.ttlS})` });
}

/** Whether a ticket would be taken now. */
export async function knowsTicket(db: Tx, hash: string): Promise<boolean> {
  const rows = await db
    .select({ hash: tickets.hash })
    .from(tickets)
    .where(and(eq(tickets.hash, hash), isNull(tickets.usedAt), gt(tickets.expiresAt, sql`now()`)));
  return rows.length === 1;
}

/** Uses a ticket up, once: of two that show it at the same moment one gets in. */
export async function consumeTicket(db: Tx, hash: string): Promise<Pass | null> {
  const [row] = await db
    .update(tickets)
    .set({ usedAt: sql`now()` })
    .from(accounts)
    .where(and(eq(tickets.hash, hash), isNull(tickets.usedAt), gt(tickets.expiresAt, sql`now()`), eq(accounts.id, tickets.accountId)))
    .returning({ accountId: tickets.accountId, worldId: tickets.worldId, name: accounts.name });
  return row ?? null;
}

/** Forgets tickets that nobody can use any more. */
export async function sweepTickets(db: Tx): Promise<void> {
  await db.delete(tickets).where(lt(tickets.expiresAt, sql`now() - interval '1 hour'`));
}
