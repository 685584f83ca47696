import type { Make } from '../archetypes/make.ts';
import { along, at, box, cylinder, group, roundRect, row, side } from '../archetypes/solids.ts';

interface Track {
  name: string;
  parent?: string;
  x: number;
  z: number;
  length: number;
  height: number;
  width: number;
}

/** A crawler's track on the ground: the belt (role `tyre`) with its lugs, and rollers (role `rim`) that show on its outer side. */
export function track(it: Make, { name, parent, x, z, length, height, width }: Track): void {
  const outer = Math.sign(x) || 1;
  it.part(
    name,
    at(side(roundRect(length, height, height * 0.46, 4), width, it.bevel(width * 0.06)), x, height / 2, z),
    'tyre',
    parent === undefined ? {} : { parent },
  );
  const roller = along.x(cylinder(height * 0.2, width * 0.12, { sides: it.sides(10) }));
  it.part(
    `${name}_rollers`,
    group(
      ...[-1, 1].map((end) =>
        at(along.x(cylinder(height * 0.36, width * 0.12, { sides: it.sides(14) })), x + (outer * width) / 2, height / 2, z + end * (length - height) * 0.5),
      ),
      at(row(roller, 3, [0, 0, (length - height) * 0.27]), x + (outer * width) / 2, height * 0.3, z - (length - height) * 0.27),
    ),
    'rim',
    { parent: name },
  );
  const lugs = row(box(width * 1.03, height * 0.06, length * 0.035), 9, [0, 0, (length - height) / 8]);
  it.detail(`${name}_lugs`, at(lugs, x, height * 0.995, z - (length - height) / 2), 'tyre', { parent: name });
}
