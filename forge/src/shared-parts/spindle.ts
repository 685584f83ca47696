import type { Solid } from '@worldkiln/contracts';
import { circle, loft, turned } from '../archetypes/solids.ts';

/** A cross-section of a body that lies along z: half its width and height, and its middle's height. */
export interface Rib {
  z: number;
  rx: number;
  ry: number;
  y: number;
}

/** A body skinned over ribs from tail to nose, smooth as a fish. */
export function spindle(ribs: readonly Rib[], sides: number): Solid {
  const rising = ribs.toSorted((a, b) => a.z - b.z);
  // A loft climbs y with outlines in [x, z]; laid on its back, its y is our z and its z our -y.
  return turned(
    loft(
      rising.map(({ z, rx, ry, y }) => ({
        y: z,
        outline: circle(1, sides).map(([a, b]): [number, number] => [a * Math.max(rx, 1e-4), -(y + b * Math.max(ry, 1e-4))]),
      })),
    ),
    90,
  );
}

/** The pale underside of such a body: the same ribs, a little lower, so that only the belly shows. */
export const bellyOf = (ribs: readonly Rib[], share = 0.2): Rib[] =>
  ribs.map(({ z, rx, ry, y }) => ({ z: z * 0.985, rx: rx * 0.955, ry: ry * (1 - share * 0.76), y: y - ry * share }));

/** Ribs from a list of [t, rx, ry, y] with t from 0 (tail) to 1 (nose), lengths in parts of `length` from `z0`. */
export const ribsOf = (rows: readonly (readonly [number, number, number, number])[], z0: number, length: number, scale: number): Rib[] =>
  rows.map(([t, rx, ry, y]) => ({ z: z0 + t * length, rx: rx * scale, ry: ry * scale, y: y * scale }));
