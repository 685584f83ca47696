import { rotate } from '@worldkiln/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromDegrees, toDegrees } from './angles.ts';

it('degrees and back are the same turn', () => {
  const angle = fc.integer({ min: -179, max: 180 });
  fc.assert(
    fc.property(fc.integer({ min: -90, max: 90 }), angle, angle, (tilt, turn, roll) => {
      const there = fromDegrees([tilt, turn, roll]);
      const back = fromDegrees(toDegrees(there));
      for (const probe of [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ] as const)
        rotate(there, [...probe]).forEach((value, axis) => expect(rotate(back, [...probe])[axis]).toBeCloseTo(value, 4));
    }),
  );
});

it('a plain turn reads as a plain turn', () => {
  const [tilt, turn, roll] = toDegrees(fromDegrees([0, 90, 0]));
  expect(turn).toBeCloseTo(90);
  expect([tilt, roll].map(Math.abs).every((value) => value < 1e-6)).toBe(true);
});
