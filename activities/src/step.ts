import { KilnError, LIMITS } from '@worldkiln/contracts';
import { CancelledFailure } from '@temporalio/common';
import { Context } from '@temporalio/activity';
import { leave } from './failure.ts';

/** What every step of a job does the same way: parse, heartbeat, keep the deadline, and leave through one door. */
export function step<Input, Output>(
  schema: { parse(input: unknown): Input },
  act: (input: Input, signal: AbortSignal) => Promise<Output>,
): (input: Input) => Promise<Output> {
  return async (input) => {
    const context = Context.current();
    const { attempt, startToCloseTimeoutMs, heartbeatTimeoutMs } = context.info;
    // A second before the engine would give up on us: then the reason is ours to say, and the next try isn't a death.
    const deadline = AbortSignal.timeout(Math.max(startToCloseTimeoutMs - 1_000, 500));
    const signal = AbortSignal.any([context.cancellationSignal, deadline]);
    const beat = heartbeatTimeoutMs === undefined ? undefined : setInterval(() => context.heartbeat(), LIMITS.heartbeatS * 200);
    try {
      return await act(schema.parse(input), signal);
    } catch (error) {
      if (context.cancellationSignal.aborted) throw new CancelledFailure('the step was told to stop', [], error instanceof Error ? error : undefined);
      throw leave(deadline.aborted ? overdue(error, startToCloseTimeoutMs) : error, attempt);
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
