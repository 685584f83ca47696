import type { Recipe, ShapeProgram } from '@worldkiln/contracts';
import { batchesOf } from '../assembly/batches.ts';
import { buildLevel, paintLevel } from '../assembly/levels.ts';
import { documentOf } from './document-of.ts';
import { glbIo } from './io.ts';

/** The unbaked GLB of a program at its finest level within budget. Same recipe and program: same bytes. */
export async function buildGlb(recipe: Recipe, program: ShapeProgram): Promise<Uint8Array> {
  const model = paintLevel(program, await buildLevel(program, recipe.kind, 0));
  return (await glbIo()).writeBinary(documentOf(model, batchesOf(model), recipe, program));
}
