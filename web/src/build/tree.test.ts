import { boxBody, IDENTITY, spellId, type Entity } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { treeRows } from './tree.ts';

const thing = (n: number, name: string, group?: number): Entity => ({
  id: spellId('ent', new Uint8Array(26).fill(n)),
  net: n,
  assetId: spellId('ast', new Uint8Array(26)),
  version: 1,
  kind: 'prop',
  name,
  firing: { state: 'glazed' },
  palette: [],
  tint: null,
  pose: { position: [n, 0, 0], rotation: IDENTITY },
  velocity: [0, 0, 0],
  body: boxBody([1, 1, 1], 1),
  pickup: true,
  owner: spellId('acc', new Uint8Array(26)),
  holder: null,
  jobId: null,
  ...(group === undefined ? {} : { group }),
});

const world = [thing(3, 'well', 7), thing(1, 'crate'), thing(2, 'bucket', 7)];
const names = (words: string, open: number[] = []) =>
  treeRows(world, { words, open: new Set(open), distance: ({ net }) => net }).rows.map(
    (row) => `${'·'.repeat(row.depth)}${row.kind === 'group' ? row.name : row.entity.name}`,
  );

it('things come nearest first, a group in one line until it is opened', () => {
  expect(names('')).toEqual(['·crate', '·bucket and 1 more']);
  expect(names('', [7])).toEqual(['·crate', '·bucket and 1 more', '··bucket', '··well']);
});

it('typing leaves what fits, inside groups too', () => {
  expect(names('WEL')).toEqual(['·well, alone', '··well']);
  expect(names('dragon')).toEqual([]);
});

it('a world full of things is cut, and says by how much', () => {
  const many = Array.from({ length: 450 }, (_, i) => ({ ...thing(1, `t${i}`), net: i }));
  expect(treeRows(many, { words: '', open: new Set(), distance: () => 0 })).toMatchObject({ more: 150 });
});
