import { f32 } from '../geometry/vec.ts';

/** Where nearest surfaces are kept: how near (larger is nearer) and which triangle it was. */
export interface NearestMap {
  width: number;
  height: number;
  near: Float32Array;
  ids: Int32Array | null;
}

/**
 * Keeps a triangle wherever it covers a sample's middle and is nearer than what is there. Corners are triples x, y, nearness.
 * Apart from fillTriangle because it is the innermost loop of a picture: calling back for every sample took four times as long.
 */
export function fillNearest(map: NearestMap, spots: Float32Array, a: number, b: number, c: number, id: number): void {
  const { width, height, near, ids } = map;
  const ax = f32(spots, a * 3);
  const ay = f32(spots, a * 3 + 1);
  const bx = f32(spots, b * 3);
  const by = f32(spots, b * 3 + 1);
  const cx = f32(spots, c * 3);
  const cy = f32(spots, c * 3 + 1);
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (Math.abs(area) < 1e-9) return;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const scale = 1 / area;
  const stepA = (by - cy) * scale;
  const stepB = (cy - ay) * scale;
  const an = f32(spots, a * 3 + 2);
  const bn = f32(spots, b * 3 + 2);
  const cn = f32(spots, c * 3 + 2);
  const stepC = -stepA - stepB;
  const stepDepth = an * stepA + bn * stepB + cn * stepC;
  const px = left + 0.5;
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5;
    const wa = ((bx - px) * (cy - py) - (by - py) * (cx - px)) * scale;
    const wb = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) * scale;
    const wc = 1 - wa - wb;
    // Where along the row all three shares are positive: nothing beside the triangle is asked.
    let from = 0;
    let to = right - left;
    if (stepA > 0) from = Math.max(from, Math.ceil((-EDGE - wa) / stepA));
    else if (stepA < 0) to = Math.min(to, Math.floor((-EDGE - wa) / stepA));
    else if (wa < -EDGE) continue;
    if (stepB > 0) from = Math.max(from, Math.ceil((-EDGE - wb) / stepB));
    else if (stepB < 0) to = Math.min(to, Math.floor((-EDGE - wb) / stepB));
    else if (wb < -EDGE) continue;
    if (stepC > 0) from = Math.max(from, Math.ceil((-EDGE - wc) / stepC));
    else if (stepC < 0) to = Math.min(to, Math.floor((-EDGE - wc) / stepC));
    else if (wc < -EDGE) continue;
    const first = y * width + left;
    const depth = an * wa + bn * wb + cn * wc;
    for (let k = from; k <= to; k++) {
      const here = depth + k * stepDepth;
      if (here > f32(near, first + k)) {
        near[first + k] = here;
        if (ids) ids[first + k] = id;
      }
    }
  }
}

/** A sample on an edge belongs to both of its triangles. */
const EDGE = 1e-9;
