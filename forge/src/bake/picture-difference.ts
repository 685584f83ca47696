import { at } from '../geometry/vec.ts';
import { render } from '../raster/render.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';

const SIDE = 112;

/** The mean difference of two things' pictures where either shows anything, in per cent of white. */
export function picturePercent(source: readonly DrawnSurface[], other: readonly DrawnSurface[]): number {
  const options = { width: SIDE, height: SIDE, background: 'clear' } as const;
  const [a, b] = [render(source, options).pixels, render(other, options).pixels];
  let [sum, count] = [0, 0];
  for (let i = 0; i < a.length; i += 4) {
    const [covered, other] = [at(a, i + 3), at(b, i + 3)];
    if (covered < 128 && other < 128) continue;
    count++;
    for (let k = 0; k < 3; k++) sum += Math.abs((at(a, i + k) * covered - at(b, i + k) * other) / 255);
  }
  return count === 0 ? 100 : (sum / count / 3 / 255) * 100;
}
