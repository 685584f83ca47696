import { z } from 'zod';
import { Credits, JobCost } from './credits.ts';
import { Failure } from './errors.ts';
import { AccountId, AssetId, JobId, WorldId } from './ids.ts';
import { JobStatus } from './job.ts';
import { LIMITS } from './limits.ts';

const words = (max: number) => z.string().max(max);
/** Settings as they were sent, flat and small: the trace is read by people. */
const Settings = z.record(words(80), z.union([words(LIMITS.traceTextChars), z.number(), z.boolean(), z.null()]));

/** One thing that was done or tried for a job. */
export const JobTraceStep = z.object({
  /** Its name within the attempt, unique: 'final/meshy/1'. Said again, it overwrites: steps are repeated after a crash. */
  name: words(200),
  /** The plan's stage it belongs to. */
  stage: words(40),
  outcome: z.enum(['running', 'done', 'reused', 'failed', 'downgraded', 'cancelled']),
  provider: words(80).nullable().default(null),
  model: words(200).nullable().default(null),
  version: words(200).nullable().default(null),
  settings: Settings.default({}),
  /** What was sent instead of the job's own prompt, where a plan reworded it. */
  prompt: words(LIMITS.traceTextChars).nullable().default(null),
  negativePrompt: words(LIMITS.traceTextChars).nullable().default(null),
  /** The provider's own name of the task, to ask its support with. */
  taskId: words(200).nullable().default(null),
  cost: Credits.nullable().default(null),
  /** The terms its output came under. */
  licence: z
    .object({ name: words(200), url: words(500).optional(), excludes: z.array(words(8)).max(300).default([]) })
    .nullable()
    .default(null),
  failure: Failure.nullable().default(null),
  /** Why it went this way: the reason of a downgrade, a repair that was made. */
  note: words(LIMITS.traceTextChars).nullable().default(null),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable().default(null),
});
export type JobTraceStep = z.infer<typeof JobTraceStep>;
export type NewJobTraceStep = z.input<typeof JobTraceStep>;

/** GET /v1/jobs/:id/trace: who asked for what, and everything that was done for it. */
export const TraceView = z.object({
  jobId: JobId,
  requestedBy: AccountId,
  roomId: WorldId,
  prompt: z.string(),
  negativePrompt: z.string().nullable(),
  seed: z.int(),
  status: JobStatus,
  attempts: z.int(),
  assetId: AssetId.nullable(),
  version: z.int().nullable(),
  downgrade: z.string().nullable(),
  cost: JobCost,
  steps: z.array(JobTraceStep.extend({ attempt: z.int() })),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type TraceView = z.infer<typeof TraceView>;
