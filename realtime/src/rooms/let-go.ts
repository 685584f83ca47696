import { KilnError } from '@worldkiln/contracts';
import { commit } from './commit.ts';
import { limitThrow } from './permissions.ts';
import type { Room, RoomPlayer } from './room.ts';

/** Drops what a player carries: they left, or it got stuck behind something. */
export function letGo(room: Room, player: RoomPlayer): void {
  const entity = player.carrying && room.world.entities.get(player.carrying.entityId);
  if (!entity || entity.holder !== player.player.accountId) return;
  const { pose, velocity } = room.physics.poseOf(entity.net);
  try {
    commit(room, { by: 'room' }, { type: 'release', entityId: entity.id, pose, velocity: limitThrow(velocity) });
  } catch (error) {
    // The log may be behind or lost: then the next waking empties the hands.
    if (!(error instanceof KilnError)) throw error;
    room.logger.warn({ err: error, entityId: entity.id }, 'a thing could not be put down');
  }
}
