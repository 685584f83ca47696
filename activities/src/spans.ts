import type { RunSinks } from '@worldkiln/contracts';
import { trace } from '@worldkiln/telemetry';
import type { Logger } from 'pino';
import type { Context } from '@temporalio/activity';
import type { ActivityInterceptors, InjectedSinks } from '@temporalio/worker';

/** A run's span and its line in the log, once it has ended: the workflow itself, which its steps hang on. */
export const runSinks = (log: Logger | null): InjectedSinks<RunSinks> => ({
  runs: {
    ended: {
      fn({ workflowId, runId, workflowType, startTime, attempt, searchAttributes }, failure) {
        const error = failure === null ? undefined : new Error(failure);
        trace({ name: workflowType, workflowId, runId, is: 'run', startMs: startTime.getTime(), attributes: { 'worldkiln.attempt': attempt }, error });
        const ids = { jobId: workflowId.replace(/^job-/, ''), worldId: searchAttributes.world?.[0], accountId: searchAttributes.account?.[0] };
        log?.info({ ...ids, runId, failure, ms: Date.now() - startTime.getTime() }, 'run ended');
      },
      callDuringReplay: false,
    },
  },
});

/** A step's span, each time it is taken up. */
export function stepSpans({ info }: Context): ActivityInterceptors {
  // Only a step of a run has a trace to hang on.
  if (info.workflowExecution === undefined) return {};
  const { workflowId, runId } = info.workflowExecution;
  const startMs = Date.now();
  const attributes = {
    'worldkiln.queue': info.taskQueue,
    'worldkiln.try': info.attempt,
    'worldkiln.waited_ms': startMs - info.currentAttemptScheduledTimestampMs,
  };
  const note = (error?: unknown) => trace({ name: info.activityType, workflowId, runId, startMs, attributes, error });
  return {
    inbound: {
      async execute(input, next) {
        try {
          const output: unknown = await next(input);
          note();
          return output;
        } catch (error) {
          note(error);
          throw error;
        }
      },
    },
  };
}
