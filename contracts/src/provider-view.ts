import { z } from 'zod';
import { Failure } from './errors.ts';
import { ProviderHealth } from './provider-health.ts';
import { Capability } from './providers.ts';

/** What a worker opened, as it says itself at its start. */
export const ProviderFacts = z.object({
  capabilities: z.array(Capability),
  /** Nothing leaves the operator's own machines. */
  local: z.boolean(),
  /** Credits (1/100 cent) one call costs at most. */
  prices: z.partialRecord(Capability, z.int()),
  licence: z.object({ name: z.string(), url: z.string().nullable(), excludes: z.array(z.string()) }),
  models: z.partialRecord(Capability, z.string()),
  concurrency: z.int(),
  perMinute: z.int(),
  dailyCredits: z.int().nullable(),
});
export type ProviderFacts = z.infer<typeof ProviderFacts>;

/**
 * A provider as creators choose by it: what it can do, what it costs and how long it takes.
 * working: its last real generation worked. failing: it did not. resting: it failed so often that it is left alone for a
 * while. new: nobody has asked it yet.
 */
export const ProviderView = ProviderFacts.pick({ capabilities: true, local: true, prices: true, licence: true }).extend({
  id: z.string(),
  state: z.enum(['working', 'failing', 'resting', 'new']),
  /** How long its last successes took. */
  waitMs: z.object({ p50: z.int(), p90: z.int() }).nullable(),
  /** For operators alone; null for everybody else. */
  inside: ProviderFacts.pick({ models: true, concurrency: true, perMinute: true, dailyCredits: true })
    .extend(ProviderHealth.pick({ inUse: true, workedToday: true, failedToday: true, costToday: true, opensAgainInS: true }).shape)
    .extend({ lastFailure: Failure.nullable() })
    .nullable(),
});
export type ProviderView = z.infer<typeof ProviderView>;

/** GET /v1/providers. */
export const ProviderList = z.object({
  providers: z.array(ProviderView),
  /** For operators: who is configured and not opened, and why; null for everybody else. */
  closed: z.array(z.object({ id: z.string(), reason: z.string() })).nullable(),
});
export type ProviderList = z.infer<typeof ProviderList>;
