import { IDENTITY, spellId, type Quat, type Vec3 } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { carry, snapTo, standOn, type Placed } from './drag.ts';

const id = spellId('ent', new Uint8Array(26));
const at = (position: Vec3, scale = 1): Placed => ({ id, position, rotation: IDENTITY, scale });
const handle = (position: Vec3, rotation: Quat = IDENTITY, scale = 1) => ({ position, rotation, scale });
const QUARTER: Quat = [0, Math.SQRT1_2, 0, Math.SQRT1_2];
/** Six digits: what is left is rounding. */
const rounded = (values: readonly number[] | undefined) => values?.map((value) => Math.round(value * 1e6) / 1e6 + 0);

it('things go where their handle goes, and keep their distances', () => {
  const [one, two] = carry([at([0, 0, 0]), at([2, 0, 0])], handle([1, 0, 0]), handle([1, 5, 3]));
  expect(rounded(one?.position)).toEqual([0, 5, 3]);
  expect(rounded(two?.position)).toEqual([2, 5, 3]);
});

it('things turn about their handle and with it', () => {
  const [one] = carry([at([1, 0, 0])], handle([0, 0, 0]), handle([0, 0, 0], QUARTER));
  expect(rounded(one?.position)).toEqual([0, 0, -1]);
  expect(rounded(one?.rotation)).toEqual(rounded(QUARTER));
});

it('things grow away from their handle, and no further than a thing may', () => {
  const [one] = carry([at([1, 0, 0])], handle([0, 0, 0]), handle([0, 0, 0], IDENTITY, 2));
  expect(one).toMatchObject({ position: [2, 0, 0], scale: 2 });
  const [huge] = carry([at([1, 0, 0], 10)], handle([0, 0, 0]), handle([0, 0, 0], IDENTITY, 100));
  expect(huge).toMatchObject({ position: [2, 0, 0], scale: 20 });
});

it('a rotation stays a rotation after many drags', () => {
  let placed = at([0, 0, 0]);
  const slight: Quat = [0, Math.sin(0.05), 0, Math.cos(0.05)];
  for (let i = 0; i < 500; i++) placed = carry([placed], handle([0, 0, 0]), handle([0, 0, 0], slight))[0] ?? placed;
  expect(Math.hypot(...placed.rotation)).toBeCloseTo(1, 9);
});

it('a thing stands on what is flat, on the grid, and before what is steep', () => {
  expect(snapTo(0.37, 0.25)).toBe(0.25);
  expect(snapTo(0.37, null)).toBe(0.37);
  expect(standOn({ point: [1.1, 2, 3.4], normal: [0, 1, 0] }, [1, 1, 1], 0.5)).toEqual([1, 2, 3.5]);
  expect(standOn({ point: [1, 2, 3], normal: [1, 0, 0] }, [1, 2, 1], null)).toEqual([1.5, 1, 3]);
});
