import type { Solid } from '@worldkiln/contracts';
import { archetype, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, turned } from '../archetypes/solids.ts';

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'> & Partial<Pick<Archetype, 'when' | 'interaction'>>;

/** Turns what stands on top of a ball to another place on it: `down` from the pole, then `round`. */
export const onBall = (solid: Solid, r: number, down: number, round: number): Solid => turned(at(solid, 0, r), down, round);

/** The twelve corners of an icosahedron, as [down, round]. */
export const TWELVE: readonly [number, number][] = [
  [0, 0],
  ...[0, 72, 144, 216, 288].map((a): [number, number] => [63.43, a]),
  ...[36, 108, 180, 252, 324].map((a): [number, number] => [116.57, a]),
  [180, 0],
];

/** A round ball with marks of its own; `marks` gets the radius and draws them about the origin. */
export function sportBall(
  base: Base,
  colours: Archetype['roles'],
  marks: (it: Make, r: number) => readonly [name: string, solid: Solid, role: string][],
): Archetype {
  return archetype({
    kind: 'prop',
    collider: 'convex_hull',
    interaction: { pickup: true },
    roles: colours,
    ...base,
    build(it) {
      const r = it.h / 2;
      it.part('ball', at(ball(r * 0.985, r * 0.985, r * 0.985, it.sides(22)), 0, r), 'main');
      for (const [name, solid, role] of marks(it, r)) it.part(name, at(solid, 0, r), role, { parent: 'ball' });
      it.anchor('top', 0, it.h * 0.98, 0, it.w * 0.4);
    },
  });
}
