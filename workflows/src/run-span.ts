// Loaded into every run beside its plan (workflows/scripts/bundle.mjs, activities/src/bundle.ts).
import type { RunSinks } from '@worldkiln/contracts';
import { proxySinks, type WorkflowInterceptors } from '@temporalio/workflow';

const { runs } = proxySinks<RunSinks>();

/** Tells the worker that a run has ended. A sink is no command: histories and replays know nothing of it. */
export const interceptors = (): WorkflowInterceptors => ({
  inbound: [
    {
      async execute(input, next) {
        try {
          const end = await next(input);
          runs.ended(null);
          return end;
        } catch (error) {
          runs.ended(error instanceof Error ? error.message : String(error));
          throw error;
        }
      },
    },
  ],
});
