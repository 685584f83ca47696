import { TRIANGLES, type AssetKind, type ShapeProgram, type Vec3 } from '@worldkiln/contracts';
import { boundsOf, pointsOf, type Bounds } from '../geometry/mesh.ts';
import { size, sub } from '../geometry/vec.ts';
import { finest, type Detail } from '../solids/detail.ts';
import { buildShapes, paint, type Shape } from './build-model.ts';
import { grounded, groundPivot } from './ground.ts';
import type { Model } from './model.ts';

export type Level = 0 | 1 | 2;

/** From finest to coarsest. Bevels are a share of the whole thing's diagonal: narrower ones are left out. */
const RUNGS: readonly { segments: number; bevel: number; details: boolean }[] = [
  { segments: 1, bevel: 0, details: true },
  { segments: 0.9, bevel: 0.002, details: true },
  { segments: 0.8, bevel: 0.004, details: true },
  { segments: 0.7, bevel: 0.008, details: true },
  { segments: 0.62, bevel: 0.015, details: true },
  { segments: 0.55, bevel: 0.03, details: false },
  { segments: 0.45, bevel: 1, details: false },
  { segments: 0.36, bevel: 1, details: false },
  { segments: 0.3, bevel: 1, details: false },
];
const FIRST_RUNG: Record<Level, number> = { 0: 0, 1: 3, 2: 6 };

/** A coarser level that saves less than this is not worth a download. */
const SHARE_MOST: Record<Level, number> = { 0: 1, 1: 0.65, 2: 0.4 };

export interface Built {
  shapes: Shape[];
  triangles: number;
  detail: Detail;
  /** The finest build's ground pivot: every level stands in the same place. */
  pivot: Vec3;
  /** True when even the coarsest rung is over the budget and the triangles have to be simplified. */
  over: boolean;
  most: number;
}

interface Measured {
  diagonal: number;
  full: Detail;
  fullest: Shape[];
  pivot: Vec3;
}

/** Levels of one program share its finest build, for as long as somebody holds the program. */
const known = new WeakMap<ShapeProgram, Promise<Measured>>();

function measured(program: ShapeProgram): Promise<Measured> {
  const before = known.get(program);
  if (before) return before;
  const now = measure(program);
  known.set(program, now);
  return now;
}

async function measure(program: ShapeProgram): Promise<Measured> {
  // The thing's size decides how many sides its parts deserve, and a coarse build is enough to know it.
  const diagonal = diagonalOf(await buildShapes(program, { wholeM: 1, segments: 0.3, bevelLeastM: Infinity, details: true }));
  const full = finest(diagonal);
  const fullest = await buildShapes(program, full);
  return { diagonal, full, fullest, pivot: groundPivot(boundsOfShapes(fullest)) };
}

/** Builds the finest version of a level that its budget allows. */
export async function buildLevel(program: ShapeProgram, kind: AssetKind, level: Level): Promise<Built> {
  const { diagonal, full, fullest, pivot } = await measured(program);
  const limit = TRIANGLES[kind][`lod${level}`][1];
  const most = Math.min(limit, Math.max(12, Math.ceil(countOf(fullest) * SHARE_MOST[level])));
  let best: { shapes: Shape[]; detail: Detail } = { shapes: fullest, detail: full };
  for (let rung = FIRST_RUNG[level]; rung < RUNGS.length; rung++) {
    const step = RUNGS[rung];
    if (!step) break;
    const detail: Detail = { wholeM: diagonal, segments: step.segments, bevelLeastM: step.bevel * diagonal, details: step.details };
    const shapes = rung === 0 ? fullest : await buildShapes(program, detail);
    best = { shapes, detail };
    if (countOf(shapes) <= most) break;
  }
  const triangles = countOf(best.shapes);
  return { shapes: grounded(best.shapes, pivot), triangles, detail: best.detail, pivot, over: triangles > most, most };
}

/** A level, coloured. */
export const paintLevel = (program: ShapeProgram, built: Built): Model => paint(program, built.shapes);

const boundsOfShapes = (shapes: readonly Shape[]): Bounds => boundsOf(shapes.flatMap(({ mesh }) => pointsOf(mesh)));

function diagonalOf(shapes: readonly Shape[]): number {
  const { least, most } = boundsOfShapes(shapes);
  return size(sub(most, least));
}

const countOf = (shapes: readonly Shape[]): number => shapes.reduce((sum, { mesh }) => sum + mesh.triangles.length, 0);
