import type { Vec3 } from '@worldkiln/contracts';
import { hullPoints } from '../body/support.ts';
import { at } from './vec.ts';

const WAYS = 320;

/** Directions spread evenly over a ball. */
const ways = Float64Array.from({ length: WAYS * 3 }, (_, n) => {
  const i = Math.floor(n / 3);
  const y = 1 - (2 * (i + 0.5)) / WAYS;
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  const r = Math.sqrt(1 - y * y);
  return at([Math.cos(angle) * r, y, Math.sin(angle) * r], n % 3);
});

/** The furthest in these directions are enough to compare cuts by; a fifth of the work. */
const ROUGH_WAYS = 64;

/** Some sixty places that lie furthest out, for hulls that are only compared with one another. */
export const roughExtremes = (places: ArrayLike<number>): Vec3[] => furthest(places, ROUGH_WAYS, WAYS / ROUGH_WAYS);

/**
 * At most 64 corners of what lies around a flat list of places. Thinned to the furthest in 320 directions first: asking
 * every one of 120,000 corners in `hullPoints` took 2.5 s of a scan's bake, this takes 30 ms.
 */
export function extremePoints(places: ArrayLike<number>): Vec3[] {
  return places.length === 0 ? [] : hullPoints(furthest(places, WAYS, 1));
}

/** The place furthest in each of `count` directions, every `step`th of the list. */
function furthest(places: ArrayLike<number>, count: number, step: number): Vec3[] {
  const best = new Int32Array(count);
  const most = new Float64Array(count).fill(-Infinity);
  for (let i = 0; i < places.length; i += 3) {
    const x = places[i] ?? 0;
    const y = places[i + 1] ?? 0;
    const z = places[i + 2] ?? 0;
    for (let w = 0; w < count; w++) {
      const way = w * step * 3;
      const reach = x * (ways[way] ?? 0) + y * (ways[way + 1] ?? 0) + z * (ways[way + 2] ?? 0);
      if (reach > (most[w] ?? 0)) {
        most[w] = reach;
        best[w] = i;
      }
    }
  }
  return places.length === 0 ? [] : [...new Set(best)].map((i): Vec3 => [at(places, i), at(places, i + 1), at(places, i + 2)]);
}
