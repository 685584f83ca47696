import type { AuthorInput, Baked as ForgeBaked, ForgePool } from '@worldkiln/forge';

/** What the hands need of the forge: the pool of threads has it, and so has a test's double. */
export type Forge = Pick<ForgePool, 'author' | 'buildGlb' | 'bake'>;

/** What somebody asked for, in the forge's words. */
export type Wish = AuthorInput;

export type Baked = ForgeBaked;
