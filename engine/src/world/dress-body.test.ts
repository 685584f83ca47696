import { boxBody } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { dressBody, scaleBody } from './dress-body.ts';

it('what is twice as long in every direction weighs eight times as much', () => {
  const body = scaleBody(boxBody([1, 2, 3], 10), 2);
  expect(body).toMatchObject({ size: [2, 4, 6], massKg: 80, centre: [0, 2, 0], colliders: [{ half: [1, 2, 3], at: [0, 2, 0] }] });
});

it('every shape of collider grows about the ground pivot', () => {
  const body = scaleBody(
    {
      ...boxBody([1, 1, 1], 1),
      colliders: [
        { shape: 'sphere', radius: 1, at: [0, 1, 0] },
        { shape: 'capsule', radius: 1, halfHeight: 2, at: [1, 0, 0], turn: [0, 0, 0, 1] },
        { shape: 'hull', points: [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1] },
      ],
    },
    3,
  );
  expect(body.colliders).toEqual([
    { shape: 'sphere', radius: 3, at: [0, 3, 0] },
    { shape: 'capsule', radius: 3, halfHeight: 6, at: [3, 0, 0], turn: [0, 0, 0, 1] },
    { shape: 'hull', points: [0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3] },
  ]);
});

it('a mass that a builder set does not grow', () => {
  expect(dressBody(boxBody([1, 1, 1], 10), 2, { massKg: 3, type: 'fixed' })).toMatchObject({ massKg: 3, type: 'fixed', size: [2, 2, 2] });
  expect(dressBody(boxBody([1, 1, 1], 10), 1, {})).toEqual(boxBody([1, 1, 1], 10));
});
