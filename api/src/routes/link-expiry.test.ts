import { LIMITS } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkExpiry } from './link-expiry.ts';

test('a link lives as long as promised, five minutes more at most, and stays the same text within five minutes', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (now) => {
      const livesS = (linkExpiry(now).getTime() - now.getTime()) / 1000;
      expect(livesS).toBeGreaterThanOrEqual(LIMITS.signedUrlS);
      expect(livesS).toBeLessThanOrEqual(LIMITS.signedUrlS + 300);
    }),
    { seed: 9 },
  );
  expect(linkExpiry(new Date('2026-01-01T00:00:01Z'))).toEqual(linkExpiry(new Date('2026-01-01T00:04:59Z')));
});
