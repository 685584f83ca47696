import type { Vec3 } from '@worldkiln/contracts';
import { lookDirection, multiply } from '@worldkiln/engine';
import { eyeOf, heading } from './holding.ts';
import { letGo } from './let-go.ts';
import type { Room } from './room.ts';

/** Half a second behind a wall, and hands slip. */
const STUCK_TICKS = 30;
const STUCK_M = 2.5;

/** Steers everything that is carried one step towards its place before its carrier. */
export function carryThings(room: Room): void {
  for (const player of room.players.values()) {
    const { carrying, move } = player;
    if (!carrying) continue;
    const eye = eyeOf(player);
    const look = lookDirection(move.yaw, move.pitch);
    const target: Vec3 = [eye[0] + look[0] * carrying.distanceM, eye[1] + look[1] * carrying.distanceM, eye[2] + look[2] * carrying.distanceM];
    const off = room.physics.steer(carrying.net, target, multiply(heading(move.yaw), carrying.turn), move.velocity);
    carrying.stuckTicks = off > STUCK_M ? carrying.stuckTicks + 1 : 0;
    if (carrying.stuckTicks > STUCK_TICKS) letGo(room, player);
  }
}
