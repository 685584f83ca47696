import { KilnError, type Solid, type Vec3 } from '@worldkiln/contracts';
import { chain, moved, placed, scaled, STILL, turned, type Affine } from '../geometry/affine.ts';
import { joinMeshes, mapMesh, type Mesh } from '../geometry/mesh.ts';
import { dice } from '../geometry/random.ts';
import { box } from './box.ts';
import type { Budget } from './budget.ts';
import type { Csg } from './csg.ts';
import { scaledDetail, type Detail } from './detail.ts';
import { extrude } from './extrude.ts';
import { heightfield } from './heightfield.ts';
import { loft } from './loft.ts';
import { capsule, cone, cylinder, lathe, sphere } from './round-solids.ts';
import { sweep, torus, tube } from './sweep.ts';
import { text } from './text.ts';

export interface Bench {
  detail: Detail;
  budget: Budget;
  /** The program's seed: every scatter throws its own dice, all from this one. */
  seed: number;
  /** Null when the program cuts nothing. */
  csg: Csg | null;
}

/** Makes a solid's mesh. The tree is at most LIMITS.shapeDepth deep, so it may recurse. */
export function buildSolid(solid: Solid, bench: Bench, path: string): Mesh {
  switch (solid.shape) {
    case 'place':
      return mapMesh(buildSolid(solid.of, solid.scale ? { ...bench, detail: scaledDetail(bench.detail, solid.scale) } : bench, `${path}.of`), placed(solid));
    case 'group':
      return joinMeshes(solid.of.map((child, i) => buildSolid(child, bench, `${path}.of.${i}`)));
    case 'mirror': {
      const flip: Vec3 = [solid.axis === 'x' ? -1 : 1, solid.axis === 'y' ? -1 : 1, solid.axis === 'z' ? -1 : 1];
      return copies(buildSolid(solid.of, bench, `${path}.of`), [STILL, scaled(flip)], bench, path);
    }
    case 'array':
      return copies(buildSolid(solid.of, bench, `${path}.of`), steps(solid), bench, path);
    case 'scatter':
      return copies(buildSolid(solid.of, bench, `${path}.of`), scattered(solid, bench.seed), bench, path);
    case 'union':
    case 'subtract':
    case 'intersect':
      return cut(solid, bench, path);
    default: {
      const mesh = leaf(solid, bench.detail);
      bench.budget.triangles(mesh.triangles.length, path);
      return mesh;
    }
  }
}

type Branch = 'place' | 'group' | 'mirror' | 'array' | 'scatter' | 'union' | 'subtract' | 'intersect';

function leaf(solid: Exclude<Solid, { shape: Branch }>, detail: Detail): Mesh {
  switch (solid.shape) {
    case 'box':
      return box(solid.size, solid.bevel, detail);
    case 'cylinder':
      return cylinder(solid, detail);
    case 'cone':
      return cone(solid, detail);
    case 'sphere':
      return sphere(solid, detail);
    case 'capsule':
      return capsule(solid, detail);
    case 'torus':
      return torus(solid, detail);
    case 'lathe':
      return lathe(solid, detail);
    case 'extrude':
      return extrude(solid, detail);
    case 'sweep':
      return sweep(solid);
    case 'tube':
      return tube(solid, detail);
    case 'loft':
      return loft(solid);
    case 'heightfield':
      return heightfield(solid, detail);
    case 'text':
      return text(solid);
  }
}

function copies(mesh: Mesh, maps: readonly Affine[], { budget }: Bench, path: string): Mesh {
  budget.triangles(mesh.triangles.length * (maps.length - 1), path);
  return joinMeshes(maps.map((map) => mapMesh(mesh, map)));
}

/** Every copy is turned about the origin and moved, from the one before. */
function steps({ count, step, turnStep }: { count: number; step?: Vec3 | undefined; turnStep?: Vec3 | undefined }): Affine[] {
  const once = chain(moved(step ?? [0, 0, 0]), turned(turnStep ?? [0, 0, 0]));
  const maps: Affine[] = [STILL];
  for (let i = 1; i < count; i++) maps.push(chain(once, maps[i - 1] ?? STILL));
  return maps;
}

function scattered(
  { count, within, seed, scaleRange }: { count: number; within: Vec3; seed: number; scaleRange?: [number, number] | undefined },
  programSeed: number,
): Affine[] {
  const next = dice((seed ^ Math.imul(programSeed, 0x9e3779b1)) >>> 0);
  return Array.from({ length: count }, () => {
    const at: Vec3 = [(next() - 0.5) * within[0], (next() - 0.5) * within[1], (next() - 0.5) * within[2]];
    const turn: Vec3 = [0, next() * 360, 0];
    const size = scaleRange ? scaleRange[0] + (scaleRange[1] - scaleRange[0]) * next() : 1;
    return placed({ at, turn, scale: [size, size, size] });
  });
}

function cut(solid: { shape: 'union' | 'subtract' | 'intersect'; of: Solid[] }, bench: Bench, path: string): Mesh {
  bench.budget.cuts(solid.of.length - 1, path);
  const paths = solid.of.map((_, i) => `${path}.of.${i}`);
  const meshes = solid.of.map((child, i) => buildSolid(child, bench, paths[i] ?? path));
  if (!bench.csg)
    throw new KilnError('broken', { code: 'csg_not_loaded', message: 'A program with cuts was built without its cutter; load it first with loadCsg().' });
  const mesh = bench.csg.cut(solid.shape, meshes, paths);
  if (mesh.triangles.length === 0) {
    throw new KilnError('invalid', {
      code: 'shape_empty',
      path,
      message: `Nothing is left of the ${solid.shape} at ${path}; move its solids so that some of the first one stays.`,
    });
  }
  bench.budget.triangles(mesh.triangles.length, path);
  return mesh;
}

/** Whether a solid, or anything in it, is cut. */
export function cuts(solid: Solid): boolean {
  switch (solid.shape) {
    case 'union':
    case 'subtract':
    case 'intersect':
      return true;
    case 'group':
      return solid.of.some(cuts);
    case 'place':
    case 'mirror':
    case 'array':
    case 'scatter':
      return cuts(solid.of);
    default:
      return false;
  }
}
