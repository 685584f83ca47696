import { fillTriangle, type Spot } from '../raster/fill-triangle.ts';
import { at, f32, u32 } from '../geometry/vec.ts';
import type { Soup } from './soup.ts';

type Triangles = Pick<Soup, 'positions' | 'indices'>;

const SIDE = 160;
/** From the front, the side, above, and two corners. */
const VIEWS = [
  [1, 0, 0, 0, 1, 0],
  [0, 0, 1, 0, 1, 0],
  [1, 0, 0, 0, 0, 1],
  [0.7, 0, 0.7, -0.3, 0.9, 0.3],
  [0.7, 0, -0.7, 0.3, 0.9, 0.3],
] as const;

/** How much of two outlines is common to both, 0 to 1, for each of several surfaces: the worst of five views, framed by the source. */
export function outlineOverlaps(source: Triangles, others: readonly Triangles[]): number[] {
  const views = VIEWS.map((view) => {
    const frame = frameOf(source, view);
    return { view, frame, own: mask(source, view, frame) };
  });
  return others.map((other) => Math.min(...views.map(({ view, frame, own }) => common(own, mask(other, view, frame)))));
}

function common(a: Uint8Array, b: Uint8Array): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    both += at(a, i) & at(b, i);
    either += at(a, i) | at(b, i);
  }
  return either === 0 ? 0 : both / either;
}

type View = (typeof VIEWS)[number];
interface Frame {
  x: number;
  y: number;
  scale: number;
}

/** Where a vertex lies on a view, across or up: a number at a time, because a pair for each of 600,000 was a second. */
function flat({ positions }: Triangles, i: number, view: View, from: 0 | 3): number {
  return f32(positions, i * 3) * (view[from] ?? 0) + f32(positions, i * 3 + 1) * (view[from + 1] ?? 0) + f32(positions, i * 3 + 2) * (view[from + 2] ?? 0);
}

function frameOf(mesh: Triangles, view: View): Frame {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of mesh.indices) {
    const x = flat(mesh, i, view, 0);
    const y = flat(mesh, i, view, 3);
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  return { x: (left + right) / 2, y: (low + high) / 2, scale: (SIDE * 0.9) / Math.max(right - left, high - low, 1e-9) };
}

function mask(mesh: Triangles, view: View, { x, y, scale }: Frame): Uint8Array {
  const out = new Uint8Array(SIDE * SIDE);
  const spot = (i: number): Spot => {
    return { x: SIDE / 2 + (flat(mesh, i, view, 0) - x) * scale, y: SIDE / 2 - (flat(mesh, i, view, 3) - y) * scale, z: 1 };
  };
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const [a, b, c] = [spot(u32(mesh.indices, i)), spot(u32(mesh.indices, i + 1)), spot(u32(mesh.indices, i + 2))];
    fillTriangle(a, b, c, SIDE, SIDE, (index) => (out[index] = 1));
    // Slivers thinner than a pixel would be holes in one outline and not in the other.
    for (const { x: px, y: py } of [a, b, c]) {
      const [cx, cy] = [Math.floor(px), Math.floor(py)];
      if (cx >= 0 && cy >= 0 && cx < SIDE && cy < SIDE) out[cy * SIDE + cx] = 1;
    }
  }
  return out;
}
