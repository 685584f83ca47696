import type { Intent } from '@worldkiln/contracts';
import { asCommand, type Regrouping } from './changes.ts';
import { commit } from './commit.ts';
import { actorOf, commitStep } from './commit-step.ts';
import { mayChange, mayManage, mustBeAbleTo, thing } from './permissions.ts';
import { retrace } from './retrace.ts';
import type { Room, RoomPlayer } from './room.ts';

/**
 * What a player asks, made into commands or refused with words. Whatever it holds is one step of their undo. Returns the
 * number of its last line.
 */
export function carryOut(room: Room, player: RoomPlayer, intent: Intent): number {
  switch (intent.type) {
    case 'undo':
    case 'redo':
      mustBeAbleTo(room, player, 'build');
      return retrace(room, player, intent.type);
    case 'sculpt': {
      mustBeAbleTo(room, player, 'build');
      const { seq, inverse } = commit(room, actorOf(player), { type: 'sculpt', op: intent.op });
      if (inverse) player.undo.did([inverse], intent.stroke);
      return seq;
    }
    case 'environment':
      mayManage(room, player);
      return commitStep(room, player, [() => intent]);
    case 'group': {
      mustBeAbleTo(room, player, 'build');
      const group = intent.together ? room.nextNet++ : null;
      return commitStep(
        room,
        player,
        intent.entityIds.map((id) => () => {
          const entity = thing(room.world.entities, id);
          mayChange(entity, player);
          return { type: 'group', entityId: entity.id, group };
        }),
      );
    }
    case 'batch': {
      const regrouping: Regrouping = new Map();
      return commitStep(
        room,
        player,
        intent.changes.map((change) => () => asCommand(room, player, change, regrouping)),
      );
    }
    default:
      return commitStep(room, player, [() => asCommand(room, player, intent, new Map())]);
  }
}
