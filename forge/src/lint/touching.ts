import type { Vec3 } from '@worldkiln/contracts';
import { boundsOf, type Bounds } from '../geometry/mesh.ts';
import type { Piece } from '../geometry/pieces.ts';
import { add, along, cross, size, sub, times, unit } from '../geometry/vec.ts';
import { Bvh } from '../shading/bvh.ts';

/** A connected surface made ready to be asked whether others touch it. */
export interface Solid {
  part: string;
  bounds: Bounds;
  triangles: [Vec3, Vec3, Vec3][];
  bvh: Bvh;
}

export function solidOf(part: string, { corners, triangles }: Piece): Solid {
  const point = (i: number): Vec3 => corners[i] ?? [0, 0, 0];
  const faces = triangles.map(([a, b, c]): [Vec3, Vec3, Vec3] => [point(a), point(b), point(c)]);
  return { part, bounds: boundsOf(corners), triangles: faces, bvh: new Bvh(Float64Array.from(faces.flat(2))) };
}

/** Whether two surfaces cross, contain one another or lie within `gap` of each other. */
export function touching(a: Solid, b: Solid, gap: number): boolean {
  if (!near(a.bounds, b.bounds, gap)) return false;
  const [small, large] = a.triangles.length <= b.triangles.length ? [a, b] : [b, a];
  return reaches(small, large, gap) || reaches(large, small, gap);
}

const near = (a: Bounds, b: Bounds, gap: number): boolean => ([0, 1, 2] as const).every((i) => a.least[i] - gap <= b.most[i] && b.least[i] - gap <= a.most[i]);

/** From each corner and middle of `from`: outwards by the gap, and along its edges, does anything of `to` stand in the way? */
function reaches(from: Solid, to: Solid, gap: number): boolean {
  for (const [a, b, c] of from.triangles) {
    const normal = unit(cross(sub(b, a), sub(c, a)));
    const middle = times(add(add(a, b), c), 1 / 3);
    for (const point of [middle, a, b, c]) {
      if (!inside(point, to.bounds, gap)) continue;
      // Begun a gap inside, so that faces lying on each other are met too.
      if (to.bvh.nearest(along(point, normal, -gap), normal, gap * 2)) return true;
      if (to.bvh.nearest(point, UP, Infinity)?.back) return true;
    }
    for (const [start, end] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      const way = sub(end, start);
      if (overlaps(start, end, to.bounds, gap) && to.bvh.nearest(along(start, unit(way), -gap), unit(way), size(way) + gap * 2)) return true;
    }
  }
  return false;
}

/** Not quite up, so that the ray doesn't run along walls. */
const UP: Vec3 = unit([0.013, 1, 0.007]);

const inside = (p: Vec3, { least, most }: Bounds, gap: number): boolean => ([0, 1, 2] as const).every((i) => p[i] >= least[i] - gap && p[i] <= most[i] + gap);

const overlaps = (a: Vec3, b: Vec3, { least, most }: Bounds, gap: number): boolean =>
  ([0, 1, 2] as const).every((i) => Math.max(a[i], b[i]) >= least[i] - gap && Math.min(a[i], b[i]) <= most[i] + gap);
