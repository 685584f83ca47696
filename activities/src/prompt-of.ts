import { LIMITS } from '@worldkiln/contracts';
import type { Job } from '@worldkiln/db';

/** The wish as a provider is told it: its newest words, with what was changed since. */
export function promptOf({ finalChange, prompt, edits }: Pick<Job, 'finalChange' | 'prompt' | 'edits'>): string {
  return [finalChange?.prompt ?? prompt, ...edits].join('; ').slice(0, LIMITS.promptChars);
}
