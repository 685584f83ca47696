import { assertNever, KilnError, type Actor, type Command, type Intent } from '@worldkiln/contracts';
import { commit } from './commit.ts';
import { eyeOf } from './holding.ts';
import { limitThrow, mayChange, mayHold, thing } from './permissions.ts';
import type { Room, RoomPlayer } from './room.ts';

/**
 * What a player asks, made into a command or refused with words. The room fills in what only it may decide: who holds,
 * where a released thing is, how fast it may go. Returns the line's number.
 */
export function carryOut(room: Room, player: RoomPlayer, intent: Intent): number {
  switch (intent.type) {
    case 'undo':
      return retrace(room, player, 'undo');
    case 'redo':
      return retrace(room, player, 'redo');
    case 'release':
      // The whole carry is taken back by the inverse of its hold.
      return commit(room, actorOf(player), asCommand(room, player, intent)).seq;
    case 'sculpt': {
      const { seq, inverse } = commit(room, actorOf(player), { type: 'sculpt', op: intent.op });
      if (inverse) player.undo.did(inverse, intent.stroke);
      return seq;
    }
    case 'hold':
    case 'move':
    case 'tint':
    case 'remove': {
      const { seq, inverse } = commit(room, actorOf(player), asCommand(room, player, intent));
      if (inverse) player.undo.did(inverse);
      return seq;
    }
    default:
      return assertNever(intent, 'intent');
  }
}

type Direct = Exclude<Intent, { type: 'undo' | 'redo' | 'sculpt' }>;

function asCommand(room: Room, player: RoomPlayer, intent: Direct): Command {
  const { accountId } = player.player;
  const entity = thing(room.world.entities, intent.entityId);
  switch (intent.type) {
    case 'hold':
      mayHold(entity, accountId, eyeOf(player), player.carrying?.entityId ?? null);
      return { type: 'hold', entityId: entity.id, by: accountId };
    case 'release': {
      if (entity.holder !== accountId) throw new KilnError('refused', { code: 'not_held', message: 'You are not carrying that.' });
      const { pose } = room.physics.poseOf(entity.net);
      return { type: 'release', entityId: entity.id, pose, velocity: limitThrow(intent.velocity) };
    }
    case 'move':
      mayChange(entity, accountId, room.info.ownerId);
      return { type: 'move', entityId: entity.id, pose: intent.pose };
    case 'tint':
      mayChange(entity, accountId, room.info.ownerId);
      return { type: 'tint', entityId: entity.id, tint: intent.tint };
    case 'remove':
      mayChange(entity, accountId, room.info.ownerId);
      if (entity.holder !== null)
        throw new KilnError('refused', { code: 'held', message: `Somebody is carrying “${entity.name}”. It can be removed when it is put down.` });
      return { type: 'remove', entityId: entity.id };
    default:
      return assertNever(intent, 'intent');
  }
}

/** Takes the last change back, or makes it again: another command like any other. */
function retrace(room: Room, player: RoomPlayer, way: 'undo' | 'redo'): number {
  const command = way === 'undo' ? player.undo.takeUndo() : player.undo.takeRedo();
  if (!command)
    throw new KilnError('refused', {
      code: `nothing_to_${way}`,
      message: way === 'undo' ? 'There is nothing of yours to undo.' : 'There is nothing of yours to redo.',
    });
  const held = !('entityId' in command) ? null : (room.world.entities.get(command.entityId)?.holder ?? null);
  if (held !== null && held !== player.player.accountId)
    throw new KilnError('refused', { code: 'held_by_other', message: 'Somebody is carrying that now. Wait until they put it down.' });
  const { seq, inverse } = commit(room, actorOf(player), command);
  if (way === 'undo') player.undo.undid(inverse);
  else player.undo.redid(inverse);
  const returned = command.type === 'spawn' && room.world.entities.get(command.entity.id);
  if (returned) room.onReturned(returned);
  return seq;
}

const actorOf = (player: RoomPlayer): Actor => ({ by: 'player', accountId: player.player.accountId });
