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
  const px = left + 0.5;
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5;
    let wa = ((bx - px) * (cy - py) - (by - py) * (cx - px)) * scale;
    let wb = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) * scale;
    for (let index = y * width + left, end = y * width + right; index <= end; index++) {
      const wc = 1 - wa - wb;
      if (wa >= -1e-9 && wb >= -1e-9 && wc >= -1e-9) {
        const depth = an * wa + bn * wb + cn * wc;
        if (depth > f32(near, index)) {
          near[index] = depth;
          if (ids) ids[index] = id;
        }
      }
      wa += stepA;
      wb += stepB;
    }
  }
}
