import { ease, Pose, wave } from '../pose.ts';
import type { Moves } from '../clip-names.ts';
import type { Figure } from '../skeleton.ts';
import { flap, look, swish } from './extras.ts';

/** Fish, ghosts, snowmen: the whole body moves, with whatever hangs on it. */
function drift(figure: Figure, p: number, much: number): Pose {
  const pose = new Pose();
  pose.move(figure.hips.name, 0, figure.height * 0.025 * much * (0.5 - 0.5 * Math.cos(p * 4 * Math.PI)));
  pose.turn(figure.hips.name, 2 * much, 5 * much * wave(p), 3 * much * wave(p));
  pose.turn(figure.chest.name, 0, -3 * much * wave(p), -2 * much * wave(p + 0.1));
  for (const limb of figure.arms) pose.turn(limb.upper, (limb.busy ? 4 : 14) * much * wave(limb.side > 0 ? p : p + 0.5), 0, 0);
  swish(pose, figure, p, 16 * much);
  flap(pose, figure, p, 24 * much);
  return pose;
}

const walk = (figure: Figure, p: number): Pose => drift(figure, p, 1);
const run = (figure: Figure, p: number): Pose => drift(figure, p, 1.7);

function idle(figure: Figure, p: number): Pose {
  const pose = new Pose();
  pose.move(figure.hips.name, 0, figure.height * 0.008 * (1 + wave(p)));
  pose.turn(figure.chest.name, 1.5 * wave(p), 0, 0.8 * wave(p + 0.25));
  for (const limb of figure.arms) pose.turn(limb.upper, 2 * wave(p), 0, limb.side * 2 * wave(p + 0.2));
  look(pose, figure, p);
  swish(pose, figure, p, 10);
  flap(pose, figure, p, 10);
  return pose;
}

function jump(figure: Figure, p: number): Pose {
  const pose = new Pose();
  const up = p > 0.2 && p < 0.8 ? Math.sin(((p - 0.2) / 0.6) * Math.PI) * figure.height * 0.4 : 0;
  pose.move(figure.hips.name, 0, up);
  pose.turn(figure.hips.name, -8 * (ease(0.1, 0.3, p) - ease(0.5, 0.9, p)));
  for (const limb of figure.arms) pose.turn(limb.upper, 0, 0, limb.side * (up > 0 ? 60 : 0));
  flap(pose, figure, p * 4, 60);
  return pose;
}

function sit(figure: Figure, p: number): Pose {
  const pose = idle(figure, p);
  pose.turn(figure.chest.name, -4);
  return pose;
}

function greet(figure: Figure, p: number): Pose {
  const pose = idle(figure, p);
  const up = ease(0, 0.2, p) - ease(0.82, 1, p);
  const free = figure.arms.find(({ side, busy }) => side < 0 && !busy) ?? figure.arms.find(({ busy }) => !busy);
  if (free) pose.turn(free.upper, 0, 0, free.side * (110 + 18 * wave(p * 4)) * up);
  else pose.turn(figure.chest.name, 0, 0, 9 * up * wave(p * 3));
  swish(pose, figure, p * 3, 12 * up);
  flap(pose, figure, p * 3, 30 * up);
  return pose;
}

/** The clips of a body that goes so. */
export const NO_LEGS: Moves = { idle, walk, run, jump, sit, wave: greet };
