import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRange } from './byte-range.ts';

test('one range is read as HTTP has it; what means nothing here is the whole', () => {
  expect(readRange('bytes=0-3', 10)).toEqual({ start: 0, end: 3 });
  expect(readRange('bytes=4-', 10)).toEqual({ start: 4, end: 9 });
  expect(readRange('bytes=-3', 10)).toEqual({ start: 7, end: 9 });
  expect(readRange('bytes=8-99', 10)).toEqual({ start: 8, end: 9 });
  expect(readRange('bytes=10-', 10)).toBe('outside');
  expect(readRange('bytes=-0', 10)).toBe('outside');
  for (const header of [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2']) expect(readRange(header, 10)).toBe('all');
});

test('whatever is asked, a range lies within the file', () => {
  const number = fc.oneof(fc.nat(30).map(String), fc.constant(''), fc.constant('9'.repeat(40)));
  fc.assert(
    fc.property(number, number, fc.nat(20), (first, last, bytes) => {
      const range = readRange(`bytes=${first}-${last}`, bytes);
      if (typeof range === 'string') return true;
      return range.start >= 0 && range.start <= range.end && range.end < bytes;
    }),
    { seed: 3, numRuns: 2_000 },
  );
  expect(readRange('bytes=0-0', 0)).toBe('outside');
});
