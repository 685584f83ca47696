import { z } from 'zod';
import { TraceStep } from './asset.ts';
import { Failure } from './errors.ts';
import { AssetId, JobId, Sha256, WebhookId } from './ids.ts';
import type { JobEnd } from './job.ts';
import { Outcome, PictureRef, type Planned, Rung } from './plan.ts';

/**
 * Task queues: plans and quick steps; CPU work; pictures, which nobody waits for and which therefore take no place from
 * the work; deliveries to strangers' servers. Providers get one each.
 */
export const QUEUES = { generate: 'generate', forge: 'forge', pictures: 'pictures', webhooks: 'webhooks' } as const;

/** The queue of one provider's steps, with that provider's own rate limit. */
export const providerQueue = (provider: string): string => `provider-${provider}`;

// The inputs are schemas: an activity parses what it is handed, because an old history may carry an older shape.

/** Names the job and which run of it this is; every activity's idempotency key begins with it. */
export const JobRun = z.object({ jobId: JobId, attempt: z.int().min(1) });
export type JobRun = z.infer<typeof JobRun>;

/** Whose part of the plan a CPU step works for: a draft's bake is no progress of the final. */
const Part = z.enum(['draft', 'final']);

export const ForgeInput = JobRun.extend({ design: Sha256, strategy: z.enum(['procedural', 'proxy']), part: Part.default('final') });
export type ForgeInput = z.input<typeof ForgeInput>;

/** A provider's rung, in one of its turns. */
export const RungInput = JobRun.extend({ design: Sha256, rung: Rung, turn: z.int().min(1) });
export type RungInput = z.infer<typeof RungInput>;

export const ApprovalInput = JobRun.extend({ credits: z.int().min(0).nullable() });
export type ApprovalInput = z.infer<typeof ApprovalInput>;

/** Surfaces for the forge's parts: from words, or from the picture a wish brought. */
export const TextureInput = RungInput.extend({ pictures: PictureRef.nullable() });
export type TextureInput = z.infer<typeof TextureInput>;

export const SubmitInput = RungInput.extend({ picture: PictureRef.nullable() });
export type SubmitInput = z.infer<typeof SubmitInput>;

/** Work that was begun: `task` names ours at the provider, `stage` the output that it, or another job's run, will fill. */
export const Begun = z.object({ task: z.string().max(300).nullable(), stage: Sha256 });
export type Begun = z.infer<typeof Begun>;

export const AwaitInput = RungInput.extend({ begun: Begun });
export type AwaitInput = z.infer<typeof AwaitInput>;

/** An unbaked GLB, how it came to be, and on whose terms. */
export const Source = z.object({
  source: Sha256,
  trace: z.array(TraceStep).max(8),
  license: z.string().max(200),
  /** The output it lies in the cache as: forgotten when it turns out to be useless, charged when it does not. */
  stage: Sha256.optional(),
});
export type Source = z.infer<typeof Source>;

export const BakeInput = JobRun.extend({
  design: Sha256,
  source: Sha256,
  part: Part.default('final'),
  /** True when the source is not the design's own program: nothing is known of its parts. */
  foreign: z.boolean().default(false),
  trace: z.array(TraceStep).max(8).default([]),
  /** The provider's output that is baked. */
  stage: Sha256.optional(),
  /** Drawn surfaces that take the place of library materials. */
  dress: Sha256.optional(),
});
export type BakeInput = z.input<typeof BakeInput>;

export const PublishInput = JobRun.extend({
  bundle: Sha256,
  draft: z.boolean(),
  downgrade: z.string().nullable(),
  /** True when nothing comes after it: the job is ready. */
  last: z.boolean(),
  license: z.string().max(200).optional(),
  outcome: Outcome.optional(),
  /** True when another job had made it. */
  reused: z.boolean().default(false),
});
export type PublishInput = z.input<typeof PublishInput>;

/** A version that is there and has no pictures yet. */
export const DrawInput = JobRun.extend({ assetId: AssetId, version: z.int().min(1) });
export type DrawInput = z.infer<typeof DrawInput>;

export const FailInput = JobRun.extend({ failure: Failure, outcome: Outcome.optional() });
export type FailInput = z.infer<typeof FailInput>;

/** One try of one delivery. `nextInS`: when the run would try again; null at the last one. */
export const DeliverInput = z.object({
  webhookId: WebhookId,
  eventId: z.int().min(1),
  /** Counts redeliveries: a late try of an older one changes nothing. */
  round: z.int().min(1),
  nextInS: z.number().min(0).nullable(),
});
export type DeliverInput = z.infer<typeof DeliverInput>;

/** again: it failed, and not before `waitS` is asked for. over: nobody wants it any more. */
export type DeliverAnswer = { outcome: 'delivered' | 'over' } | { outcome: 'again'; waitS: number };

/** The hands. Workflows know them only by this interface, so nothing of theirs can reach a workflow bundle. */
export interface Activities {
  /** Takes the job out of the queue and holds its worst case. False when it was cancelled meanwhile. */
  admit(run: JobRun): Promise<{ admitted: boolean }>;
  /** Understands the prompt: the design and the ladder, frozen for this run. */
  plan(run: JobRun): Promise<Planned>;
  /** Begins (or, with null, ends) to wait for the world's owner to agree to what a job may cost. */
  approval(input: ApprovalInput): Promise<void>;
  /** Runs the forge: design in, unbaked GLB out, and the design it was really made from, all by reference. */
  forge(input: ForgeInput): Promise<{ source: Sha256; design: Sha256 }>;
  /** Draws the reference views for image_to_3d. */
  picture(input: RungInput): Promise<PictureRef>;
  /** Draws surfaces for the forge's parts; answers the blob that names them, and who drew them on whose terms. */
  texture(input: TextureInput): Promise<{ dress: Sha256; license: string; trace: TraceStep[] }>;
  /** Starts a provider's task once, whatever dies when; or finds that another run makes the same thing. */
  submit(input: SubmitInput): Promise<Begun>;
  /** Watches begun work to its end and fetches the result. Null when the run that made it gave up: begin again. */
  await(input: AwaitInput): Promise<Source | null>;
  /** Makes any GLB game-ready: returns the bundle that names the files. */
  bake(input: BakeInput): Promise<{ bundle: Sha256 }>;
  /** Makes the job's uploaded file game-ready, in a process of its own: returns the bundle that names the files. */
  bakeImport(run: JobRun): Promise<{ bundle: Sha256 }>;
  /** Adds the version and tells the rooms, exactly once per bundle and run. Null when the job had ended meanwhile. */
  publish(input: PublishInput): Promise<{ assetId: AssetId; version: number } | null>;
  /** Draws a version's thumbnail, wireframe and turntable, and tells the rooms. */
  draw(input: DrawInput): Promise<void>;
  /** Ends a job that could not be made. Answers what the row says: a publication that came first stands. */
  fail(input: FailInput): Promise<JobEnd>;
  /** Ends a job its creator stopped; keeps the best version so far. Answers what the row says. */
  cancelled(run: JobRun): Promise<JobEnd>;
  /** Sends one event to one endpoint, signed, and writes down how it went. */
  deliver(input: DeliverInput): Promise<DeliverAnswer>;
  /** Leaves nothing open: provider tasks withdrawn, places given back, what was held and not spent released. */
  settle(run: JobRun): Promise<void>;
}
