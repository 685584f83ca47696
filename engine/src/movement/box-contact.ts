import type { Vec3 } from '@worldkiln/contracts';
import { rotate, type Box } from '../world/boxes.ts';

const conjugate = (box: Box): [number, number, number, number] => [-box.turn[0], -box.turn[1], -box.turn[2], box.turn[3]];

function toBox(box: Box, x: number, y: number, z: number): Vec3 {
  return rotate(conjugate(box), [x - box.centre[0], y - box.centre[1], z - box.centre[2]]);
}

/** Where an upright line going down from (x, from, z) enters a box: the height, and how upright the face is. Null when it misses or starts inside. */
export function topBelow(box: Box, x: number, from: number, z: number): { y: number; up: number } | null {
  const origin = toBox(box, x, from, z);
  const down = rotate(conjugate(box), [0, -1, 0]);
  let enter = -Infinity;
  let leave = Infinity;
  let up = 0;
  for (const axis of [0, 1, 2] as const) {
    const [at, step, half] = [origin[axis], down[axis], box.half[axis]];
    if (Math.abs(step) < 1e-9) {
      if (Math.abs(at) > half) return null;
      continue;
    }
    const [one, two] = [(-half - at) / step, (half - at) / step];
    const near = Math.min(one, two);
    if (near > enter) {
      enter = near;
      up = Math.abs(step);
    }
    leave = Math.min(leave, Math.max(one, two));
  }
  return enter < 0 || enter > leave ? null : { y: from - enter, up };
}

/** The way out of a box for an upright capsule (axis from y0 to y1): direction and depth. Null when they don't touch. */
export function capsuleContact(box: Box, x: number, y0: number, y1: number, z: number, radius: number): { normal: Vec3; depth: number } | null {
  const low = toBox(box, x, y0, z);
  const high = toBox(box, x, y1, z);
  const point: Vec3 = [0, 0, 0];
  nearestOnAxis(box, low, high, point);
  const off: Vec3 = [0, 0, 0];
  let square = 0;
  for (const axis of [0, 1, 2] as const) {
    off[axis] = point[axis] - Math.min(Math.max(point[axis], -box.half[axis]), box.half[axis]);
    square += off[axis] * off[axis];
  }
  if (square >= radius * radius) return null;
  if (square < 1e-12) return wayOutOfInside(box, point, radius);
  const distance = Math.sqrt(square);
  return { normal: rotate(box.turn, [off[0] / distance, off[1] / distance, off[2] / distance]), depth: radius - distance };
}

/** The point of the axis nearest to the box: the distance along a line is convex, so halving finds it. */
function nearestOnAxis(box: Box, low: Vec3, high: Vec3, into: Vec3): void {
  const way: Vec3 = [high[0] - low[0], high[1] - low[1], high[2] - low[2]];
  let from = 0;
  let to = 1;
  for (let i = 0; i < 14; i++) {
    const middle = (from + to) / 2;
    // The slope of half the squared distance: its sign says on which side the nearest point lies.
    let slope = 0;
    for (const axis of [0, 1, 2] as const) {
      const at = low[axis] + way[axis] * middle;
      slope += (at - Math.min(Math.max(at, -box.half[axis]), box.half[axis])) * way[axis];
    }
    if (slope > 0) to = middle;
    else if (slope < 0) from = middle;
    else from = to = middle;
  }
  const t = (from + to) / 2;
  for (const axis of [0, 1, 2] as const) into[axis] = low[axis] + way[axis] * t;
}

/** The axis passes through the box: out by the nearest side. */
function wayOutOfInside(box: Box, point: Vec3, radius: number): { normal: Vec3; depth: number } {
  let best: 0 | 1 | 2 = 0;
  let least = Infinity;
  for (const axis of [0, 1, 2] as const) {
    const depth = box.half[axis] - Math.abs(point[axis]);
    if (depth < least) [least, best] = [depth, axis];
  }
  const local: Vec3 = [0, 0, 0];
  local[best] = point[best] < 0 ? -1 : 1;
  return { normal: rotate(box.turn, local), depth: least + radius };
}
