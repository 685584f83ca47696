import { TURN_FRAMES } from '@worldkiln/contracts';
import { render, sceneryOf, type Picture } from '../raster/render.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';

/** As a tile shows them; eight of them cost what one large picture does. */
const SIDE_PX = 160;

/** Pictures from all around, side by side: a film strip for a card that turns. */
export function turntable(surfaces: readonly DrawnSurface[]): Picture {
  const [frames, sidePx] = [TURN_FRAMES, SIDE_PX];
  const strip: Picture = { width: sidePx * frames, height: sidePx, pixels: new Uint8Array(sidePx * frames * sidePx * 4) };
  const scenery = sceneryOf(surfaces);
  for (let frame = 0; frame < frames; frame++) {
    const { pixels } = render(surfaces, { width: sidePx, height: sidePx, yawDeg: 32 + (frame * 360) / frames }, scenery);
    for (let y = 0; y < sidePx; y++) strip.pixels.set(pixels.subarray(y * sidePx * 4, (y + 1) * sidePx * 4), (y * strip.width + frame * sidePx) * 4);
  }
  return strip;
}
