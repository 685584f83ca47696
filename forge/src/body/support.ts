import type { Vec3 } from '@worldkiln/contracts';
import type { Bounds } from '../geometry/mesh.ts';
import { dot } from '../geometry/vec.ts';

/** Contracts allow a hull this many points; physics slows down with each. */
const POINTS_MOST = 64;

/** Axes, edges and corners of a cube first, so that boxes keep their corners whatever the count. */
const CUBE: Vec3[] = [-1, 0, 1]
  .flatMap((x) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((z): Vec3 => [x + 0.013 * y, y + 0.017 * z, z + 0.011 * x])))
  .filter((way) => Math.abs(way[0]) + Math.abs(way[1]) + Math.abs(way[2]) > 0.1);

const sphere = (count: number): Vec3[] =>
  Array.from({ length: count }, (_, i): Vec3 => {
    const y = 1 - (2 * (i + 0.5)) / count;
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    const r = Math.sqrt(1 - y * y);
    return [Math.cos(angle) * r, y, Math.sin(angle) * r];
  });

/**
 * At most 64 of the points such that their hull is close to the hull of all: those that lie furthest in evenly spread
 * directions. Physics finds the hull itself; it only must not get too many points.
 */
export function hullPoints(points: readonly Vec3[]): Vec3[] {
  for (const count of [220, 120, 70, 36]) {
    const found = extremes(points, [...CUBE, ...sphere(count)]);
    if (found.length <= POINTS_MOST) return found;
  }
  return extremes(points, CUBE);
}

function extremes(points: readonly Vec3[], ways: readonly Vec3[]): Vec3[] {
  const found = new Map<string, Vec3>();
  for (const way of ways) {
    let best: Vec3 | null = null;
    let most = -Infinity;
    for (const point of points) {
      const reach = dot(point, way);
      if (reach > most + 1e-9) [best, most] = [point, reach];
    }
    if (best) found.set(best.map((c) => Math.round(c * 1e4)).join(), best);
  }
  return [...found.values()];
}

/** Whether points are the corners of a box along the axes. */
export function boxLike(points: readonly Vec3[], { least, most }: Bounds): boolean {
  const near = (c: number, axis: 0 | 1 | 2): boolean => Math.min(c - least[axis], most[axis] - c) < 0.02 * (most[axis] - least[axis]) + 1e-4;
  return points.length >= 8 && points.every((p) => near(p[0], 0) && near(p[1], 1) && near(p[2], 2));
}
