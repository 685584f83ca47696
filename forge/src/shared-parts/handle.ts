import type { Solid } from '@worldkiln/contracts';
import { curve, tube } from '../archetypes/solids.ts';

/** A loop handle standing out along +x from x = 0, both ends at the wall: cups, jugs, drawers. */
export function loopHandle(height: number, reach: number, thick: number, sides = 6): Solid {
  return tube(
    curve(
      [
        [-thick * 0.6, height / 2, 0],
        [reach * 0.75, height * 0.46, 0],
        [reach, 0, 0],
        [reach * 0.7, -height * 0.44, 0],
        [-thick * 0.6, -height / 2, 0],
      ],
      3,
    ),
    thick / 2,
    sides,
  );
}

/** A bail that arches over an opening from -x to +x: buckets, baskets, lanterns. */
export function bail(width: number, height: number, thick: number, sides = 6): Solid {
  const path = Array.from({ length: 9 }, (_, i): [number, number, number] => {
    const angle = Math.PI - (i / 8) * Math.PI;
    return [Math.cos(angle) * (width / 2), Math.sin(angle) * height, 0];
  });
  return tube(path, thick / 2, sides);
}
