import type { Vec3 } from '@worldkiln/contracts';
import { linearOf, mix } from '../materials/colour.ts';

const HIGH = linearOf('#dbe6ee');
const LOW = linearOf('#f3ece0');
const CORNER = linearOf('#c3ccd2');

/** A studio wall that turns into a floor: cool above, warm below, a little darker towards the corners. */
export function backdrop(x: number, y: number): Vec3 {
  const floor = mix(HIGH, LOW, Math.max(0, Math.min(1, (y - 0.25) / 0.6)));
  const [dx, dy] = [x - 0.5, y - 0.52];
  const rim = Math.max(0, Math.min(1, (dx * dx + dy * dy - 0.12) / 0.42));
  return mix(floor, CORNER, rim * 0.75);
}
