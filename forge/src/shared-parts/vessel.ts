import type { Solid } from '@worldkiln/contracts';
import { lathe, type Flat } from '../archetypes/solids.ts';

/** An open vessel from its outer outline, bottom to rim: the inside follows at `wall`, down to a floor. */
export function vessel(outer: Flat[], wall: number, sides: number): Solid {
  const floor = (outer[0]?.[1] ?? 0) + wall;
  const inner = outer.toReversed().flatMap(([r, y]): Flat[] => (y > floor && r > wall * 1.5 ? [[r - wall, y]] : []));
  const last = inner.at(-1);
  return lathe([[0, outer[0]?.[1] ?? 0], ...outer, ...inner, ...(last ? [[last[0] * 0.96, floor] as Flat] : []), [0, floor]], sides);
}
