import type { Failure } from './errors.ts';
import type { AssetId, JobId, Sha256 } from './ids.ts';
import type { AssetKind } from './recipe.ts';

/** Task queues: plans and quick steps; CPU work. Providers get one each, by name. */
export const QUEUES = { generate: 'generate', forge: 'forge' } as const;

/** One rung of a job's ladder: a way of making the thing, tried in order. */
export interface Rung {
  provider: string;
  strategy: 'procedural' | 'text_to_3d' | 'image_to_3d';
}

export interface Planned {
  /** The recipe, a blob. */
  recipe: Sha256;
  kind: AssetKind;
  name: string;
  ladder: Rung[];
}

/** Names the job and which run of it this is; every activity's idempotency key begins with it. */
export interface JobRun {
  jobId: JobId;
  attempt: number;
}

/** The hands. Workflows know them only by this interface, so nothing of theirs can reach a workflow bundle. */
export interface Activities {
  /** Takes the job out of the queue. False when it was cancelled meanwhile. */
  admit(run: JobRun): Promise<{ admitted: boolean }>;
  /** Understands the prompt: recipe and ladder, frozen for this run. */
  plan(run: JobRun): Promise<Planned>;
  /** Runs the forge: recipe in, unbaked GLB out, both by reference. */
  forge(input: JobRun & { recipe: Sha256 }): Promise<{ source: Sha256 }>;
  /** Makes any GLB game-ready: returns the bundle that names the files. */
  bake(input: JobRun & { recipe: Sha256; source: Sha256 }): Promise<{ bundle: Sha256 }>;
  /** Adds the version and tells the rooms, exactly once per bundle. */
  publish(input: JobRun & { bundle: Sha256; draft: boolean; downgrade: string | null }): Promise<{ assetId: AssetId; version: number }>;
  /** Ends a job that could not be made. */
  fail(input: JobRun & { failure: Failure }): Promise<void>;
  /** Ends a job its creator stopped; keeps the best version so far. */
  cancelled(run: JobRun): Promise<void>;
}
