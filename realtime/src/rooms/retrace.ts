import { KilnError, type Command, type Entity } from '@worldkiln/contracts';
import { commit } from './commit.ts';
import { actorOf } from './commit-step.ts';
import type { Room, RoomPlayer } from './room.ts';

/** Takes a player's last step back, or makes it again: commands like any other. */
export function retrace(room: Room, player: RoomPlayer, way: 'undo' | 'redo'): number {
  const step = way === 'undo' ? player.undo.takeUndo() : player.undo.takeRedo();
  if (!step)
    throw new KilnError('refused', {
      code: `nothing_to_${way}`,
      message: way === 'undo' ? 'There is nothing of yours to undo.' : 'There is nothing of yours to redo.',
    });
  const inverses: Command[] = [];
  const returned: Entity[] = [];
  let seq = 0;
  let refusal: unknown = null;
  for (const command of step) {
    try {
      mayTouch(room, player, command);
      const done = commit(room, actorOf(player), command);
      seq = done.seq;
      if (done.inverse) inverses.unshift(done.inverse);
      const back = command.type === 'spawn' && room.world.entities.get(command.entity.id);
      if (back) returned.push(back);
    } catch (error) {
      if (!(error instanceof KilnError)) throw error;
      refusal = error;
    }
  }
  // Of several things one may be gone or in somebody's hands by now: the others still go back.
  if (seq === 0) throw refusal;
  if (way === 'undo') player.undo.undid(inverses);
  else player.undo.redid(inverses);
  for (const entity of returned) room.onReturned(entity);
  return seq;
}

function mayTouch(room: Room, player: RoomPlayer, command: Command): void {
  const held = 'entityId' in command ? (room.world.entities.get(command.entityId)?.holder ?? null) : null;
  if (held !== null && held !== player.player.accountId)
    throw new KilnError('refused', { code: 'held_by_other', message: 'Somebody is carrying that now. Wait until they put it down.' });
}
