import type { Make } from '../archetypes/make.ts';
import { at, ball, mirror } from '../archetypes/solids.ts';
import { mat } from '../archetypes/archetype.ts';

/** Two bright eyes with a glint; they make a creature look back. `x`, `y`, `z` is the right one's middle on the face. */
export function eyes(it: Make, { parent, x, y, z, radius }: { parent: string; x: number; y: number; z: number; radius: number }): void {
  it.part('eyes', mirror(at(ball(radius, radius * 1.1, radius * 0.8, it.sides(9)), x, y, z)), mat('plastic', '#1d1a1c', { roughness: 0.15 }), {
    parent,
    ghost: true,
  });
  it.detail(
    'eye_glints',
    mirror(at(ball(radius * 0.32, radius * 0.32, radius * 0.32, 6), x + radius * 0.25, y + radius * 0.45, z + radius * 0.6)),
    mat('glow', '#ffffff', { glow: 0.6 }),
    { parent: 'eyes', ghost: true },
  );
}
