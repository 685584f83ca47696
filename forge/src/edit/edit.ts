import type { Part } from '@worldkiln/contracts';

/** A change that was made, with a sentence about it, or the reason why one that was understood could not be. */
export type Change = { parts: Part[]; did: string } | { why: string };

/** Reads one clause: null when it is not about this. */
export type Edit = (parts: readonly Part[], words: readonly string[]) => Change | null;
