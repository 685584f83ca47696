import { z } from 'zod';
import { Credits } from './credits.ts';
import { Failure } from './errors.ts';

/** How a provider is, by what really happened. */
export const ProviderHealth = z.object({
  id: z.string(),
  /** Whether the last real generation worked; null before the first. */
  healthy: z.boolean().nullable(),
  lastOutcomeAt: z.iso.datetime().nullable(),
  lastFailure: Failure.nullable(),
  /** closed: called as usual. open: not called before the pause is over. half_open: the next call decides. */
  breaker: z.enum(['closed', 'open', 'half_open']),
  opensAgainInS: z.number().nullable(),
  /** Tasks running there now. */
  inUse: z.int(),
  /** Within the last 24 hours. */
  workedToday: z.int(),
  failedToday: z.int(),
  /** How long its last successes took. */
  waitMs: z.object({ p50: z.int(), p90: z.int() }).nullable(),
  costToday: Credits,
});
export type ProviderHealth = z.infer<typeof ProviderHealth>;
