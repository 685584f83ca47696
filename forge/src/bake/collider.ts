import { boxBody, type Body, type Recipe, type Vec3 } from '@worldkiln/contracts';
import type { Shape } from '../assembly/build-model.ts';
import { compound, colliderOf } from '../body/compound.ts';
import { centreOfMass } from '../body/mass.ts';
import { usesOf } from '../body/uses.ts';
import { at } from '../geometry/vec.ts';
import { boundsOf } from '../geometry/mesh.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';
import { pointsOfSurfaces } from '../raster/surface-set.ts';

/** What can be carried and thrown stays cheap; what stands for ever may have rooms. */
const PIECES_MOST = { dynamic: 8, kinematic: 8, fixed: 24 } as const;

/**
 * The body of what the forge built: from its parts; foreign things have foreign-body.ts.
 * Measured: 0.5 to 2 ms for the samples, two to eight pieces.
 */
export function bodyOf(recipe: Recipe, size: Vec3, shapes: readonly Shape[] | null, surfaces: () => readonly DrawnSurface[]): Body {
  const { body: type, massKg, collider, friction = 0.6, restitution = 0.1 } = recipe.physics;
  const box = boxBody(size, massKg, type);
  const centre = (shapes && centreOfMass(shapes)) ?? box.centre;
  const most = collider === 'convex_hull' ? 1 : PIECES_MOST[type];
  const uses = shapes && usesOf(shapes, recipe, size);
  // A single hull would shut a chest for ever: what opens collides in pieces, however simple the rest is.
  const moving = collider !== 'box' && uses?.opens ? uses : null;
  const colliders = collider === 'box' ? box.colliders : shapes ? (moving ? moving.compound(most) : compound(shapes, most)) : [hullOf(surfaces())];
  const parts = uses?.parts(moving !== null) ?? [];
  return {
    ...box,
    colliders,
    centre,
    friction,
    restitution,
    ...(parts.length > 0 && { moving: parts }),
    ...(uses && uses.seats.length > 0 && { seats: uses.seats }),
  };
}

function hullOf(surfaces: readonly DrawnSurface[]): Body['colliders'][number] {
  const points = pointsOfSurfaces(surfaces).flatMap((list) =>
    Array.from({ length: list.length / 3 }, (_, i): Vec3 => [at(list, i * 3), at(list, i * 3 + 1), at(list, i * 3 + 2)]),
  );
  return colliderOf({ points, bounds: boundsOf(points) });
}
