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

/** Levels 1 and 2 by taking triangles out of what is there. */
export async function simplifyLods(document: Document, recipe: Recipe, triangles: number): Promise<Lods> {
  const lods: Lods = { documents: [], shapes: null, notes: [] };
  if (!recipe.generationPlan.lods) return lods;
  await MeshoptSimplifier.ready;
  for (const level of [1, 2] as const) {
    const most = TRIANGLES[recipe.kind][`lod${level}`][1];
    const ratio = Math.min(level === 1 ? 0.5 : 0.2, most / Math.max(1, triangles));
    const copy = cloneDocument(document).setLogger(SILENT);
    await copy.transform(weld(), simplify({ simplifier: MeshoptSimplifier, ratio, error: level === 1 ? 0.02 : 0.08 }));
    lods.documents.push(copy);
  }
  return lods;
}
