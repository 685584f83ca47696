import { fillNearest } from '../raster/fill-nearest.ts';
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
  const worst = others.map(() => 1);
  for (const view of VIEWS) {
    const places = flat(source, view);
    const frame = frameOf(source, places);
    const own = mask(source, places, frame);
    others.forEach((other, i) => (worst[i] = Math.min(at(worst, i), common(own, mask(other, flat(other, view), frame)))));
  }
  return worst;
}

function common(a: Float32Array, b: Float32Array): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const [here, there] = [f32(a, i) > 0, f32(b, i) > 0];
    if (here && there) both++;
    if (here || there) either++;
  }
  return either === 0 ? 0 : both / either;
}

type View = (typeof VIEWS)[number];
interface Frame {
  x: number;
  y: number;
  scale: number;
}

/** Where every vertex lies on a view, across and up: once each, because a mesh names a vertex six times. */
function flat({ positions }: Triangles, [rx, ry, rz, ux, uy, uz]: View): Float32Array {
  const out = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const x = f32(positions, i);
    const y = f32(positions, i + 1);
    const z = f32(positions, i + 2);
    out[i] = x * rx + y * ry + z * rz;
    out[i + 1] = x * ux + y * uy + z * uz;
  }
  return out;
}

function frameOf(mesh: Triangles, places: Float32Array): Frame {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of mesh.indices) {
    const x = f32(places, i * 3);
    const y = f32(places, i * 3 + 1);
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  return { x: (left + right) / 2, y: (low + high) / 2, scale: (SIDE * 0.9) / Math.max(right - left, high - low, 1e-9) };
}

/** 1 where anything is drawn. */
function mask({ indices }: Triangles, places: Float32Array, { x, y, scale }: Frame): Float32Array {
  const near = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < places.length; i += 3) {
    places[i] = SIDE / 2 + (f32(places, i) - x) * scale;
    places[i + 1] = SIDE / 2 - (f32(places, i + 1) - y) * scale;
    places[i + 2] = 1;
  }
  const map = { width: SIDE, height: SIDE, near, ids: null };
  for (let i = 0; i < indices.length; i += 3) fillNearest(map, places, u32(indices, i), u32(indices, i + 1), u32(indices, i + 2), 0);
  // Slivers thinner than a pixel would be holes in one outline and not in the other.
  for (const i of indices) {
    const [px, py] = [Math.floor(f32(places, i * 3)), Math.floor(f32(places, i * 3 + 1))];
    if (px >= 0 && py >= 0 && px < SIDE && py < SIDE) near[py * SIDE + px] = 1;
  }
  return near;
}
