import { z } from 'zod';
import { JobCost } from './credits.ts';
import { Failure } from './errors.ts';
import { AccountId, AssetId, EntityId, JobId, WorldId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Outcome, ProviderId } from './plan.ts';
import { AssetKind, GenerationPlan, Style } from './recipe.ts';
import { Reference } from './upload.ts';
import { Hex, Vec3 } from './vector.ts';
import { words } from './words.ts';

export const FallbackPolicy = z.enum(['downgrade', 'procedural_only', 'keep_placeholder']);
export type FallbackPolicy = z.infer<typeof FallbackPolicy>;

export const JobStatus = z.enum(['queued', 'generating', 'postprocess', 'ready', 'failed', 'cancelled']);
export type JobStatus = z.infer<typeof JobStatus>;

export const isTerminal = (status: JobStatus): boolean => status === 'ready' || status === 'failed' || status === 'cancelled';

/** How a run ended, as the job's row has it. */
export interface JobEnd {
  status: Extract<JobStatus, 'ready' | 'failed' | 'cancelled'>;
  /** The best version so far, whatever the end. */
  assetId: AssetId | null;
  version: number | null;
}

// A prompt is text people typed: no NUL or lone surrogate reaches Postgres, no line of blanks is a wish.
const promptText = words(LIMITS.promptChars, 'say what to make')
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
  .refine((text) => !text.includes('\u0000'), 'must not contain NUL');

/** Where a job may be made: what the creator chose besides the plan. */
export const Routing = z.object({
  /** One provider by name; absent, the policy chooses. */
  provider: ProviderId.optional(),
  platform: z.enum(['web', 'mobile']).default('web'),
  /** Nothing leaves the operator's own machines. */
  localOnly: z.boolean().default(false),
});
export type Routing = z.infer<typeof Routing>;

/** POST /v1/jobs, the spec's section 16. */
export const JobRequest = z.strictObject({
  roomId: WorldId,
  prompt: promptText,
  negativePrompt: promptText.optional(),
  assetType: AssetKind.optional(),
  generationPlan: GenerationPlan.optional(),
  style: Style.optional(),
  seed: z.int().min(0).max(0xffff_ffff).optional(),
  fallbackPolicy: FallbackPolicy.default('downgrade'),
  draft: z.boolean().default(false),
  provider: ProviderId.optional(),
  platform: z.enum(['web', 'mobile']).optional(),
  localOnly: z.boolean().optional(),
  /** Patience for the whole job; what is not there by then is made by the next cheaper way. */
  timeoutMs: z.int().min(LIMITS.jobTimeoutMinMs).max(LIMITS.jobTimeoutMaxMs).optional(),
  /** Where it should stand; else the room puts it in front of the asker. */
  at: Vec3.optional(),
  /** Pictures that show what is meant. */
  references: z.array(Reference).max(LIMITS.referencesPerJob).optional(),
  clientRequestId: z.string().max(100).optional(),
});
export type JobRequest = z.infer<typeof JobRequest>;

export const Placeholder = z.object({
  assetId: AssetId,
  entityId: EntityId,
  scaleMeters: Vec3,
  palette: z.array(Hex),
});

export const JobCreated = z.object({
  jobId: JobId,
  status: JobStatus,
  placeholder: Placeholder,
  fallbackPolicy: FallbackPolicy,
  maxAttempts: z.int(),
  clientRequestId: z.string().optional(),
});
export type JobCreated = z.infer<typeof JobCreated>;

/** POST /v1/jobs/:id/retry: what to do otherwise this time. Everything unchanged is taken from where it was finished. */
export const RetryRequest = z.strictObject({
  /** Which stage the prompt and seed are meant for: `plan` rethinks the thing, `final` only tells the provider otherwise. */
  stage: z.enum(['plan', 'final']).default('plan'),
  prompt: promptText.optional(),
  seed: z.int().min(0).max(0xffff_ffff).optional(),
  /** `auto` gives the choice back to the policy. */
  provider: z.union([z.literal('auto'), ProviderId]).optional(),
  /** A change to what stands, in words: "longer legs", "make it red", "without wheels". Changes add up. */
  edit: promptText.optional(),
});
export type RetryRequest = z.infer<typeof RetryRequest>;

/** How long jobs like this took lately. */
export const Estimate = z.object({ p50S: z.number(), p90S: z.number(), jobs: z.int() });
export type Estimate = z.infer<typeof Estimate>;

export const JobView = z.object({
  jobId: JobId,
  roomId: WorldId,
  requestedBy: AccountId,
  prompt: z.string(),
  status: JobStatus,
  /** Which part of the work goes on, in words for a card. */
  detail: z.string(),
  progress: z.number().min(0).max(1),
  attempts: z.int(),
  maxAttempts: z.int(),
  fallbackPolicy: FallbackPolicy,
  entityId: EntityId,
  resultAssetId: AssetId.nullable(),
  resultVersion: z.int().nullable(),
  /** Told whenever less was delivered than asked. */
  downgrade: z.string().nullable(),
  /** What was asked, what was delivered, and what fell between; null until the job has ended. */
  outcome: Outcome.nullable(),
  /** True when the same thing had been made before: nothing was made anew, nothing is charged. */
  reused: z.boolean(),
  /** True when trying again may give the better one. */
  canRetry: z.boolean(),
  timeoutMs: z.int().nullable(),
  /** Credits the world's owner is asked to agree to before the job goes on; null while nobody is asked. */
  approveCredits: z.int().nullable(),
  /** Jobs before this one in its room's line; null when it is not waiting. */
  position: z.int().nullable(),
  /** From the last jobs of this kind; null before there are enough. */
  estimate: Estimate.nullable(),
  lastError: Failure.nullable(),
  cost: JobCost,
  /** True while the durable engine has not yet taken the job: the clay waits. */
  waiting: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type JobView = z.infer<typeof JobView>;

/** A line of the outbox: written with the job row, read by SSE and rooms, caught up by id. */
export const JobEvent = z.object({
  id: z.int(),
  jobId: JobId,
  worldId: WorldId,
  event: z.discriminatedUnion('type', [
    /** Accepted: the room spawns the clay. */
    z.object({
      type: z.literal('job_queued'),
      entityId: EntityId,
      assetId: AssetId,
      requestedBy: AccountId,
      kind: AssetKind,
      name: z.string(),
      scaleMeters: Vec3,
      massKg: z.number(),
      body: z.enum(['dynamic', 'fixed']),
      palette: z.array(Hex),
      at: Vec3.nullable(),
      /** A retry finds its entity standing there and only turns it back to clay. */
      attempt: z.int(),
    }),
    z.object({ type: z.literal('job_progress'), status: JobStatus, progress: z.number(), detail: z.string() }),
    /** Credits were set aside, spent or given back. */
    z.object({ type: z.literal('job_cost'), cost: JobCost }),
    z.object({ type: z.literal('job_failed'), entityId: EntityId, error: Failure, fallbackPolicy: FallbackPolicy }),
    z.object({ type: z.literal('job_cancelled'), entityId: EntityId }),
    z.object({ type: z.literal('asset_ready'), entityId: EntityId, assetId: AssetId, version: z.int(), draft: z.boolean() }),
    /** A version's thumbnail, wireframe and turntable are there: whoever shows its clay asks for its links anew. */
    z.object({ type: z.literal('asset_pictured'), assetId: AssetId, version: z.int() }),
  ]),
  at: z.iso.datetime(),
});
export type JobEvent = z.infer<typeof JobEvent>;
