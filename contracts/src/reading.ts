import { z } from 'zod';
import { JobRequest } from './job.ts';
import { LIMITS } from './limits.ts';
import { Match } from './recipe.ts';
import { Hex } from './vector.ts';

/** GET /v1/readings: what a prompt would be understood as, before anything is made of it. */
export const ReadingRequest = JobRequest.pick({ prompt: true });

/** Another thing that could be meant, with the whole prompt that says so. */
export const ReadingChoice = z.object({
  words: z.string().max(LIMITS.readingWordsChars),
  /** For colours: as they are painted. */
  color: Hex.optional(),
  prompt: z.string().max(LIMITS.promptChars),
});
export type ReadingChoice = z.infer<typeof ReadingChoice>;

/** One thing that was understood, or that was left open, and what else it could be. */
export const ReadingChip = z.object({
  what: z.enum(['noun', 'count', 'size', 'colour', 'material']),
  /** As it was said; null where nothing was said. */
  words: z.string().max(LIMITS.promptChars).nullable(),
  color: Hex.optional(),
  choices: z.array(ReadingChoice).max(LIMITS.readingChoices),
});
export type ReadingChip = z.infer<typeof ReadingChip>;

export const Reading = z.object({
  noun: z.string(),
  /** What it would be built as, and how far that is from the noun. */
  builtAs: z.string(),
  matched: Match,
  chips: z.array(ReadingChip).max(LIMITS.readingChips),
  ignored: z.array(z.string()),
});
export type Reading = z.infer<typeof Reading>;
