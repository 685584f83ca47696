import type { Vec3 } from '@worldkiln/contracts';
import { stepMovement, type InputFrame } from '@worldkiln/engine';
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
      room.physics.movePlayer(each.player.net, ALOFT);
      continue;
    }
    const { inputs, move, player } = each;
    for (const input of inputs.take()) stepMovement(move, input, room.surroundings);
    if (inputs.dryTicks > DRY_TICKS && !move.flying) stepMovement(move, idle(move.yaw, move.pitch), room.surroundings);
    room.physics.movePlayer(player.net, move.position);
  }
}

/** Nothing pressed, looking where they looked. */
const idle = (yaw: number, pitch: number): InputFrame => ({ seq: 0, buttons: 0, yaw, pitch });
