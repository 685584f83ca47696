import { boxBody, IDENTITY, spellId, type Entity } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { shelfOf } from './shelf.ts';

const thing = (net: number, asset: number, name: string, version = 1): Entity => ({
  id: spellId('ent', new Uint8Array(26).fill(net)),
  net,
  assetId: spellId('ast', new Uint8Array(26).fill(asset)),
  version,
  kind: 'prop',
  name,
  firing: { state: 'glazed' },
  palette: [],
  tint: null,
  pose: { position: [0, 0, 0], rotation: IDENTITY },
  velocity: [0, 0, 0],
  body: boxBody([1, 1, 1], 1),
  pickup: true,
  owner: spellId('acc', new Uint8Array(26)),
  holder: null,
  jobId: null,
});
const world = [thing(1, 1, 'well'), thing(2, 2, 'crate'), thing(3, 2, 'crate'), thing(4, 3, 'clay pot', 0)];

it('each asset lies on the shelf once, what is clay does not', () => {
  expect(shelfOf(world, '').map(({ source, count }) => [source.name, count])).toEqual([
    ['crate', 2],
    ['well', 1],
  ]);
});

it('typing leaves what fits', () => {
  expect(shelfOf(world, ' WELL ')).toHaveLength(1);
  expect(shelfOf(world, 'dragon')).toEqual([]);
});
