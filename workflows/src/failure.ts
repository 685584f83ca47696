import { ERRORS, ErrorKind, type Failure, type Outcome } from '@worldkiln/contracts';
import { ActivityFailure, ApplicationFailure, TemporalFailure, TimeoutFailure } from '@temporalio/workflow';

/**
 * Reads what a step threw as the failure a job remembers. What isn't Temporal's is a bug of the plan itself: it is
 * thrown on, so that the run waits at this point for a repaired worker instead of ending the creator's job.
 */
export function failureFrom(error: unknown): Failure {
  if (!(error instanceof TemporalFailure)) throw error;
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure) return typedFailure(cause);
  if (cause instanceof TimeoutFailure) return timeoutFailure(error, cause);
  return { kind: 'broken', code: 'unexpected', message: (cause ?? error).message };
}

/** What may be running and billed already: another turn could be a second bill for the same thing. */
const NEVER_AGAIN = new Set(['submit_ambiguous']);

/** Whether another turn of the same rung may go better. */
export const worthAnother = (failure: Failure): boolean => ERRORS[failure.kind].retry && !NEVER_AGAIN.has(failure.code);

/** A failure as this workflow throws it to itself. */
export function throwable(failure: Failure): ApplicationFailure {
  return ApplicationFailure.nonRetryable(failure.message, ERRORS[failure.kind].temporal, failure);
}

/** Every rung fell: the last one's failure, and how it came to that. */
export class FallenThrough extends ApplicationFailure {
  readonly outcome: Outcome;
  constructor({ kind, code, message }: Failure, outcome: Outcome) {
    super(message, ERRORS[kind].temporal, true, [{ kind, code, message }]);
    this.outcome = outcome;
  }
}

/** Activities put the whole failure into the details; the type alone still tells the kind. */
function typedFailure(cause: ApplicationFailure): Failure {
  const kind = ErrorKind.options.find((option) => ERRORS[option].temporal === cause.type) ?? 'broken';
  const [details] = cause.details ?? [];
  const code = hasCode(details) ? details.code : 'unexpected';
  return { kind, code, message: cause.message };
}

function hasCode(details: unknown): details is { code: string } {
  return typeof details === 'object' && details !== null && 'code' in details && typeof details.code === 'string';
}

function timeoutFailure(error: TemporalFailure, cause: TimeoutFailure): Failure {
  const step = error instanceof ActivityFailure ? error.activityType : 'step';
  const noWorker = cause.timeoutType === 'SCHEDULE_TO_CLOSE' || cause.timeoutType === 'SCHEDULE_TO_START';
  return noWorker
    ? { kind: 'upstream', code: 'no_worker', message: `No worker finished the step “${step}” in time: the makers are down or overrun. Try again later.` }
    : {
        kind: 'upstream',
        code: 'step_timeout',
        message: `The step “${step}” kept dying or hanging. Try again; if it happens again, another wording may help.`,
      };
}
