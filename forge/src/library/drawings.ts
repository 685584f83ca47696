import type { LibraryMaterial } from '@worldkiln/contracts';
import { CLOTHS } from './cloths.ts';
import { FOODS } from './foods.ts';
import { GROWN } from './grown.ts';
import { METALS } from './metals.ts';
import type { Drawing } from './spot.ts';
import { STONES } from './stones.ts';
import { WOODS } from './woods.ts';

/** How each library material is drawn. Glass, water, crystal and glow have nothing on them to draw. */
export const DRAWINGS: Partial<Record<LibraryMaterial, Drawing>> = { ...WOODS, ...STONES, ...METALS, ...CLOTHS, ...GROWN, ...FOODS };
