import { TRIANGLES, type AssetKind, type ShapeProgram, type Vec3 } from '@worldkiln/contracts';
import { boundsOf, pointsOf, type Bounds } from '../geometry/mesh.ts';
import { size, sub } from '../geometry/vec.ts';
import { sha256Of } from '../glb/canonical-json.ts';
import { nearestLight } from '../shading/nearest-light.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { skeletonOf } from '../rig/skeleton-of.ts';
import { occlusion } from '../shading/occlusion.ts';
import type { Detail } from '../solids/detail.ts';
import { buildShapes, paint, type Shape } from './build-model.ts';
import { grounded, groundPivot } from './ground.ts';
import type { Model } from './model.ts';

export type Level = 0 | 1 | 2;

/** How a level is built. Bevels are a share of the whole thing's diagonal: narrower ones are left out. */
interface Step {
  segments: number;
  bevel: number;
  details: boolean;
  /** Taken when it has at most this many triangles, though the budget would allow more. */
  enough?: number;
}

/** From finer to coarser: a level takes the first that its budget allows. */
const RUNGS: readonly Step[] = [
  { segments: 0.7, bevel: 0.012, details: true },
  { segments: 0.62, bevel: 0.018, details: true },
  { segments: 0.55, bevel: 0.03, details: false },
  { segments: 0.45, bevel: 1, details: false },
  { segments: 0.36, bevel: 1, details: false },
  { segments: 0.3, bevel: 1, details: false },
];
const FIRST_RUNG = { 1: 0, 2: 3 } as const;

/**
 * What comes before the rungs at the finest level. A prop of a good kit has 300 to 700 triangles: a busy one gives up some
 * sides and bevels for that, never so many that a pot shows its corners. Characters and buildings have larger budgets.
 */
const FINEST: Record<AssetKind, readonly Step[]> = {
  prop: [
    { segments: 1, bevel: 0.004, details: true, enough: 650 },
    { segments: 0.9, bevel: 0.01, details: true, enough: 650 },
    { segments: 0.8, bevel: 0.016, details: true },
  ],
  terrain_stamp: [{ segments: 1, bevel: 0.004, details: true }],
  character: [{ segments: 1.6, bevel: 0, details: true }],
  structure: [
    { segments: 1.4, bevel: 0, details: true },
    { segments: 1, bevel: 0.004, details: true },
  ],
};

/** A coarser level that saves less than this is not worth a download. */
const SHARE_MOST: Record<Level, number> = { 0: 1, 1: 0.65, 2: 0.4 };

export interface Built {
  shapes: Shape[];
  /** How open to the sky each vertex of each shape is. */
  light: Float64Array[];
  triangles: number;
  detail: Detail;
  /** The finest build's ground pivot: every level stands in the same place. */
  pivot: Vec3;
  /** True when even the coarsest rung is over the budget and the triangles have to be simplified. */
  over: boolean;
  most: number;
  /** Read from the finest build, so that all levels share it. */
  skeleton: Skeleton | null;
}

/** The finest level of a program, which the others are measured by. */
interface Finest {
  diagonal: number;
  detail: Detail;
  shapes: Shape[];
  triangles: number;
  pivot: Vec3;
  light: Float64Array[];
  skeleton: Skeleton | null;
}

/** Levels of one program share its finest build; by content, because a program comes to a thread as a copy. */
const known = new Map<string, Promise<Finest>>();
const KNOWN_MOST = 3;

function finest(program: ShapeProgram, kind: AssetKind): Promise<Finest> {
  const key = `${kind} ${sha256Of(program)}`;
  const before = known.get(key);
  if (before) return before;
  const now = buildFinest(program, kind);
  known.set(key, now);
  for (const old of known.keys()) if (known.size > KNOWN_MOST) known.delete(old);
  return now;
}

async function buildFinest(program: ShapeProgram, kind: AssetKind): Promise<Finest> {
  // The thing's size decides how many sides its parts deserve, and a coarse build is enough to know it.
  const diagonal = diagonalOf(await buildShapes(program, { wholeM: 1, segments: 0.3, bevelLeastM: Infinity, details: true }));
  const best = await firstWithin(program, [...FINEST[kind], ...RUNGS], diagonal, TRIANGLES[kind].lod0[1]);
  const pivot = groundPivot(boundsOfShapes(best.shapes));
  const skeleton = skeletonOf(grounded(best.shapes, pivot), kind);
  return { ...best, diagonal, pivot, triangles: countOf(best.shapes), light: occlusion(best.shapes.map(({ mesh }) => mesh)), skeleton };
}

interface Tried {
  shapes: Shape[];
  detail: Detail;
}

/** Builds one step after the other until one is small enough; the last stands whatever it is. */
async function firstWithin(program: ShapeProgram, steps: readonly Step[], diagonal: number, most: number): Promise<Tried> {
  let best: Tried | null = null;
  for (const { segments, bevel, details, enough = most } of steps) {
    const detail: Detail = { wholeM: diagonal, segments, bevelLeastM: bevel * diagonal, details };
    best = { shapes: await buildShapes(program, detail), detail };
    if (countOf(best.shapes) <= Math.min(enough, most)) break;
  }
  if (!best) throw new Error('a level without steps');
  return best;
}

/** Builds the finest version of a level that its budget allows. */
export async function buildLevel(program: ShapeProgram, kind: AssetKind, level: Level): Promise<Built> {
  const top = await finest(program, kind);
  const { diagonal, pivot } = top;
  const most = Math.min(TRIANGLES[kind][`lod${level}`][1], Math.max(12, Math.ceil(top.triangles * SHARE_MOST[level])));
  const best = level === 0 ? top : await firstWithin(program, RUNGS.slice(FIRST_RUNG[level]), diagonal, most);
  const light = level === 0 ? top.light : carriedLight(top, best.shapes);
  const triangles = countOf(best.shapes);
  return { shapes: grounded(best.shapes, pivot), light, triangles, detail: best.detail, pivot, over: triangles > most, most, skeleton: top.skeleton };
}

/** Rays are cast for the finest level only; coarser ones take the light of the nearest place that faces the same way. */
function carriedLight(from: Finest, shapes: readonly Shape[]): Float64Array[] {
  const places = new Map(from.shapes.map(({ part, mesh }, i) => [part.name, { mesh, light: from.light[i] ?? new Float64Array() }]));
  return shapes.map(({ part, mesh }) => {
    const known = places.get(part.name);
    return known ? nearestLight(mesh, known.mesh, known.light, from.diagonal) : new Float64Array(mesh.vertices.length).fill(1);
  });
}

/** A level, coloured. */
export const paintLevel = (program: ShapeProgram, built: Built): Model => paint(program, built.shapes, built.light, built.skeleton);

const boundsOfShapes = (shapes: readonly Shape[]): Bounds => boundsOf(shapes.flatMap(({ mesh }) => pointsOf(mesh)));

function diagonalOf(shapes: readonly Shape[]): number {
  const { least, most } = boundsOfShapes(shapes);
  return size(sub(most, least));
}

const countOf = (shapes: readonly Shape[]): number => shapes.reduce((sum, { mesh }) => sum + mesh.triangles.length, 0);
