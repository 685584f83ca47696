import type { AssetKind, Body, GenerationPlan, Recipe, ShapeProgram, Style, TraceStep } from '@worldkiln/contracts';

interface Stoppable {
  signal?: AbortSignal;
}

/** What the hands need of the forge: `ForgePool` is one, and so is a test's double. */
export interface Forge {
  author(input: Wish, options?: Stoppable): Promise<{ recipe: Recipe; program: ShapeProgram }>;
  buildGlb(recipe: Recipe, program: ShapeProgram, options?: Stoppable): Promise<Uint8Array>;
  bake(input: { glb: Uint8Array; recipe: Recipe; program?: ShapeProgram; onStep?: (step: string, done: number) => void }, options?: Stoppable): Promise<Baked>;
}

/** What somebody asked for, in the forge's words. */
export interface Wish {
  prompt: string;
  negativePrompt?: string;
  style?: Style;
  assetType?: AssetKind;
  seed: number;
  plan?: GenerationPlan;
}

export interface Baked {
  glb: Uint8Array;
  /** The coarser levels, finest first. */
  lods: Uint8Array[];
  thumbnail: Uint8Array;
  body: Body;
  triangles: number[];
  trace: TraceStep[];
}
