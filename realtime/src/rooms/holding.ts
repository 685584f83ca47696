import { LIMITS, type Entity, type Quat, type Vec3 } from '@worldkiln/contracts';
import { lookDirection, multiply, PLAYER } from '@worldkiln/engine';
import { letGo } from './intents.ts';
import type { Room, RoomPlayer } from './room.ts';

/** What somebody carries, and how they took it. */
export interface Carrying {
  entityId: Entity['id'];
  net: number;
  /** From the eye to its middle. */
  distanceM: number;
  /** Its turn when it was taken, seen from its carrier's heading. */
  turn: Quat;
  /** Ticks it has been too far from its place: stuck behind something. */
  stuckTicks: number;
}

/** Half a second behind a wall, and hands slip. */
const STUCK_TICKS = 30;
const STUCK_M = 2.5;

export const eyeOf = (player: RoomPlayer): Vec3 => [player.move.position[0], player.move.position[1] + PLAYER.eye, player.move.position[2]];

/** Takes a thing into somebody's hands: near enough to see past it, never nearer than its own size. */
export function takeUp(player: RoomPlayer, entity: Entity): Carrying {
  const size = Math.hypot(...entity.body.size) / 2;
  return {
    entityId: entity.id,
    net: entity.net,
    distanceM: Math.min(Math.max(0.8 + size, 1.2), LIMITS.holdReachM),
    turn: multiply(heading(-player.move.yaw), entity.pose.rotation),
    stuckTicks: 0,
  };
}

/** Steers everything that is carried one step towards its place before its carrier. */
export function carryThings(room: Room): void {
  for (const player of room.players.values()) {
    const { carrying, move } = player;
    if (!carrying || !room.physics.has(carrying.net)) continue;
    const eye = eyeOf(player);
    const look = lookDirection(move.yaw, move.pitch);
    const target: Vec3 = [eye[0] + look[0] * carrying.distanceM, eye[1] + look[1] * carrying.distanceM, eye[2] + look[2] * carrying.distanceM];
    const off = room.physics.steer(carrying.net, target, multiply(heading(move.yaw), carrying.turn), move.velocity);
    carrying.stuckTicks = off > STUCK_M ? carrying.stuckTicks + 1 : 0;
    if (carrying.stuckTicks > STUCK_TICKS) letGo(room, player);
  }
}

const heading = (yaw: number): Quat => [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)];
