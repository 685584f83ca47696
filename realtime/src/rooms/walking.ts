import type { Vec3 } from '@worldkiln/contracts';
import { stepMovement } from '@worldkiln/engine';
import type { Room } from './room.ts';
import { sitOn } from './sitting.ts';

const ALOFT: Vec3 = [0, 900, 0];
/** A quarter second without a word: the body goes on falling instead of hanging in the air. */
const DRY_TICKS = 15;

/** Moves every player by their own inputs, one step each, and their capsules along. */
export function walkPlayers(room: Room): void {
  for (const each of room.players.values()) {
    if (sitOn(room, each)) {
      // Out of the way: a capsule in a chair would push it.
      room.physics.people.move(each.player.net, ALOFT);
      continue;
    }
    const { inputs, move, player, session } = each;
    const around = session.state === 'live' ? session.surroundings : room.surroundings;
    for (const input of inputs.take()) {
      if (session.state === 'live') session.link.view(input.view);
      stepMovement(move, input, around);
    }
    if (inputs.dryTicks > DRY_TICKS && !move.flying) {
      if (session.state === 'live') session.link.view(0);
      stepMovement(move, { buttons: 0, yaw: move.yaw, pitch: move.pitch }, around);
    }
    room.physics.people.move(player.net, move.position);
  }
}
