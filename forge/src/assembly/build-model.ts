import { KilnError, type ShapeProgram } from '@worldkiln/contracts';
import { placed } from '../geometry/affine.ts';
import { boundsOf, mapMesh, pointsOf, type Mesh } from '../geometry/mesh.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { coatOf } from '../materials/finish.ts';
import { tint } from '../shading/tint.ts';
import { variation } from '../shading/variation.ts';
import { Budget } from '../solids/budget.ts';
import { buildSolid, cuts, type Bench } from '../solids/build-solid.ts';
import { loadCsg } from '../solids/csg.ts';
import type { Detail } from '../solids/detail.ts';
import type { Model } from './model.ts';

/** A part and its mesh in the program's space: `at` and `turn` are of that space, whatever its parent. */
export interface Shape {
  part: ShapeProgram['parts'][number];
  mesh: Mesh;
}

/** Builds the parts' meshes, without colour: what colliders and the linter need. */
export async function buildShapes(program: ShapeProgram, detail: Detail): Promise<Shape[]> {
  const csg = program.parts.some((part) => cuts(part.solid)) ? await loadCsg() : null;
  const bench: Bench = { detail, budget: new Budget(), seed: program.seed, csg };
  const shapes: Shape[] = [];
  program.parts.forEach((part, i) => {
    if (part.detail && !detail.details) return;
    const mesh = buildSolid(part.solid, bench, `parts.${i}.solid`);
    shapes.push({ part, mesh: part.at || part.turn ? mapMesh(mesh, placed(part)) : mesh });
  });
  // A thing made of details alone keeps them: nothing is not a level of detail.
  if (shapes.length === 0 && !detail.details) return buildShapes(program, { ...detail, details: true });
  if (!shapes.some(({ mesh }) => mesh.triangles.length > 0)) {
    throw new KilnError('invalid', {
      code: 'shape_empty',
      path: 'parts',
      message: 'No part of the program has a surface; give it at least one solid with an area.',
    });
  }
  return shapes;
}

/** Colours built shapes: coat, occlusion, gradient, wear. */
export function paint(program: ShapeProgram, shapes: readonly Shape[], light: readonly Float64Array[], skeleton: Skeleton | null): Model {
  const bounds = boundsOf(shapes.flatMap(({ mesh }) => pointsOf(mesh)));
  const parts = shapes.map(({ part, mesh }, i) => {
    const coat = coatOf(part.material);
    const shades = coat.vary > 0 ? variation(mesh, coat.vary, program.seed + i * 7_919) : null;
    const colors = mesh.vertices.map((vertex, j) => tint(coat, vertex, light[i]?.[j] ?? 1, bounds, shades?.[j] ?? 1));
    return {
      name: part.name,
      parent: part.parent ?? null,
      joint: part.joint ?? null,
      sockets: part.sockets ?? [],
      ghost: part.ghost ?? false,
      finish: coat.finish,
      mesh,
      colors,
    };
  });
  return { name: program.name, parts, bounds, triangles: shapes.reduce((sum, { mesh }) => sum + mesh.triangles.length, 0), skeleton };
}
