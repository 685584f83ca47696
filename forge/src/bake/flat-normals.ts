import type { Accessor } from '@gltf-transform/core';
import { at } from '../geometry/vec.ts';

/** Normals for a mesh that has none: each vertex takes the sum of its faces, larger ones counting more. */
export function flatNormals(place: Accessor, triangles: Uint32Array): Float32Array {
  const normals = new Float32Array(place.getCount() * 3);
  const [a, b, c]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < triangles.length; i += 3) {
    place.getElement(at(triangles, i), a);
    place.getElement(at(triangles, i + 1), b);
    place.getElement(at(triangles, i + 2), c);
    const [ux, uy, uz] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)];
    const [vx, vy, vz] = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)];
    const way = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (let corner = 0; corner < 3; corner++)
      for (let k = 0; k < 3; k++) normals[at(triangles, i + corner) * 3 + k] = at(normals, at(triangles, i + corner) * 3 + k) + at(way, k);
  }
  return normals;
}
