import { ERRORS, KilnError, LIMITS, failureOf } from '@worldkiln/contracts';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';

/**
 * The one door through which errors leave an activity: type, retryable and delay come from the ERRORS table. A bug of
 * ours is repeated a few times, because some heal (a race, a full disk), and then told instead of looping for an hour.
 */
export function leave(error: unknown, attempt: number): Error {
  if (error instanceof CancelledFailure) return error;
  const known = asKilnError(error, attempt);
  const failure = failureOf(known);
  const { retry, temporal } = ERRORS[failure.kind];
  return ApplicationFailure.create({
    message: failure.message,
    type: temporal,
    nonRetryable: !retry || (failure.kind === 'broken' && attempt >= LIMITS.brokenTries),
    details: [failure],
    ...(known instanceof KilnError && known.waitS !== undefined ? { nextRetryDelay: known.waitS * 1000 } : {}),
    ...(known instanceof Error ? { cause: known } : {}),
  });
}

/** Codes of PostgreSQL and its driver that mean "not now": down, starting, restarting, full, or a lost race. */
const NOT_NOW = /^(CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT_SOCKET|08|40001|40P01|53|57P0)/;

function asKilnError(error: unknown, attempt: number): unknown {
  if (error instanceof KilnError) return error;
  const code = databaseCode(error);
  if (code === null || !NOT_NOW.test(code)) return error;
  const waitS = Math.min(2 ** Math.min(attempt, 5) / 4, 8);
  return new KilnError('busy', { code: 'database_away', message: 'The database does not answer just now; the step is tried again.', waitS, cause: error });
}

/** Drizzle wraps what the driver threw; the driver's code is what tells. */
function databaseCode(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return null;
}
