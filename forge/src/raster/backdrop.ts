import type { Vec3 } from '@worldkiln/contracts';
import { linearOf, mix } from '../materials/colour.ts';

const HIGH = linearOf('#d5e2ec');
const LOW = linearOf('#f4ede1');

/** A studio wall that turns into a floor: cool above, warm below. Rows of one colour, so that the picture's file stays small. */
export const backdrop = (y: number): Vec3 => mix(HIGH, LOW, Math.max(0, Math.min(1, (y - 0.2) / 0.65)));
