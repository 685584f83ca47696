import { fill, safeInset, wound } from '../geometry/outline.ts';
import type { Flat, Mesh } from '../geometry/mesh.ts';
import { Surface } from '../geometry/surface.ts';
import { bevelOf, type Detail } from './detail.ts';

/** Pushes an outline along z, centred, its front and back rims bevelled. */
export function extrude({ outline, depth, bevel }: { outline: readonly Flat[]; depth: number; bevel?: number | undefined }, detail: Detail): Mesh {
  const shape = wound(outline);
  const h = depth / 2;
  const wanted = bevelOf(bevel ?? Math.min(depth * 0.16, reach(shape) * 0.04), h * 0.9, detail);
  const rim = wanted > 0 ? safeInset(shape, wanted) : null;
  const cut = rim?.by ?? 0;
  const surface = new Surface();
  const face = rim?.outline ?? shape;
  const front = face.map(([x, y]) => surface.corner([x, y, h], { normal: [0, 0, 1] }));
  const back = face.map(([x, y]) => surface.corner([x, y, -h], { normal: [0, 0, -1] }));
  for (const [a, b, c] of fill(face)) {
    surface.triangle(front[a] ?? 0, front[b] ?? 0, front[c] ?? 0);
    surface.triangle(back[a] ?? 0, back[c] ?? 0, back[b] ?? 0);
  }
  wall(surface, shape, h - cut);
  if (rim) for (const end of [1, -1] as const) bevelRim(surface, shape, rim.outline, h, cut, end);
  return surface.finish(40);
}

function wall(surface: Surface, shape: readonly Flat[], h: number): void {
  const low = shape.map(([x, y]) => surface.corner([x, y, -h]));
  const high = shape.map(([x, y]) => surface.corner([x, y, h]));
  shape.forEach((_, i) => {
    const j = (i + 1) % shape.length;
    surface.quad(low[i] ?? 0, low[j] ?? 0, high[j] ?? 0, high[i] ?? 0);
  });
}

function bevelRim(surface: Surface, shape: readonly Flat[], inner: readonly Flat[], h: number, cut: number, end: 1 | -1): void {
  const outer = shape.map(([x, y]) => surface.corner([x, y, end * (h - cut)], { edge: 1 }));
  const rim = inner.map(([x, y]) => surface.corner([x, y, end * h], { edge: 1, normal: [0, 0, end] }));
  shape.forEach((_, i) => {
    const j = (i + 1) % shape.length;
    const quad = [outer[i] ?? 0, outer[j] ?? 0, rim[j] ?? 0, rim[i] ?? 0] as const;
    if (end > 0) surface.quad(...quad);
    else surface.quad(quad[3], quad[2], quad[1], quad[0]);
  });
}

/** The longer side of the outline's box. */
function reach(shape: readonly Flat[]): number {
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
