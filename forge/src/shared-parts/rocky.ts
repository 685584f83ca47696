import type { Solid } from '@worldkiln/contracts';
import type { Make } from '../archetypes/make.ts';
import { loft, type Flat } from '../archetypes/solids.ts';

/**
 * A faceted mass of rock, ice or earth: [height, radius as a share of the footprint] from the bottom up.
 * One wobble runs up through all sections, so that ridges go on instead of jumping.
 */
export function rocky(it: Make, sections: readonly [number, number][], w: number, d: number, corners = 10, rough = 1): Solid {
  const ridge = Array.from({ length: corners }, () => 1 + it.random.between(-0.13, 0.08) * rough);
  const ring = (scale: number): Flat[] =>
    ridge.map((k, i) => {
      const angle = (i / corners) * Math.PI * 2;
      const r = scale * k * (1 + it.random.between(-0.05, 0.04) * rough);
      return [Math.cos(angle) * r * w, Math.sin(angle) * r * d];
    });
  return loft(sections.map(([y, r]) => ({ y, outline: ring(r) })));
}
