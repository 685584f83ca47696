import { RowTable } from '../geometry/row-table.ts';
import { at, f32, i32, u32 } from '../geometry/vec.ts';
import type { Soup } from './soup.ts';

/** The same triangles with only the vertices they use, in the order of their first use; triangles without area are left out. */
export function compact(soup: Soup): Soup {
  const places = new Int32Array(soup.positions.length / 3).fill(-1);
  const order: number[] = [];
  const indices = new Uint32Array(soup.indices.length);
  let kept = 0;
  for (let i = 0; i < soup.indices.length; i += 3) {
    const a = u32(soup.indices, i);
    const b = u32(soup.indices, i + 1);
    const c = u32(soup.indices, i + 2);
    if (a === b || b === c || a === c) continue;
    for (let k = 0; k < 3; k++) {
      const corner = k === 0 ? a : k === 1 ? b : c;
      if (i32(places, corner) < 0) places[corner] = order.push(corner) - 1;
      indices[kept++] = i32(places, corner);
    }
  }
  return gather(soup, order, indices.slice(0, kept));
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
    pieces: take(soup.pieces, new Uint16Array(n), 1),
    names: soup.names,
    indices,
    looks: soup.looks,
  };
}

/** Vertices equal in everything become one: places to the last bit, the rest as finely as anybody sees. */
export function weld(soup: Soup): Soup {
  const count = soup.positions.length / 3;
  const table = new RowTable(count, WIDTH);
  const { row } = table;
  // By their bits; a zero with a sign is a zero.
  const bits = new Int32Array(soup.positions.map((c) => c + 0).buffer);
  const first: number[] = [];
  const into = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 3; k++) row[k] = i32(bits, i * 3 + k);
    for (let k = 0; k < 3; k++) row[k + 3] = Math.round(f32(soup.normals, i * 3 + k) * 512);
    for (let k = 0; k < 2; k++) row[k + 6] = Math.round(f32(soup.uvs, i * 2 + k) * 16_384);
    for (let k = 0; k < 4; k++) row[k + 8] = Math.round(f32(soup.colors, i * 4 + k) * 255);
    row[12] = at(soup.wears, i);
    row[13] = at(soup.pieces, i);
    const id = table.idOf();
    if (id === first.length) first.push(i);
    into[i] = id;
  }
  return compact(
    gather(
      soup,
      first,
      soup.indices.map((i) => u32(into, i)),
    ),
  );
}

/** Place, normal, UV, colour, look and piece as whole numbers. */
const WIDTH = 14;
