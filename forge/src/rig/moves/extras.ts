import { wave, type Pose } from '../pose.ts';
import type { Figure } from '../skeleton.ts';

/** Tails swing about their hinge, or from side to side. */
export function swish(pose: Pose, { tails }: Figure, p: number, degrees: number): void {
  for (const { bone, axis } of tails) pose.turn(bone, axis[0] * degrees * wave(p), axis[1] * degrees * wave(p), 0);
}

/** Wings go up and down together. */
export function flap(pose: Pose, { wings }: Figure, p: number, degrees: number): void {
  for (const { bone, side } of wings) pose.turn(bone, 0, 0, (side === 0 ? 0 : side) * degrees * (0.5 - 0.5 * Math.cos(p * 2 * Math.PI)));
}

/** A head that looks about. */
export function look(pose: Pose, { head }: Figure, p: number): void {
  pose.turn(head, 2 * wave(p + 0.3), 9 * wave(p) * Math.abs(wave(p / 2)), 0);
}
