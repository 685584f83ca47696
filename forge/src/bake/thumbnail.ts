import { encodePng } from '../raster/png.ts';
import { render } from '../raster/render.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';

const SIDE_PX = 320;

/** The card's picture: three quarters from the front, on a soft backdrop. */
export const thumbnail = (surfaces: readonly DrawnSurface[]): Uint8Array => encodePng(render(surfaces, { width: SIDE_PX, height: SIDE_PX }));
