import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { throwable } from './failure.ts';

/** A creator's patience with providers, counted over the whole job. */
export interface Patience {
  /** Does the work, or gives it up when the patience is at its end; then a cheaper way must do. */
  within<T>(work: () => Promise<T>): Promise<T>;
  /** No more is needed of it. */
  end(): void;
}

/** Null is patience without end: then every stage's own deadline holds. */
export function patience(timeoutMs: number | null): Patience {
  if (timeoutMs === null) return { within: (work) => work(), end: () => undefined };
  let over = false;
  let current: CancellationScope | undefined;
  const clock = new CancellationScope();
  void clock
    .run(() => sleep(timeoutMs))
    .then(() => {
      over = true;
      current?.cancel();
    })
    .catch(() => undefined);
  const late = () => throwable({ kind: 'refused', code: 'timeout', message: `It was not there after ${timeoutMs / 1000} s, the patience this job was given.` });
  return {
    async within(work) {
      if (over) throw late();
      const scope = new CancellationScope();
      current = scope;
      try {
        return await scope.run(work);
      } catch (error) {
        // The scope inside is cancelled by the clock, or with the whole run: only the first is a rung that fell.
        if (over && isCancellation(error) && !CancellationScope.current().consideredCancelled) throw late();
        throw error;
      } finally {
        current = undefined;
      }
    },
    end: () => clock.cancel(),
  };
}
