import { randomBytes } from 'node:crypto';
import { type AccountId, type Actor, assertNever, KilnError, spellId, type WorldId, type WorldOrder } from '@worldkiln/contracts';
import { type Db, finishOrder, keepPoint, type NumberedOrder, wantsPoint } from '@worldkiln/db';
import { goBack } from './go-back.ts';
import { groundText } from './ground.ts';
import type { Room } from './room.ts';
import { setOut, wear } from './set-out.ts';

/** Does what the API asked of this room, and forgets it once it is durable. A crash between repeats it: that changes nothing. */
export async function takeOrder(room: Room, db: Db, { id, accountId, order }: NumberedOrder): Promise<void> {
  try {
    await carryOutOrder(room, db, accountId, order);
  } catch (error) {
    // 'busy' passes: the order is tried again. Anything else will not, and must not hold up the orders behind it.
    if (!(error instanceof KilnError) || error.kind === 'busy') throw error;
    room.logger.warn({ err: error, accountId, order: order.type }, 'an order could not be carried out');
  }
  await room.log.flushed();
  await finishOrder(db, id);
}

function carryOutOrder(room: Room, db: Db, accountId: AccountId | null, order: WorldOrder): Promise<void> {
  const actor: Actor = accountId === null ? { by: 'room' } : { by: 'player', accountId };
  switch (order.type) {
    case 'set_out':
      return setOut(room, db, actor, order);
    case 'wear':
      return wear(room, db, actor, order);
    case 'keep':
      return keepPoint(db, { ...momentOf(room), id: order.pointId, name: order.name, madeBy: accountId });
    case 'go_back':
      return keepPoint(db, { ...momentOf(room), id: order.keepAs, name: 'Before going back', madeBy: accountId }).then(() =>
        goBack(room, db, actor, order.pointId),
      );
    default:
      return assertNever(order, 'order');
  }
}

/** Once a day a world that wakes keeps a moment of its own accord. */
export async function keepDaily(room: Room, db: Db): Promise<void> {
  if (room.world.entities.size === 0 || !(await wantsPoint(db, room.info.id))) return;
  await keepPoint(db, { ...momentOf(room), id: spellId('pnt', randomBytes(26)), name: 'Kept by itself', madeBy: null });
}

function momentOf(room: Room) {
  return {
    worldId: room.info.id as WorldId, // worlds are named by our own ids
    entities: [...room.world.entities.values()],
    ground: groundText(room.world.terrain) ?? '',
    environment: room.world.environment,
  };
}
