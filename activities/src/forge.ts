import type { Recipe } from '@worldkiln/contracts';
import type { AuthorInput, BakeReport, Baked as ForgeBaked, ForgePool } from '@worldkiln/forge';

/** What somebody asked for, in the forge's words. */
export type Wish = AuthorInput;

/** What is published of a bake, and its notes for the log. */
export type Baked = Omit<ForgeBaked, 'report'> & { report: Pick<BakeReport, 'notes'> };

/** What the hands need of the forge: the pool of threads has it, and so has a test's double. */
export interface Forge extends Pick<ForgePool, 'author' | 'buildGlb' | 'lint' | 'picture'> {
  bake(...call: Parameters<ForgePool['bake']>): Promise<Baked>;
  bakeForeign(...call: Parameters<ForgePool['bakeForeign']>): Promise<{ recipe: Recipe; baked: Baked }>;
}
