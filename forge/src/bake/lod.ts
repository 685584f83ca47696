import type { Document } from '@gltf-transform/core';
import { cloneDocument, simplify, weld } from '@gltf-transform/functions';
import { MeshoptSimplifier } from 'meshoptimizer';
import { TRIANGLES, type Recipe, type ShapeProgram } from '@worldkiln/contracts';
import { buildLevelBatches } from '../assembly/build-level-batches.ts';
import type { Shape } from '../assembly/build-model.ts';
import { documentOf } from '../glb/document-of.ts';
import type { Note } from './baked.ts';
import { SILENT } from './silent.ts';

export interface Lods {
  documents: Document[];
  /** The coarsest level's parts, for colliders; null without a program. */
  shapes: Shape[] | null;
  notes: Note[];
}

/** Levels 1 and 2 rebuilt from the program: named parts stay whole, and no edge is lost to a guess. */
export async function rebuildLods(program: ShapeProgram, recipe: Recipe): Promise<Lods> {
  const lods: Lods = { documents: [], shapes: null, notes: [] };
  for (const level of [1, 2] as const) {
    const { model, batches, built, simplified } = await buildLevelBatches(program, recipe.kind, level);
    lods.shapes = built.shapes;
    if (!recipe.generationPlan.lods) continue;
    lods.documents.push(documentOf(model, batches, recipe, program));
    if (simplified) lods.notes.push({ step: 'lods', message: `LOD${level} was simplified from ${built.triangles} triangles: its parts have no coarser form.` });
  }
  return lods;
}

/** Errors the simplifier may make, as shares of the thing, from unseen to anything. */
const ERRORS = [0.01, 0.04, 0.15, 1] as const;

/**
 * Levels 1 and 2 by taking triangles out of what is there, allowing more error until the budget holds. Measured on the
 * six samples without their programs: one pass left LOD1 and LOD2 of the barrel over budget, this only LOD2 of the sign.
 */
export async function simplifyLods(document: Document, recipe: Recipe, count: (document: Document) => number): Promise<Lods> {
  const lods: Lods = { documents: [], shapes: null, notes: [] };
  if (!recipe.generationPlan.lods) return lods;
  await MeshoptSimplifier.ready;
  for (const level of [1, 2] as const) {
    const most = Math.min(TRIANGLES[recipe.kind][`lod${level}`][1], Math.ceil(count(document) * (level === 1 ? 0.5 : 0.2)));
    const copy = cloneDocument(document).setLogger(SILENT);
    await copy.transform(weld());
    for (const error of ERRORS) {
      if (count(copy) <= most) break;
      await copy.transform(simplify({ simplifier: MeshoptSimplifier, ratio: (most / count(copy)) * 0.95, error }));
    }
    lods.documents.push(copy);
  }
  return lods;
}
