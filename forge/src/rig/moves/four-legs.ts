import { size, sub } from '../../geometry/vec.ts';
import { ease, Pose, sin, wave } from '../pose.ts';
import type { Moves } from '../clip-names.ts';
import type { Figure, Limb } from '../skeleton.ts';
import { flap, look, swish } from './extras.ts';
import { drop, stride } from './two-legs.ts';

const isFront = (figure: Figure, limb: Limb): boolean => limb.at[2] > (figure.hips.at[2] + figure.chest.at[2]) / 2;

interface Pace {
  /** When each foot swings, as a part of the whole. */
  phases: { backLeft: number; frontLeft: number; backRight: number; frontRight: number };
  leg: number;
  knee: number;
  rock: number;
}

function go(figure: Figure, p: number, { phases, leg, knee, rock }: Pace): Pose {
  const pose = new Pose();
  const drops = figure.legs.map((limb) => {
    const phase = p + (isFront(figure, limb) ? (limb.side > 0 ? phases.frontLeft : phases.frontRight) : limb.side > 0 ? phases.backLeft : phases.backRight);
    const thigh = leg * wave(phase);
    const bend = Math.max(0, Math.cos(phase * 2 * Math.PI)) * knee;
    stride(pose, limb, thigh, bend);
    return drop(limb, thigh, bend);
  });
  pose.move(figure.hips.name, 0, -Math.min(...drops));
  pose.turn(figure.hips.name, rock * wave(p + 0.1), 0, 1.5 * wave(p));
  pose.turn(figure.head, -rock * 0.8 * wave(p + 0.1) + 3 * wave(2 * p), 0, 0);
  swish(pose, figure, p, 12);
  flap(pose, figure, p, 16);
  return pose;
}

/** Four beats, one foot after the other. */
const walk = (figure: Figure, p: number): Pose =>
  go(figure, p, { phases: { backLeft: 0, frontLeft: 0.75, backRight: 0.5, frontRight: 0.25 }, leg: 20, knee: 34, rock: 0.8 });
/** A gallop: hind legs push, front legs catch. */
const run = (figure: Figure, p: number): Pose =>
  go(figure, p, { phases: { backLeft: 0, frontLeft: 0.45, backRight: 0.1, frontRight: 0.55 }, leg: 36, knee: 60, rock: 5 });

function idle(figure: Figure, p: number): Pose {
  const pose = new Pose();
  pose.turn(figure.chest.name, 0.8 * wave(p));
  look(pose, figure, p);
  swish(pose, figure, p * 2, 9);
  flap(pose, figure, p, 5);
  return pose;
}

function jump(figure: Figure, p: number): Pose {
  const pose = new Pose();
  const crouch = ease(0, 0.2, p) - ease(0.22, 0.34, p) + ease(0.72, 0.8, p) - ease(0.82, 1, p);
  const air = ease(0.24, 0.36, p) - ease(0.62, 0.74, p);
  let deepest = 0;
  for (const limb of figure.legs) {
    const [thigh, bend] = [24 * crouch + (isFront(figure, limb) ? 30 : -26) * air, 52 * crouch + 24 * air];
    stride(pose, limb, thigh, bend);
    deepest = Math.max(deepest, drop(limb, 24 * crouch, 52 * crouch));
  }
  const up = p > 0.28 && p < 0.76 ? Math.sin(((p - 0.28) / 0.48) * Math.PI) * figure.height * 0.3 : 0;
  pose.move(figure.hips.name, 0, up - deepest);
  pose.turn(figure.hips.name, -10 * (ease(0.22, 0.36, p) - ease(0.4, 0.6, p)) + 10 * (ease(0.5, 0.66, p) - ease(0.7, 0.84, p)));
  flap(pose, figure, p * 3, 40 * air);
  return pose;
}

/** On its haunches: the back comes down, the front legs stay as they are. */
function sit(figure: Figure, p: number): Pose {
  const pose = new Pose();
  const tilt = 24;
  const length = size(sub(figure.chest.at, figure.hips.at));
  pose.move(figure.hips.name, 0, -Math.min(length * sin(tilt), figure.hips.at[1] * 0.55));
  pose.turn(figure.hips.name, -tilt);
  for (const limb of figure.legs) stride(pose, limb, isFront(figure, limb) ? -tilt : 58, isFront(figure, limb) ? 0 : 96);
  pose.turn(figure.head, tilt * 0.7 + 2 * wave(p), 6 * wave(p), 0);
  swish(pose, figure, p, 14);
  return pose;
}

/** A front paw goes up. */
function greet(figure: Figure, p: number): Pose {
  const pose = idle(figure, p);
  const up = ease(0, 0.2, p) - ease(0.82, 1, p);
  const paw = figure.legs.find((limb) => isFront(figure, limb) && limb.side < 0);
  if (paw) stride(pose, paw, (58 + 10 * sin(p * 1_440)) * up, (50 + 24 * sin(p * 1_440)) * up);
  pose.turn(figure.head, -6 * up, 8 * up, 6 * up);
  return pose;
}

/** The clips of a body that goes so. */
export const FOUR_LEGS: Moves = { idle, walk, run, jump, sit, wave: greet };
