import type { Solid } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, lathe, scaled, torus, type Flat } from '../archetypes/solids.ts';

/** Puts a piece of a hat on a head. */
export type PutHat = (name: string, solid: Solid, role: Parameters<Make['part']>[2], parent?: string) => void;

/** A crown with a brim round it. */
export const brim = (wide: number, crown: number, tall: number, top = crown * 0.85): Solid =>
  lathe(
    [
      [0, 0],
      [wide, 0.02],
      [wide, 0.09],
      [crown, 0.14],
      [top, tall * 0.9],
      [top * 0.85, tall],
      [0, tall],
    ],
    16,
  );
/** A rounded crown with a lip. */
export const dome = (r: number, tall: number, lip = r): Solid =>
  lathe(
    [
      [0, -0.02],
      [lip, -0.02],
      [lip, 0.06],
      [r, 0.1],
      [r * 0.94, tall * 0.5],
      [r * 0.7, tall * 0.84],
      [r * 0.3, tall * 0.98],
      [0, tall],
    ],
    16,
  );
/** A ribbon round the crown. */
export const band = (r: number, y = 0.2, t = 0.09): Solid => at(scaled(torus(r, t, 360, 16), 1, 1.3, 1), 0, y);
export const gold = mat('gold', '#e6b53c');

/** A star of six points. */
export function starry(r: number): Flat[] {
  return Array.from({ length: 12 }, (_, i): Flat => {
    const angle = Math.PI / 2 + (i / 12) * Math.PI * 2;
    const reach = i % 2 === 0 ? r : r * 0.55;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
}
