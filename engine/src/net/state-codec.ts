import type { Quat, Vec3 } from '@worldkiln/contracts';
import { packPitch, packYaw, unpackPitch, unpackYaw } from '../movement/input.ts';
import type { MoveState } from '../movement/step-movement.ts';
import { metresOf, quantizeMetres, quantizeTurn, turnOf } from './quantize.ts';

/**
 * What the wire says of one moving thing: five whole numbers in a row of an Int32Array: x, y, z in 1/512 m, the turn
 * (a rotation's 29 bits, or a player's yaw and pitch), and flags. How they become bits: entropy/entry-coder.ts.
 */
export const STATE_INTS = 5;
export const FLAG = { player: 1, resting: 2, grounded: 2, flying: 4 } as const;

const YAW_DROP = 6;
const PITCH_DROP = 8;
const PITCH_BITS = 8;

export function writeThing(into: Int32Array, at: number, position: Readonly<Vec3>, rotation: Readonly<Quat>, resting: boolean): void {
  writePlace(into, at, position);
  into[at + 3] = quantizeTurn(rotation);
  into[at + 4] = resting ? FLAG.resting : 0;
}

export function writePlayer(into: Int32Array, at: number, state: MoveState): void {
  writePlace(into, at, state.position);
  into[at + 3] = ((packYaw(state.yaw) >> YAW_DROP) << PITCH_BITS) | (packPitch(state.pitch) >> PITCH_DROP);
  into[at + 4] = FLAG.player | (state.grounded ? FLAG.grounded : 0) | (state.flying ? FLAG.flying : 0);
}

function writePlace(into: Int32Array, at: number, position: Readonly<Vec3>): void {
  for (const axis of [0, 1, 2] as const) into[at + axis] = quantizeMetres(position[axis]);
}

export function placeOf(state: Int32Array): Vec3 {
  return [metresOf(state[0] ?? 0), metresOf(state[1] ?? 0), metresOf(state[2] ?? 0)];
}

export const rotationOf = (state: Int32Array): Quat => turnOf(state[3] ?? 0, [0, 0, 0, 1]);

export function lookOf(state: Int32Array): { yaw: number; pitch: number } {
  const packed = state[3] ?? 0;
  // The middle of what was dropped, or everybody would look a little down and to the right.
  const yaw = unpackYaw(((packed >> PITCH_BITS) << YAW_DROP) + (1 << (YAW_DROP - 1)));
  return { yaw, pitch: unpackPitch(((packed & ((1 << PITCH_BITS) - 1)) << PITCH_DROP) + (1 << (PITCH_DROP - 1))) };
}
