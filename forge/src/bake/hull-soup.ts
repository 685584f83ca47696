import { convexHull } from '../geometry/convex-hull.ts';
import { extremePoints } from '../geometry/extreme-points.ts';
import type { Soup } from './soup.ts';

/** The convex hull of a soup, at most 64 corners: the level that cannot fail. */
export function hullSoup(soup: Soup): Soup {
  const corners = extremePoints(soup.positions);
  const { triangles } = convexHull(corners);
  const count = corners.length;
  return {
    positions: Float32Array.from(corners.flat()),
    normals: new Float32Array(count * 3),
    uvs: new Float32Array(count * 2),
    colors: new Float32Array(count * 4).fill(1),
    wears: new Uint16Array(count),
    indices: Uint32Array.from(triangles.flat()),
    looks: soup.looks,
    pieces: new Uint16Array(count),
    names: soup.names,
  };
}
