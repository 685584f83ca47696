import type { LibraryMaterial } from '@worldkiln/contracts';
import type { Grain } from '../raster/surface-set.ts';
import { draw } from './draw.ts';
import { DRAWINGS } from './drawings.ts';

/** A picture of 320 pixels shows no more of a tile than this. */
const SIDE_PX = 64;

const drawn = new Map<LibraryMaterial, Grain>();

/** What the rasterizer paints with; drawn at a material's first use. */
export function grainOf(name: LibraryMaterial): Grain | null {
  const known = drawn.get(name);
  const drawing = DRAWINGS[name];
  if (known || !drawing) return known ?? null;
  const { sidePx, tileM, tones, leans } = draw(drawing, SIDE_PX);
  const grain: Grain = { sidePx, tileM, tones, leans };
  drawn.set(name, grain);
  return grain;
}
