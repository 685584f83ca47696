import { boxBody, type Body, type Recipe, type Vec3 } from '@worldkiln/contracts';
import { convexPieces } from './convex-pieces.ts';
import { solidOf, type Solid } from './solid.ts';
import type { Soup } from './soup.ts';

/** More convex pieces than this cost physics more than the player sees. */
const PIECES_MOST = 8;

/** Body and inside of a surface that came without parts. `near` is a light level whose corners lie on the source's. */
export function foreignBody(recipe: Pick<Recipe, 'physics'>, size: Vec3, near: Soup): { body: Body; solid: Solid } {
  const { body: type, massKg, collider, friction = 0.6, restitution = 0.1 } = recipe.physics;
  const box = boxBody(size, massKg, type);
  const { colliders, hulls } = convexPieces(near, collider === 'compound' ? PIECES_MOST : 1);
  const solid = solidOf(near, () => hulls);
  const body: Body = {
    ...box,
    colliders: collider === 'box' || colliders.length === 0 ? box.colliders : colliders,
    centre: solid.volumeM3 > 0 ? solid.centre : box.centre,
    ...(solid.volumeM3 > 0 && { inertia: solid.inertiaPerKg.map((i) => Math.max(i * massKg, 1e-6)) as Vec3 }), // three in, three out
    friction,
    restitution,
  };
  return { body, solid };
}
