import type { Patient } from './patient.ts';

/** What a check saw. `watch` works today and may not tomorrow; only `bad` makes the verb end with 1. */
export type Finding = { state: 'well' | 'skipped'; says: string } | { state: 'watch' | 'bad'; says: string; todo: string };

/** One question to an installation. */
export interface Check {
  name: string;
  /** What it means when it is well, in one sentence. */
  means: string;
  /** Takes long or reads much: only under --all, or by its name. */
  thorough?: true;
  look(patient: Patient): Promise<Finding> | Finding;
  /** What --fix may do, in one sentence; only what cannot lose anything. */
  mends?: string;
  /** Does it, and says what was done; null when there was nothing it could do. */
  mend?(patient: Patient): Promise<string | null>;
}

export const well = (says: string): Finding => ({ state: 'well', says });
export const skipped = (says: string): Finding => ({ state: 'skipped', says });
export const watch = (says: string, todo: string): Finding => ({ state: 'watch', says, todo });
export const bad = (says: string, todo: string): Finding => ({ state: 'bad', says, todo });

/** Thrown where a check has nothing to look at: no database was made yet, nothing runs. */
export class NothingToSee extends Error {}
