import type { Vec3 } from '@worldkiln/contracts';
import { convexHull } from '../geometry/convex-hull.ts';
import { hullPoints } from '../body/support.ts';
import { at } from '../geometry/vec.ts';
import type { Soup } from './soup.ts';

/** The convex hull of a soup, at most 64 corners: the level that cannot fail. */
export function hullSoup(soup: Soup): Soup {
  const points: Vec3[] = [];
  for (let i = 0; i < soup.positions.length; i += 3) points.push([at(soup.positions, i), at(soup.positions, i + 1), at(soup.positions, i + 2)]);
  const corners = hullPoints(points);
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
  };
}
