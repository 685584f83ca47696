import type { Body, Collider, Entity, MovingPart, Quat, Vec3 } from '@worldkiln/contracts';
import { cosine, sine } from '../movement/trig.ts';
import { multiply, rotate } from './boxes.ts';

const RAD = 0.017453292519943295;

/** The doors, lids and drawers of a thing: what turns or slides between two ends. What walks has knees, not doors. */
export const openableParts = ({ kind, body }: Pick<Entity, 'kind' | 'body'>): readonly MovingPart[] =>
  kind === 'character' ? [] : (body.moving ?? []).filter(({ joint }) => swingOf(joint) !== 0);

/** How far a part goes from shut to open: degrees of a hinge, metres of a slide, to the end that is further off. Nothing for what only rolls. */
export function swingOf(joint: MovingPart['joint']): number {
  if (joint.type !== 'hinge' && joint.type !== 'slide') return 0;
  const [least, most] = joint.type === 'hinge' ? joint.limitsDeg : joint.limitsM;
  return Math.abs(most) >= Math.abs(least) ? most : least;
}

/** The body with these parts open, of one where those were. */
export function openBody(body: Body, before: readonly string[], after: readonly string[]): Body {
  const colliders = [...body.colliders];
  for (const { part, joint, colliders: own } of body.moving ?? []) {
    const way = Number(after.includes(part)) - Number(before.includes(part));
    if (way === 0) continue;
    for (const index of own) {
      const collider = colliders[index];
      if (collider) colliders[index] = moved(collider, joint, swingOf(joint) * way);
    }
  }
  return { ...body, colliders };
}

function moved(collider: Collider, joint: MovingPart['joint'], by: number): Collider {
  if (joint.type === 'slide') {
    const [x, y, z] = unit(joint.axis);
    return place(collider, (at) => [at[0] + x * by, at[1] + y * by, at[2] + z * by], [0, 0, 0, 1]);
  }
  if (joint.type !== 'hinge') return collider;
  const [x, y, z] = unit(joint.axis);
  const half = (by * RAD) / 2;
  const turn: Quat = [x * sine(half), y * sine(half), z * sine(half), cosine(half)];
  const from = joint.at;
  return place(
    collider,
    (at) => {
      const [dx, dy, dz] = rotate(turn, [at[0] - from[0], at[1] - from[1], at[2] - from[2]]);
      return [from[0] + dx, from[1] + dy, from[2] + dz];
    },
    turn,
  );
}

function place(collider: Collider, to: (at: Vec3) => Vec3, turn: Quat): Collider {
  switch (collider.shape) {
    case 'box':
    case 'capsule':
      return { ...collider, at: to(collider.at), turn: multiply(turn, collider.turn) };
    case 'sphere':
      return { ...collider, at: to(collider.at) };
    case 'hull': {
      const points: number[] = [];
      for (let i = 0; i + 2 < collider.points.length; i += 3)
        points.push(...to([collider.points[i] ?? 0, collider.points[i + 1] ?? 0, collider.points[i + 2] ?? 0]));
      return { ...collider, points };
    }
  }
}

function unit([x, y, z]: Readonly<Vec3>): Vec3 {
  const length = Math.sqrt(x * x + y * y + z * z);
  return length > 0 ? [x / length, y / length, z / length] : [0, 1, 0];
}
