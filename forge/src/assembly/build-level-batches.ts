import type { AssetKind, ShapeProgram } from '@worldkiln/contracts';
import { batchesOf, type Batch } from './batches.ts';
import { buildLevel, paintLevel, type Built, type Level } from './levels.ts';
import type { Model } from './model.ts';
import { simplify } from './simplify.ts';

export interface LevelBatches {
  model: Model;
  batches: Batch[];
  built: Built;
  /** True when triangles had to be taken out because rebuilding coarser was not enough. */
  simplified: boolean;
}

/** A level of a program, coloured, merged by finish and within its budget. */
export async function buildLevelBatches(program: ShapeProgram, kind: AssetKind, level: Level): Promise<LevelBatches> {
  const built = await buildLevel(program, kind, level);
  const model = paintLevel(program, built);
  const batches = batchesOf(model);
  return { model, batches: built.over ? await simplify(batches, built.most) : batches, built, simplified: built.over };
}
