import { at } from '../geometry/vec.ts';
import type { Soup } from './soup.ts';

/** The same triangles with only the vertices they use, in the order of their first use; triangles without area are left out. */
export function compact(soup: Soup): Soup {
  const places = new Int32Array(soup.positions.length / 3).fill(-1);
  const order: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i < soup.indices.length; i += 3) {
    const corners = [at(soup.indices, i), at(soup.indices, i + 1), at(soup.indices, i + 2)];
    if (corners[0] === corners[1] || corners[1] === corners[2] || corners[0] === corners[2]) continue;
    for (const corner of corners) {
      if (at(places, corner) < 0) places[corner] = order.push(corner) - 1;
      indices.push(at(places, corner));
    }
  }
  return gather(soup, order, Uint32Array.from(indices));
}

/** A soup of these vertices of another, in this order. */
export function gather(soup: Soup, order: ArrayLike<number>, indices: Uint32Array): Soup {
  const take = <T extends Float32Array | Uint16Array>(from: T, into: T, width: number): T => {
    for (let i = 0; i < order.length; i++) for (let k = 0; k < width; k++) into[i * width + k] = at(from, at(order, i) * width + k);
    return into;
  };
  const n = order.length;
  return {
    positions: take(soup.positions, new Float32Array(n * 3), 3),
    normals: take(soup.normals, new Float32Array(n * 3), 3),
    uvs: take(soup.uvs, new Float32Array(n * 2), 2),
    colors: take(soup.colors, new Float32Array(n * 4), 4),
    wears: take(soup.wears, new Uint16Array(n), 1),
    indices,
    looks: soup.looks,
  };
}

/** Vertices equal in everything become one. */
export function weld(soup: Soup): Soup {
  const known = new Map<string, number>();
  const first: number[] = [];
  const count = soup.positions.length / 3;
  const into = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const key = `${soup.positions.subarray(i * 3, i * 3 + 3).join()};${rounded(soup.normals, i, 3, 512)};${rounded(soup.uvs, i, 2, 16_384)};${rounded(soup.colors, i, 4, 255)};${at(soup.wears, i)}`;
    let id = known.get(key);
    if (id === undefined) {
      id = first.push(i) - 1;
      known.set(key, id);
    }
    into[i] = id;
  }
  return compact(
    gather(
      soup,
      first,
      soup.indices.map((i) => at(into, i)),
    ),
  );
}

function rounded(list: Float32Array, i: number, width: number, steps: number): string {
  let key = '';
  for (let k = 0; k < width; k++) key += `${Math.round(at(list, i * width + k) * steps)},`;
  return key;
}
