import { at } from '../geometry/vec.ts';
import { render } from '../raster/render.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';
import { unusable } from './glb-file.ts';

const SIDE = 64;
/** A thing that covers less of its own picture is a line or a dust cloud. */
const COVERED_LEAST = 0.002;

/** Draws the finished thing once more: something must be there, and light must fall on it in more than one way. */
export function checkPicture(surfaces: readonly DrawnSurface[]): void {
  const { pixels } = render(surfaces, { width: SIDE, height: SIDE, background: 'clear' });
  const seen = new Set<number>();
  let covered = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    if (at(pixels, i + 3) < 250) continue;
    covered++;
    seen.add((at(pixels, i) << 16) | (at(pixels, i + 1) << 8) | at(pixels, i + 2));
  }
  if (covered < SIDE * SIDE * COVERED_LEAST || seen.size < 2)
    throw unusable('bake_blank', '', 'The baked thing shows nothing, or one flat colour; check that the GLB has faces with a size and materials.');
}
