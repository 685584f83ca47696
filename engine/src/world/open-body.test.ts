import { boxBody, type Body, type MovingPart } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { scaleBody } from './dress-body.ts';
import { openableParts, openBody } from './open-body.ts';

const door: MovingPart = { part: 'door', joint: { type: 'hinge', at: [0, 0, 0], axis: [0, 1, 0], limitsDeg: [0, 90] }, colliders: [1] };
const drawer: MovingPart = { part: 'drawer', joint: { type: 'slide', at: [0, 0, 0], axis: [0, 0, 2], limitsM: [-0.1, 0.5] }, colliders: [2] };
const body: Body = {
  ...boxBody([2, 2, 2], 40, 'fixed'),
  colliders: [
    ...boxBody([2, 2, 2], 40).colliders,
    { shape: 'box', half: [0.5, 1, 0.05], at: [0.5, 1, 0], turn: [0, 0, 0, 1] },
    { shape: 'hull', points: [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1] },
  ],
  moving: [door, drawer],
};

const boxOf = (of: Body) => {
  const collider = of.colliders[1];
  if (collider?.shape !== 'box') throw new Error('no box');
  return collider;
};

it('a door’s collider swings about its hinge to the end that is further off, and back', () => {
  const open = openBody(body, [], ['door']);
  expect(boxOf(open).at.map((value) => Math.round(value * 1e4) / 1e4 + 0)).toEqual([0, 1, -0.5]);
  expect(open.colliders[2]).toEqual(body.colliders[2]);
  const shut = boxOf(openBody(open, ['door'], []));
  for (const axis of [0, 1, 2] as const) expect(shut.at[axis]).toBeCloseTo(boxOf(body).at[axis], 5);
  expect(shut.turn[3]).toBeCloseTo(1, 5);
});

it('a drawer slides, also in a thing that was made twice as large', () => {
  const large = scaleBody(body, 2);
  const open = openBody(large, [], ['drawer']).colliders[2];
  expect(open?.shape === 'hull' && open.points.slice(0, 6)).toEqual([0, 0, 1, 2, 0, 1]);
});

it('a character’s knees are no doors, and a wheel opens nothing', () => {
  const wheel: MovingPart = { part: 'wheel', joint: { type: 'wheel', at: [0, 0, 0], axis: [1, 0, 0] }, colliders: [] };
  expect(openableParts({ kind: 'character', body })).toEqual([]);
  expect(openableParts({ kind: 'prop', body: { ...body, moving: [wheel, door] } })).toEqual([door]);
});
