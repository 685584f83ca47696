import type { Vec3 } from '@worldkiln/contracts';
import type { Flat } from '../geometry/mesh.ts';

/** The outline, counter-clockwise, around the points a thing stands on (x, z). */
export function supportOf(points: readonly Vec3[], ground: number, slack: number): Flat[] {
  const feet = points.filter((p) => p[1] <= ground + slack).map(([x, , z]): Flat => [x, z]);
  const sorted = feet.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Flat[]): Flat[] => {
    const chain: Flat[] = [];
    for (const point of list) {
      for (;;) {
        const [a, b] = [chain.at(-2), chain.at(-1)];
        if (!a || !b || (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}

/** How far a point lies inside an outline; negative outside. */
export function insideBy(outline: readonly Flat[], [x, z]: Flat): number {
  if (outline.length < 3) return -Math.min(...outline.map((p) => Math.hypot(p[0] - x, p[1] - z)), Infinity);
  let least = Infinity;
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length > 1e-9) least = Math.min(least, ((b[0] - a[0]) * (z - a[1]) - (b[1] - a[1]) * (x - a[0])) / length);
  });
  return least;
}
