import { ERRORS, ErrorKind, KilnError, LIMITS } from '@worldkiln/contracts';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { expect, it } from 'vitest';
import { leave } from './failure.ts';

/** What left, as the failure it must be. */
function left(error: unknown, attempt = 1): ApplicationFailure {
  const failure = leave(error, attempt);
  if (!(failure instanceof ApplicationFailure)) throw new Error(`left as ${failure.name}`);
  return failure;
}

it('every kind leaves as the table says: type, retryable, details', () => {
  for (const kind of ErrorKind.options) {
    const failure = left(new KilnError(kind, { code: 'a_code', message: 'A sentence.' }));
    expect(failure).toMatchObject({ message: 'A sentence.', type: ERRORS[kind].temporal, nonRetryable: !ERRORS[kind].retry });
    expect(failure.details).toEqual([{ kind, code: 'a_code', message: 'A sentence.' }]);
  }
});

it('busy says how long to wait', () => {
  expect(left(new KilnError('busy', { code: 'full', message: 'Full.', waitS: 7 })).nextRetryDelay).toBe(7_000);
});

it('a database that is away is waited for, a little longer each time; one that refuses the query is our bug', () => {
  const away = new Error('query failed', { cause: Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' }) });
  const waits = [1, 2, 3, 10].map((attempt) => Number(left(away, attempt).nextRetryDelay));
  expect(left(away).type).toBe(ERRORS.busy.temporal);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(Math.max(...waits)).toBeLessThanOrEqual(8_000);
  expect(left(Object.assign(new Error('null value in column'), { code: '23502' })).type).toBe(ERRORS.broken.temporal);
});

it('our own bug is tried a few times and then told, instead of looping for an hour', () => {
  expect(left(new TypeError('x'), 1).nonRetryable).toBe(false);
  expect(left(new TypeError('x'), LIMITS.brokenTries).nonRetryable).toBe(true);
});

it('a cancel stays a cancel', () => {
  const cancel = new CancelledFailure('stop');
  expect(leave(cancel, 1)).toBe(cancel);
});
