import type { Document } from '@gltf-transform/core';
import type { Recipe, ShapeProgram } from '@worldkiln/contracts';
import { buildLevelBatches } from '../assembly/build-level-batches.ts';
import type { Shape } from '../assembly/build-model.ts';
import { documentOf } from '../glb/document-of.ts';
import type { Note } from './baked.ts';

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
