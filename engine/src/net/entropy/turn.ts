import type { Quat, Vec3 } from '@worldkiln/contracts';

/** Smallest-three parts in the 0…511 the wire has. */
const PART_MAX = 511;

/** A wire rotation (which part is left out, then the other three) as a quaternion. */
export function readTurn(row: Int32Array, at: number): Quat {
  const largest = row[at] ?? 3;
  const turn: Quat = [0, 0, 0, 0];
  let square = 0;
  let part = at + 1;
  for (const i of [0, 1, 2, 3] as const) {
    if (i === largest) continue;
    const value = ((row[part++] ?? 0) / PART_MAX - 0.5) * Math.SQRT2;
    turn[i] = value;
    square += value * value;
  }
  for (const i of [0, 1, 2, 3] as const) if (i === largest) turn[i] = Math.sqrt(Math.max(1 - square, 0));
  return turn;
}

/** Which part of a quaternion is largest. */
export function largestOf(turn: Quat): number {
  let largest = 0;
  for (const i of [1, 2, 3] as const) if (Math.abs(turn[i]) > Math.abs(turn[largest] ?? 0)) largest = i;
  return largest;
}

/** The three parts a quaternion has on the wire when this one is left out. */
export function partsOf(turn: Quat, largest: number): Vec3 {
  const sign = (turn[largest] ?? 0) < 0 ? -1 : 1;
  const parts: Vec3 = [0, 0, 0];
  let at: 0 | 1 | 2 | 3 = 0;
  for (const i of [0, 1, 2, 3] as const) {
    if (i === largest || at === 3) continue;
    parts[at] = Math.round((turn[i] * sign * Math.SQRT1_2 + 0.5) * PART_MAX);
    at = (at + 1) as 0 | 1 | 2 | 3; // counts the three that are kept
  }
  return parts;
}
