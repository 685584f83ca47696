import type { Flat, Mesh } from '../geometry/mesh.ts';
import { Surface } from '../geometry/surface.ts';
import { glyphOf } from './font.ts';

/** Half the pen's width, in units of the letter's grid (6 high). */
const PEN = 0.55;
const GRID_HEIGHT = 6;
const GAP = 1.9;

/** Letters in x, y facing +z, centred on the origin; `height` is a capital's. */
export function text({ text: words, height, depth }: { text: string; height: number; depth: number }): Mesh {
  const surface = new Surface();
  const glyphs = Array.from(words).map(glyphOf);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width + GAP, -GAP);
  // The strokes' own thickness belongs to the height that was asked for.
  const scale = height / (GRID_HEIGHT + 2 * PEN);
  let left = -width / 2;
  for (const glyph of glyphs) {
    for (const stroke of glyph.strokes)
      draw(
        surface,
        stroke.map(([x, y]): Flat => [(x + left) * scale, (y - GRID_HEIGHT / 2) * scale]),
        PEN * scale,
        depth / 2,
      );
    left += glyph.width + GAP;
  }
  return surface.finish(30);
}

/** One stroke as a flat band with mitred corners, pushed along z. */
function draw(surface: Surface, stroke: readonly Flat[], half: number, h: number): void {
  const [first] = stroke;
  const last = stroke.at(-1);
  const loop = stroke.length > 3 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  const points = loop ? stroke.slice(0, -1) : stroke;
  const sides = points.map((point, i) => bandAt(points, i, point, half, loop));
  const put = ([x, y]: Flat, z: number): number => surface.corner([x, y, z]);
  const steps = loop ? points.length : points.length - 1;
  for (let i = 0; i < steps; i++) {
    const [a, b] = [sides[i], sides[(i + 1) % sides.length]];
    if (!a || !b) continue;
    surface.quad(put(a.right, h), put(b.right, h), put(b.left, h), put(a.left, h));
    surface.quad(put(a.left, -h), put(b.left, -h), put(b.right, -h), put(a.right, -h));
    surface.quad(put(a.right, -h), put(b.right, -h), put(b.right, h), put(a.right, h));
    surface.quad(put(b.left, -h), put(a.left, -h), put(a.left, h), put(b.left, h));
  }
  if (loop) return;
  const [start, end] = [sides[0], sides.at(-1)];
  if (start) surface.quad(put(start.left, -h), put(start.right, -h), put(start.right, h), put(start.left, h));
  if (end) surface.quad(put(end.right, -h), put(end.left, -h), put(end.left, h), put(end.right, h));
}

/** Where the band's two rims are at a point; open ends reach half a pen further. */
function bandAt(points: readonly Flat[], i: number, point: Flat, half: number, loop: boolean): { left: Flat; right: Flat } {
  const count = points.length;
  const before = points[loop ? (i + count - 1) % count : i - 1];
  const after = points[loop ? (i + 1) % count : i + 1];
  const into = before ? direction(before, point) : direction(point, after ?? point);
  const out = after ? direction(point, after) : into;
  const [nx, ny] = [-into[1] - out[1], into[0] + out[0]];
  const stretch = half / Math.max(0.45, (nx * nx + ny * ny) / 2);
  const reach = before && after ? 0 : half * (before ? 1 : -1);
  const [x, y] = [point[0] + into[0] * reach, point[1] + into[1] * reach];
  return { left: [x + nx * stretch, y + ny * stretch], right: [x - nx * stretch, y - ny * stretch] };
}

function direction(a: Flat, b: Flat): Flat {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
