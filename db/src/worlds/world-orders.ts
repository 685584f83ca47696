import { type AccountId, type WorldId, WorldOrder } from '@worldkiln/contracts';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { worldOrders } from './tables.ts';
import { hintRoom } from './world-members.ts';

/** An order with its number, as the room reads it. */
export interface NumberedOrder {
  id: number;
  accountId: AccountId | null;
  order: WorldOrder;
}

/** Asks a world's room for something, in the transaction that permits it; a sleeping room does it when it wakes. */
export async function placeOrder(tx: Tx, worldId: WorldId, accountId: AccountId | null, order: WorldOrder): Promise<void> {
  // As with the outbox: a reader at 'after id N' must not miss an order that was numbered earlier and committed later.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${worldId}, 0))`);
  await tx.insert(worldOrders).values({ worldId, accountId, order });
  await hintRoom(tx, worldId);
}

/** A world's orders after a number, oldest first. */
export async function ordersAfter(db: Tx, worldId: string, id: number, limit: number): Promise<NumberedOrder[]> {
  const rows = await db
    .select({ id: worldOrders.id, accountId: worldOrders.accountId, order: worldOrders.order })
    .from(worldOrders)
    .where(and(eq(worldOrders.worldId, worldId), gt(worldOrders.id, id)))
    .orderBy(asc(worldOrders.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, order: WorldOrder.parse(row.order) }));
}

/** Forgets an order that was done or can never be. */
export async function finishOrder(db: Tx, id: number): Promise<void> {
  await db.delete(worldOrders).where(eq(worldOrders.id, id));
}
