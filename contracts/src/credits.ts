import { z } from 'zod';
import { AccountId, JobId, WorldId } from './ids.ts';
import { LIMITS } from './limits.ts';

/** Money is whole credits: 1 credit is 1/100 cent, so a year of a busy studio still fits a JavaScript number. */
export const Credits = z.int().min(0).max(LIMITS.creditsMax);
export type Credits = z.infer<typeof Credits>;

/** What a job costs, over all its attempts. */
export const JobCost = z.object({
  /** Set aside for what is still being made. */
  held: Credits,
  /** Paid to providers for finished stages. */
  spent: Credits,
  /** What finished stages that were there already would have cost. */
  reused: Credits,
});
export type JobCost = z.infer<typeof JobCost>;

/** Who pays for jobs: the house, without a limit (the one box), or each account from its own credits. */
export const CreditsMode = z.enum(['house', 'accounts']);
export type CreditsMode = z.infer<typeof CreditsMode>;

/** GET /v1/credits. */
export const CreditsView = z.object({
  accountId: AccountId,
  /** True where the house pays: `free` then says nothing. */
  unlimited: z.boolean(),
  free: Credits,
  held: Credits,
  spent: Credits,
  spentToday: Credits,
  /** What the account's jobs may commit a day; null: no budget. */
  dailyBudget: Credits.nullable(),
});
export type CreditsView = z.infer<typeof CreditsView>;

export const EntryKind = z.enum(['grant', 'hold', 'release', 'capture', 'loss', 'upkeep']);
export type EntryKind = z.infer<typeof EntryKind>;

/** A line of the ledger as an account sees it. Lines are never changed; a mistake is answered by another line. */
export const EntryView = z.object({
  id: z.int(),
  /** `hold` and `release` move credits aside and back; only `capture` spends them. `loss` is paid by the house, and so is `upkeep`: what finding things again costs. */
  kind: EntryKind,
  credits: Credits,
  jobId: JobId.nullable(),
  worldId: WorldId.nullable(),
  provider: z.string().nullable(),
  stage: z.string().nullable(),
  note: z.string().nullable(),
  at: z.iso.datetime(),
});
export type EntryView = z.infer<typeof EntryView>;

export const EntryPage = z.object({ entries: z.array(EntryView), nextCursor: z.string().nullable() });
export type EntryPage = z.infer<typeof EntryPage>;
