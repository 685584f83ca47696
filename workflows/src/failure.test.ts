import { ERRORS, ErrorKind } from '@worldkiln/contracts';
import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/common';
import { expect, it } from 'vitest';
import { failureFrom, throwable, worthAnother } from './failure.ts';

const failed = (cause: Error) => new ActivityFailure('activity failed', 'bake', '1', 'MAXIMUM_ATTEMPTS_REACHED', 'worker', cause);

it('a failure that left an activity by its door comes back whole, for every kind', () => {
  for (const kind of ErrorKind.options) {
    const failure = { kind, code: 'some_code', message: 'A sentence.' };
    expect(failureFrom(failed(throwable(failure)))).toEqual(failure);
    expect(failureFrom(throwable(failure))).toEqual(failure);
    expect(worthAnother(failure)).toBe(ERRORS[kind].retry);
  }
});

it('an unknown type is our bug, told as such', () => {
  expect(failureFrom(failed(ApplicationFailure.create({ message: 'boom', type: 'TypeError' })))).toEqual({
    kind: 'broken',
    code: 'unexpected',
    message: 'boom',
  });
});

it('a step that died and one nobody took are told apart', () => {
  expect(failureFrom(failed(new TimeoutFailure('t', undefined, 'HEARTBEAT')))).toMatchObject({ kind: 'upstream', code: 'step_timeout' });
  expect(failureFrom(failed(new TimeoutFailure('t', undefined, 'SCHEDULE_TO_CLOSE')))).toMatchObject({ kind: 'upstream', code: 'no_worker' });
});

it('an error of the plan itself is thrown on: the run waits for a repaired worker', () => {
  expect(() => failureFrom(new TypeError('undefined is not a function'))).toThrow('undefined is not a function');
});
