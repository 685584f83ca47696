import earcut from 'earcut';
import { at } from './vec.ts';
import type { Flat, Triple } from './mesh.ts';

/** Twice the signed area: positive is counter-clockwise. */
export function signedArea(outline: readonly Flat[]): number {
  let sum = 0;
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    sum += a[0] * b[1] - b[0] * a[1];
  });
  return sum;
}

/** The outline counter-clockwise, without a repeated last point. */
export function wound(outline: readonly Flat[]): Flat[] {
  const [first] = outline;
  const last = outline.at(-1);
  const open = first && last && outline.length > 3 && Math.hypot(first[0] - last[0], first[1] - last[1]) < 1e-9 ? outline.slice(0, -1) : [...outline];
  return signedArea(open) < 0 ? open.toReversed() : open;
}

/** Triangles that fill a counter-clockwise outline. */
export function fill(outline: readonly Flat[]): Triple[] {
  const cut = earcut(outline.flat());
  const triangles: Triple[] = [];
  for (let i = 0; i < cut.length; i += 3) {
    const [a, b, c] = [at(cut, i), at(cut, i + 1), at(cut, i + 2)];
    const ccw = signedArea([outline[a] ?? [0, 0], outline[b] ?? [0, 0], outline[c] ?? [0, 0]]) > 0;
    triangles.push(ccw ? [a, b, c] : [a, c, b]);
  }
  return triangles;
}

/** The outline moved inwards by `by` with mitred corners; null when that would fold it. */
export function inset(outline: readonly Flat[], by: number): Flat[] | null {
  const count = outline.length;
  const moved = outline.map((here, i): Flat => {
    const before = outline[(i + count - 1) % count] ?? here;
    const after = outline[(i + 1) % count] ?? here;
    const [ax, ay] = towards(before, here);
    const [bx, by2] = towards(here, after);
    // Inward normals of both edges; their sum, stretched, keeps the distance to both.
    const [nx, ny] = [-ay - by2, ax + bx];
    const stretch = by / Math.max(0.35, (nx * nx + ny * ny) / 2);
    return [here[0] + nx * stretch, here[1] + ny * stretch];
  });
  for (let i = 0; i < count; i++) {
    const [a, b, c, d] = [outline[i], outline[(i + 1) % count], moved[i], moved[(i + 1) % count]];
    if (!a || !b || !c || !d) return null;
    if ((b[0] - a[0]) * (d[0] - c[0]) + (b[1] - a[1]) * (d[1] - c[1]) <= 0) return null;
  }
  return moved;
}

/** The widest inset up to `by` that does not fold, and how wide it is. */
export function safeInset(outline: readonly Flat[], by: number): { outline: Flat[]; by: number } | null {
  for (let width = by; width > by / 20; width *= 0.6) {
    const moved = inset(outline, width);
    if (moved) return { outline: moved, by: width };
  }
  return null;
}

function towards(a: Flat, b: Flat): Flat {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** A regular outline of `count` corners, the first on the x axis. */
export const ngon = (radius: number, count: number): Flat[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
