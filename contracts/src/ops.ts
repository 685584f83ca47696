import { z } from 'zod';
import { Credits, JobCost } from './credits.ts';
import { Failure } from './errors.ts';
import { AccountId, JobId, WorldId } from './ids.ts';
import { JobStatus } from './job.ts';
import { LIMITS } from './limits.ts';
import { ProviderHealth } from './provider-health.ts';

/** GET /v1/ops/overview: how the making goes, for operators. */
export const OpsOverview = z.object({
  at: z.iso.datetime(),
  /** `sealed`: its payloads are encrypted, and its UI opens them through POST /v1/codec/session. */
  engine: z.object({ ready: z.boolean(), detail: z.string(), uiUrl: z.string().nullable(), sealed: z.boolean() }),
  /** Live jobs as they stand; ended ones of the last 24 hours. */
  jobs: z.record(JobStatus, z.int()),
  /** Jobs no run has taken yet, and how long the first of them has waited. */
  queue: z.object({ depth: z.int(), oldestS: z.number() }),
  /** Since midnight (UTC): what creators paid, and what the house lost. */
  spentToday: Credits,
  lostToday: Credits,
  /** Why jobs failed within 24 hours, the most frequent first. */
  reasons: z.array(z.object({ code: z.string(), message: z.string(), jobs: z.int() })),
  providers: z.array(ProviderHealth),
});
export type OpsOverview = z.infer<typeof OpsOverview>;

/** A job as operators see it. */
export const OpsJob = z.object({
  jobId: JobId,
  roomId: WorldId,
  requestedBy: AccountId,
  requestedByName: z.string(),
  prompt: z.string(),
  status: JobStatus,
  detail: z.string(),
  attempts: z.int(),
  waiting: z.boolean(),
  reason: Failure.nullable(),
  downgrade: z.string().nullable(),
  cost: JobCost,
  /** Its run in the Temporal UI; null where nobody said where that is. */
  runUrl: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type OpsJob = z.infer<typeof OpsJob>;

export const OpsJobPage = z.object({ jobs: z.array(OpsJob), nextCursor: z.string().nullable() });
export type OpsJobPage = z.infer<typeof OpsJobPage>;

/** Many jobs at once: each is done or refused for itself. */
export const OpsBulk = z.strictObject({ do: z.enum(['cancel', 'retry']), jobIds: z.array(JobId).min(1).max(LIMITS.pageRows) });
export type OpsBulk = z.infer<typeof OpsBulk>;
export const OpsBulkDone = z.object({ done: z.array(JobId), refused: z.array(z.object({ jobId: JobId, code: z.string(), message: z.string() })) });
export type OpsBulkDone = z.infer<typeof OpsBulkDone>;

/** POST /v1/codec/session: what to enter in the Temporal UI, and until when it opens payloads. */
export const CodecSession = z.object({ endpoint: z.string(), expiresAt: z.iso.datetime() });
export type CodecSession = z.infer<typeof CodecSession>;
