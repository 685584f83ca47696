import type { Recipe, ShapeProgram } from '@worldkiln/contracts';
import { buildLevelBatches } from '../assembly/build-level-batches.ts';
import { documentOf } from './document-of.ts';
import { glbIo } from './io.ts';

/** The unbaked GLB of a program at its finest level within budget. Same recipe and program: same bytes. */
export async function buildGlb(recipe: Recipe, program: ShapeProgram): Promise<Uint8Array> {
  const { model, batches } = await buildLevelBatches(program, recipe.kind, 0);
  return (await glbIo()).writeBinary(documentOf(model, batches, recipe, program, true));
}
