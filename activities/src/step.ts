import { isOverdue, within } from '@worldkiln/blobs';
import { KilnError, LIMITS } from '@worldkiln/contracts';
import { CancelledFailure } from '@temporalio/common';
import { Context } from '@temporalio/activity';
import { leave } from './failure.ts';

/** What a step is handed besides its input. */
export interface StepContext {
  signal: AbortSignal;
  /** What the engine and its UI know of the step while it runs; an heir reads it after its worker's death. */
  note(details: Record<string, string | number | null>): void;
  /** Times this step has been taken up, this time included. */
  attempt: number;
}

/** What every step of a job does the same way: parse, heartbeat, keep the deadline, and leave through one door. */
export function step<Input, Parsed, Output>(
  schema: { parse(input: unknown): Parsed; _zod?: { input: Input } },
  act: (input: Parsed, signal: AbortSignal, context: StepContext) => Promise<Output>,
): (input: Input) => Promise<Output> {
  return async (input) => {
    const context = Context.current();
    const { attempt, startToCloseTimeoutMs, heartbeatTimeoutMs } = context.info;
    let details: Record<string, string | number | null> | undefined;
    const beat = heartbeatTimeoutMs === undefined ? undefined : setInterval(() => context.heartbeat(details), LIMITS.heartbeatS * 200);
    const note = (said: typeof details) => {
      details = said;
    };
    const stop = context.cancellationSignal;
    try {
      // A second before the engine would give up on us: then the reason is ours to say, and the next try isn't a death.
      return await within(Math.max(startToCloseTimeoutMs - 1_000, 500), stop, (signal) =>
        act(schema.parse(input), signal, { signal, note, attempt }).catch((error: unknown) => {
          throw isOverdue(signal) ? overdue(error, startToCloseTimeoutMs) : error;
        }),
      );
    } catch (error) {
      if (stop.aborted) throw new CancelledFailure('the step was told to stop', [], error instanceof Error ? error : undefined);
      throw leave(error, attempt);
    } finally {
      clearInterval(beat);
    }
  };
}

function overdue(cause: unknown, afterMs: number): KilnError {
  return new KilnError('upstream', {
    code: 'step_deadline',
    message: `The step was not done after ${Math.round(afterMs / 1000)} s. Try again; a simpler wish takes less.`,
    cause,
  });
}
