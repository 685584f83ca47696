import { z } from 'zod';

/** What a world looks like around its things; part of the world, so every player sees the same. */
export const Environment = z.strictObject({
  /** 0 to 24; the sun rises at 6 and sets at 18. */
  hour: z.number().min(0).max(24),
  sky: z.enum(['clear', 'clouds', 'overcast']),
  /** 0 clear to the horizon, 1 a few dozen metres. */
  fog: z.number().min(0).max(1),
  /** Metres; null: no water. It is drawn; nothing floats on it yet. */
  waterM: z.number().min(-60).max(120).nullable(),
});
export type Environment = z.infer<typeof Environment>;

/** A late afternoon with some clouds: what a world has that nobody has changed. */
export const ENVIRONMENT: Environment = { hour: 15, sky: 'clouds', fog: 0.2, waterM: null };
