import { LIBRARY_MATERIALS, LIMITS, Sha256, TraceStep } from '@worldkiln/contracts';
import { z } from 'zod';

const Worn = z.object({ material: z.enum(LIBRARY_MATERIALS), picture: Sha256 });

/** One surface that was drawn, and what it cost. */
export const Surface = Worn.extend({ cost: z.int().min(0), model: z.string() });
export type Surface = z.infer<typeof Surface>;

/** The surfaces of a thing, stored as a blob: which library material each picture takes the place of. */
export const DressFile = z.object({ surfaces: z.array(Worn).max(LIMITS.texturedSurfaces) });

/** What drawing them left: the blob that names them, what they cost and on whose terms. */
export const Dress = z.object({ dress: Sha256, cost: z.int().min(0), license: z.string().max(200), trace: z.array(TraceStep).max(8) });
export type Dress = z.infer<typeof Dress>;
