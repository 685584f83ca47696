import { z } from 'zod';
import { Failure } from './errors.ts';
import { type AssetId, JobId, Sha256 } from './ids.ts';
import type { JobEnd } from './job.ts';
import { type AssetKind, Recipe } from './recipe.ts';
import { ShapeProgram } from './shape.ts';

/** Task queues: plans and quick steps; CPU work. Providers get one each, by name. */
export const QUEUES = { generate: 'generate', forge: 'forge' } as const;

/** One rung of a job's ladder: a way of making the thing, tried in order. `proxy` is the plain body that cannot fail to be understood. */
export interface Rung {
  provider: string;
  strategy: 'procedural' | 'text_to_3d' | 'image_to_3d' | 'proxy';
}

/** A rung that did not deliver, and why: what a downgrade tells. */
export interface Fallen {
  rung: Rung;
  failure: Failure;
}

export interface Planned {
  /** The design: a blob with the recipe and the shape program. */
  design: Sha256;
  kind: AssetKind;
  name: string;
  /** Best first; frozen for this run. */
  ladder: Rung[];
  /** What was asked and cannot be tried here, with the reason. */
  fallen: Fallen[];
}

/** What a thing is to be: the recipe, and the program that builds it where there is one. Stored as a blob. */
export const Design = z.object({ recipe: Recipe, program: ShapeProgram.nullable() });
export type Design = z.infer<typeof Design>;

// The inputs are schemas: an activity parses what it is handed, because an old history may carry an older shape.

/** Names the job and which run of it this is; every activity's idempotency key begins with it. */
export const JobRun = z.object({ jobId: JobId, attempt: z.int().min(1) });
export type JobRun = z.infer<typeof JobRun>;

export const ForgeInput = JobRun.extend({ design: Sha256, strategy: z.enum(['procedural', 'proxy']) });
export type ForgeInput = z.infer<typeof ForgeInput>;

export const BakeInput = JobRun.extend({ design: Sha256, source: Sha256 });
export type BakeInput = z.infer<typeof BakeInput>;

export const PublishInput = JobRun.extend({
  bundle: Sha256,
  draft: z.boolean(),
  downgrade: z.string().nullable(),
  /** True when nothing comes after it: the job is ready. */
  last: z.boolean(),
});
export type PublishInput = z.infer<typeof PublishInput>;

export const FailInput = JobRun.extend({ failure: Failure });
export type FailInput = z.infer<typeof FailInput>;

/** The hands. Workflows know them only by this interface, so nothing of theirs can reach a workflow bundle. */
export interface Activities {
  /** Takes the job out of the queue. False when it was cancelled meanwhile. */
  admit(run: JobRun): Promise<{ admitted: boolean }>;
  /** Understands the prompt: the design and the ladder, frozen for this run. */
  plan(run: JobRun): Promise<Planned>;
  /** Runs the forge: design in, unbaked GLB out, and the design it was really made from, all by reference. */
  forge(input: ForgeInput): Promise<{ source: Sha256; design: Sha256 }>;
  /** Makes any GLB game-ready: returns the bundle that names the files. */
  bake(input: BakeInput): Promise<{ bundle: Sha256 }>;
  /** Makes the job's uploaded file game-ready, in a process of its own: returns the bundle that names the files. */
  bakeImport(run: JobRun): Promise<{ bundle: Sha256 }>;
  /** Adds the version and tells the rooms, exactly once per bundle and run. Null when the job had ended meanwhile. */
  publish(input: PublishInput): Promise<{ assetId: AssetId; version: number } | null>;
  /** Ends a job that could not be made. Answers what the row says: a publication that came first stands. */
  fail(input: FailInput): Promise<JobEnd>;
  /** Ends a job its creator stopped; keeps the best version so far. Answers what the row says. */
  cancelled(run: JobRun): Promise<JobEnd>;
}
