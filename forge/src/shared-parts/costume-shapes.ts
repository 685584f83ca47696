import type { Solid, Vec3 } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, mirror, type Flat } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';

/** Puts a piece of a costume on somebody. */
export type Put = (name: string, solid: Solid, role: Parameters<Make['part']>[2], parent?: string) => void;
export const gold = mat('gold', '#e6b53c');
export const white = mat('cotton', '#f5f2ea');

/** A point on the front of the trunk, `t` from hip (0) to shoulder (1), a hair in front of the cloth. */
export const chest = (g: Figure, t: number, x = 0): Vec3 => [
  x,
  g.hip + (g.shoulder - g.hip) * t,
  g.sz * (t < 0.5 && g.kx > 1.12 ? 1.25 : 1.06) * Math.sqrt(Math.max(0.2, 1 - (x / (g.sx * 1.05)) ** 2)) + 0.004 * g.f,
];
/** The outline of one wing, this large. */
export const wingOutline = (s: number): Flat[] =>
  [
    [0, 0],
    [0.35, 0.42],
    [0.8, 0.62],
    [1.05, 0.55],
    [0.98, 0.3],
    [0.86, 0.1],
    [0.72, -0.12],
    [0.5, -0.3],
    [0.28, -0.42],
    [0.1, -0.4],
  ].map(([x = 0, y = 0]): Flat => [x * s, y * s]);

/** A pair of wings on the back. */
export function wings(put: Put, g: Figure, solid: Solid, role: Parameters<Make['part']>[2]): void {
  put('wings', mirror(at(solid, g.sx * 0.2, g.hip + (g.shoulder - g.hip) * 0.72, -g.sz * 0.95, [0, 24, 0])), role);
}

/** How far a cloth at the hips hangs. */
export const hipCloth = (g: Figure): number => g.hip * 0.5;
