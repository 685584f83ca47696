import { size, sub } from '../../geometry/vec.ts';
import { cos, ease, Pose, sin, wave } from '../pose.ts';
import type { Moves } from '../clip-names.ts';
import type { Figure, Limb } from '../skeleton.ts';
import { flap, look, swish } from './extras.ts';

/** How far the hip comes down when a leg is swung and bent. */
export function drop({ at, knee, end }: Limb, thigh: number, bend: number): number {
  const [upper, lower] = [size(sub(knee, at)), size(sub(end, knee))];
  return upper * (1 - cos(thigh)) + lower * (1 - cos(bend - thigh));
}

/** Swings a leg forward by `thigh` degrees with its knee bent; arms bend the other way. */
export function stride(pose: Pose, limb: Limb, thigh: number, bend: number): void {
  pose.turn(limb.upper, -thigh);
  if (limb.lower !== null) pose.turn(limb.lower, bend);
}

function step(figure: Figure, p: number, { leg, knee, arm, elbow, lean }: { leg: number; knee: number; arm: number; elbow: number; lean: number }): Pose {
  const pose = new Pose();
  // Birds have long toes and short legs: a long stride would put the toes into the ground.
  const short = figure.arms.length === 0 ? 0.6 : 1;
  const drops = figure.legs.map((limb) => {
    const phase = limb.side > 0 ? p : p + 0.5;
    const thigh = short * leg * wave(phase) + lean;
    const bend = short * (Math.max(0, Math.cos(phase * 2 * Math.PI)) * knee + knee * 0.08);
    stride(pose, limb, thigh, bend);
    return drop(limb, thigh, bend);
  });
  pose.move(figure.hips.name, 0, -Math.min(...drops));
  for (const limb of figure.arms) {
    const back = wave(limb.side > 0 ? p : p + 0.5) * (limb.busy ? 0.3 : 1);
    pose.turn(limb.upper, arm * back, 0, limb.side * 3);
    if (limb.lower !== null && !limb.busy) pose.turn(limb.lower, -elbow + elbow * 0.3 * back);
  }
  pose.turn(figure.hips.name, lean, 4 * wave(p), 0);
  pose.turn(figure.chest.name, lean * 0.5, -8 * wave(p), 0);
  pose.turn(figure.head, -lean, 4 * wave(p), 0);
  swish(pose, figure, p, 14);
  flap(pose, figure, p, figure.arms.length === 0 ? 14 : 5);
  return pose;
}

const walk = (figure: Figure, p: number): Pose => step(figure, p, { leg: 27, knee: 42, arm: 24, elbow: 12, lean: 0 });
const run = (figure: Figure, p: number): Pose => step(figure, p, { leg: 42, knee: 82, arm: 38, elbow: 68, lean: 10 });

function idle(figure: Figure, p: number): Pose {
  const pose = new Pose();
  pose.turn(figure.chest.name, 1.4 * wave(p), 1.5 * wave(p + 0.1), 0);
  look(pose, figure, p);
  for (const limb of figure.arms) pose.turn(limb.upper, 1.6 * wave(p), 0, limb.side * (1.5 + 1.5 * wave(p + 0.2)));
  swish(pose, figure, p, 6);
  flap(pose, figure, p, 3);
  return pose;
}

/** Crouches, leaps with its arms up, lands and stands. */
function jump(figure: Figure, p: number): Pose {
  const pose = new Pose();
  const crouch = ease(0, 0.2, p) - ease(0.22, 0.34, p) + ease(0.72, 0.8, p) - ease(0.82, 1, p);
  const air = ease(0.24, 0.36, p) - ease(0.62, 0.74, p);
  const [first] = figure.legs;
  const [thigh, bend] = [46 * crouch + 12 * air, 84 * crouch + 30 * air];
  for (const limb of figure.legs) stride(pose, limb, thigh, bend);
  const reach = first ? size(sub(first.end, first.at)) : figure.height * 0.3;
  const up = p > 0.28 && p < 0.76 ? Math.sin(((p - 0.28) / 0.48) * Math.PI) * reach * 0.55 : 0;
  pose.move(figure.hips.name, 0, up - (first ? drop(first, thigh, bend) : 0) * (1 - air));
  pose.turn(figure.hips.name, 16 * crouch);
  for (const limb of figure.arms) pose.turn(limb.upper, (limb.busy ? 12 : 34) * crouch, 0, limb.side * (limb.busy ? 20 : 105) * air);
  pose.turn(figure.head, -10 * crouch);
  flap(pose, figure, p * 3, 45 * air);
  return pose;
}

/** On a seat as high as its knees, feet on the floor, breathing. */
function sit(figure: Figure, p: number): Pose {
  const pose = new Pose();
  const [first] = figure.legs;
  // Under a robe there is no knee to show: its hem comes forward a little.
  const thigh = first?.lower === null ? 34 : figure.arms.length === 0 ? 50 : 86;
  for (const limb of figure.legs) stride(pose, limb, thigh, thigh);
  if (first) pose.move(figure.hips.name, 0, first.lower === null ? -size(sub(first.end, first.at)) * (1 - cos(thigh)) : -drop(first, thigh, thigh));
  pose.turn(figure.chest.name, -2 + 1.2 * wave(p));
  look(pose, figure, p);
  for (const limb of figure.arms) {
    pose.turn(limb.upper, limb.busy ? 0 : -22);
    if (limb.lower !== null && !limb.busy) pose.turn(limb.lower, -38);
  }
  swish(pose, figure, p, 5);
  return pose;
}

/** The free hand goes up and says hello. */
function greet(figure: Figure, p: number): Pose {
  const pose = idle(figure, p);
  const free = figure.arms.find((limb) => limb.side < 0 && !limb.busy) ?? figure.arms.find((limb) => !limb.busy) ?? figure.arms[0];
  const up = ease(0, 0.2, p) - ease(0.82, 1, p);
  if (free) {
    const hang = sub(free.end, free.at);
    // Arms that are held out in front are lifted on from there.
    const already = Math.max(0, (Math.atan2(hang[2], -hang[1]) * 180) / Math.PI);
    pose.turn(free.upper, already * 0.5 * up, 0, free.side * 128 * up);
    const to = wave((p - 0.2) / 0.2) * (p > 0.2 && p < 0.82 ? 1 : 0);
    if (free.lower !== null) pose.turn(free.lower, 0, 0, free.side * (22 + 24 * to) * up);
  } else flap(pose, figure, p * 4, 40 * up);
  pose.turn(figure.chest.name, 0, 0, (free?.side ?? 1) * -3 * up);
  pose.turn(figure.head, 0, 0, sin(p * 720) * 4 * up);
  return pose;
}

/** The clips of a body that goes so. */
export const TWO_LEGS: Moves = { idle, walk, run, jump, sit, wave: greet };
