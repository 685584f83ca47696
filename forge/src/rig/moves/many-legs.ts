import { ease, Pose, wave } from '../pose.ts';
import type { Moves } from '../clip-names.ts';
import type { Figure } from '../skeleton.ts';
import { flap, look, swish } from './extras.ts';

/** Every other foot is up: three of six, four of eight. */
function scuttle(figure: Figure, p: number, sweep: number): Pose {
  const pose = new Pose();
  const rank = { 1: 0, [-1]: 1 };
  for (const limb of figure.legs.toSorted((a, b) => b.at[2] - a.at[2])) {
    const phase = p + (rank[limb.side]++ % 2) * 0.5;
    // Forward is to the head: on the left that is a turn against the clock's, seen from above.
    pose.turn(limb.upper, 0, -limb.side * sweep * wave(phase), limb.side * Math.max(0, Math.cos(phase * 2 * Math.PI)) * 12);
  }
  pose.move(figure.hips.name, 0, figure.height * 0.02 * wave(2 * p));
  swish(pose, figure, p, 10);
  flap(pose, figure, p * 2, 30);
  return pose;
}

const walk = (figure: Figure, p: number): Pose => scuttle(figure, p, 15);
const run = (figure: Figure, p: number): Pose => scuttle(figure, p, 24);

function idle(figure: Figure, p: number): Pose {
  const pose = new Pose();
  pose.move(figure.hips.name, 0, figure.height * 0.012 * wave(p));
  look(pose, figure, p);
  swish(pose, figure, p, 8);
  flap(pose, figure, p, 8);
  return pose;
}

function jump(figure: Figure, p: number): Pose {
  const pose = new Pose();
  const crouch = ease(0, 0.2, p) - ease(0.22, 0.34, p) + ease(0.72, 0.8, p) - ease(0.82, 1, p);
  const up = p > 0.28 && p < 0.76 ? Math.sin(((p - 0.28) / 0.48) * Math.PI) * figure.height * 0.6 : 0;
  pose.move(figure.hips.name, 0, up - crouch * figure.height * 0.1);
  for (const limb of figure.legs) pose.turn(limb.upper, 0, 0, limb.side * (14 * crouch - (up > 0 ? 16 : 0)));
  flap(pose, figure, p * 4, 60 * Math.sign(up));
  return pose;
}

/** Settled, its legs drawn in. */
function sit(figure: Figure, p: number): Pose {
  const pose = idle(figure, p);
  pose.move(figure.hips.name, 0, -figure.height * 0.16);
  for (const limb of figure.legs) pose.turn(limb.upper, 0, 0, limb.side * 16);
  return pose;
}

/** The foremost foot beckons. */
function greet(figure: Figure, p: number): Pose {
  const pose = idle(figure, p);
  const up = ease(0, 0.2, p) - ease(0.82, 1, p);
  const [first] = figure.legs.filter(({ side }) => side < 0).toSorted((a, b) => b.at[2] - a.at[2]);
  const limb = figure.arms.find(({ side }) => side < 0) ?? first;
  if (limb) pose.turn(limb.upper, 0, 0, limb.side * (30 + 16 * wave(p * 4)) * up);
  return pose;
}

/** The clips of a body that goes so. */
export const MANY_LEGS: Moves = { idle, walk, run, jump, sit, wave: greet };
