import type { Make } from '../archetypes/make.ts';
import { at, box, extrude, mirror } from '../archetypes/solids.ts';

interface Gable {
  parent: string;
  /** The eaves' footprint. */
  width: number;
  depth: number;
  /** Where the walls end. */
  y: number;
  rise: number;
  wallWidth: number;
  wallDepth: number;
}

/** A gable roof, ridge along x, with the wall's gables under it and a ridge beam. Thick slabs that overhang. */
export function gableRoof(it: Make, { parent, width, depth, y, rise, wallWidth, wallDepth }: Gable): void {
  const thick = rise * 0.12;
  const slope = Math.hypot(depth / 2, rise);
  const angle = (Math.atan2(rise, depth / 2) * 180) / Math.PI;
  // The walls go on up to the slabs: eaves that overhang leave no slit.
  const knee = rise * (1 - wallDepth / depth);
  it.part(
    'gables',
    at(
      extrude(
        [
          [-wallDepth / 2, 0],
          [wallDepth / 2, 0],
          [wallDepth / 2, knee],
          [0, rise],
          [-wallDepth / 2, knee],
        ],
        wallWidth,
      ),
      0,
      y - 0.01,
      0,
      [0, 90, 0],
    ),
    'main',
    { parent },
  );
  it.part('roof', mirror(at(box(width, thick, slope * 1.04, it.bevel(thick * 0.2)), 0, y + rise / 2 + thick * 0.2, depth / 4, [angle, 0, 0]), 'z'), 'roof', {
    parent,
  });
  it.part('ridge', at(box(width * 1.01, thick * 1.1, thick * 1.6, it.bevel(thick * 0.3)), 0, y + rise + thick * 0.45), 'roof', { parent: 'roof' });
}
