import { boxBody, type Entity, IDENTITY, type Vec3 } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { prefabOf } from './prefab-of.ts';

const thing = (position: Vec3, more: Partial<Entity> = {}): Entity =>
  ({ assetId: 'ast_1', version: 1, tint: null, pose: { position, rotation: IDENTITY }, body: boxBody([1, 2, 1], 10), ...more }) as Entity; // the fields a prefab reads

it('keeps where things stand to each other, from a foot in the middle of them on the lowest', () => {
  const made = prefabOf([thing([10, 5, 0]), thing([14, 3, 0])], ({ pose }) => pose);
  expect(made?.things.map(({ pose }) => pose.position)).toEqual([
    [-2, 2, 0],
    [2, 0, 0],
  ]);
  expect(made?.size).toEqual([5, 4, 1]);
});

it('keeps how they were dressed, and nothing that was not', () => {
  const [dressed, plain] = prefabOf([thing([0, 0, 0], { tint: '#336699', scale: 2, group: 4 }), thing([3, 0, 0])], ({ pose }) => pose)?.things ?? [];
  expect(dressed).toMatchObject({ tint: '#336699', scale: 2, group: 4 });
  expect(Object.keys(plain ?? {}).sort()).toEqual(['assetId', 'pose', 'version']);
});

it('of clay there is none', () => {
  expect(prefabOf([thing([0, 0, 0]), thing([1, 0, 0], { version: 0 })], ({ pose }) => pose)).toBeNull();
  expect(prefabOf([], ({ pose }) => pose)).toBeNull();
});
