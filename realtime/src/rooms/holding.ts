import { LIMITS, type Entity, type Quat, type Vec3 } from '@worldkiln/contracts';
import { multiply, PLAYER } from '@worldkiln/engine';
import type { RoomPlayer } from './room.ts';

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

export const eyeOf = ({ move }: RoomPlayer): Vec3 => [move.position[0], move.position[1] + PLAYER.eye, move.position[2]];

/** The turn of somebody who looks this way. */
export const heading = (yaw: number): Quat => [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)];

/** Takes a thing into somebody's hands: near enough to see past it, never nearer than its own size. */
export function takeUp(player: RoomPlayer, entity: Entity): Carrying {
  const reach = Math.hypot(...entity.body.size) / 2;
  return {
    entityId: entity.id,
    net: entity.net,
    distanceM: Math.min(Math.max(0.8 + reach, 1.2), LIMITS.holdReachM),
    turn: multiply(heading(-player.move.yaw), entity.pose.rotation),
    stuckTicks: 0,
  };
}
