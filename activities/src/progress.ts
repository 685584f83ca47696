import { type JobRun, LIMITS } from '@worldkiln/contracts';
import { type Db, type Progress, progressJob } from '@worldkiln/db';

/** Where each stage begins on the card's bar, measured on forge jobs: half of the time goes into the bake. A draft is done before the final begins. */
export const MARKS = { plan: 0.02, draft: 0.04, draftBake: 0.06, forge: 0.1, provider: 0.1, providerDone: 0.44, bake: 0.45, publish: 0.95 } as const;

export interface ProgressReport {
  say(progress: Progress): void;
  /** Waits for lines on their way. */
  settle(): Promise<void>;
}

/**
 * Tells a run's progress, at most every `progressMs`. A line that cannot be written is logged and let go: the work
 * itself must not fail because its card could not be redrawn.
 */
export function reportProgress(db: Db, run: JobRun, onLost: (error: unknown) => void): ProgressReport {
  let last = Number.NEGATIVE_INFINITY;
  let writing: Promise<unknown> = Promise.resolve();
  let busy = false;
  return {
    say(progress) {
      const now = performance.now();
      if (busy || now - last < LIMITS.progressMs) return;
      last = now;
      busy = true;
      writing = progressJob(db, run, progress)
        .catch(onLost)
        .finally(() => {
          busy = false;
        });
    },
    async settle() {
      await writing;
    },
  };
}
