import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group, lathe } from '../solids.ts';

export default archetype({
  name: 'chess_board',
  words: ['chessboard', 'chess set', 'checkerboard', 'board game', 'chess', 'game board', 'checkers'],
  serves: ['chess#2', 'chessboard', 'board#artifact', 'checkerboard#1'],
  kind: 'prop',
  size: [0.5, 0.14, 0.5],
  massKg: 2.4,
  roles: { main: mat('walnut', '#6a3c22'), white: mat('birch', '#efdfba'), dark: mat('walnut', '#4a2a1a') },
  options: { pieces: ['piece', 'pieces'] },
  build(it) {
    const { w, h, d } = it;
    const t = h * 0.24;
    it.part('board', at(box(w, t, d, it.bevel(t * 0.2)), 0, t / 2), 'main');
    const s = w * 0.108;
    const square = (x: number, z: number): [number, number] => [(x - 3.5) * s, (z - 3.5) * (d / w) * s];
    const cells = Array.from({ length: 64 }, (_, i): [number, number] => [i % 8, Math.floor(i / 8)]);
    const tile = box(s * 0.985, t * 0.1, s * 0.985 * (d / w));
    it.part(
      'light_squares',
      group(
        ...cells
          .filter(([x, z]) => (x + z) % 2 === 0)
          .map(([x, z]) => {
            const [px, pz] = square(x, z);
            return at(tile, px, t, pz);
          }),
      ),
      'white',
      { parent: 'board' },
    );
    it.part(
      'dark_squares',
      group(
        ...cells
          .filter(([x, z]) => (x + z) % 2 === 1)
          .map(([x, z]) => {
            const [px, pz] = square(x, z);
            return at(tile, px, t, pz);
          }),
      ),
      'dark',
      { parent: 'board' },
    );
    if (!it.has('pieces')) return;
    const piece = (tall: number): Solid =>
      lathe(
        [
          [0, 0],
          [s * 0.34, 0],
          [s * 0.3, tall * 0.16],
          [s * 0.13, tall * 0.3],
          [s * 0.12, tall * 0.6],
          [s * 0.24, tall * 0.76],
          [s * 0.16, tall * 0.92],
          [0, tall],
        ],
        8,
      );
    const tall = h - t;
    const heights = [0.62, 0.74, 0.8, 1, 0.94, 0.8, 0.74, 0.62];
    const side = (back: number, front: number): Solid =>
      group(
        ...heights.flatMap((high, x) =>
          [
            [back, high],
            [front, 0.48],
          ].map(([z = 0, share = 1]) => {
            const [px, pz] = square(x, z);
            return at(piece(tall * share), px, t, pz);
          }),
        ),
      );
    it.part('white_pieces', side(7, 6), 'white', { parent: 'light_squares' });
    it.part('dark_pieces', side(0, 1), 'dark', { parent: 'dark_squares' });
    it.anchor('top', 0, t, 0, w * 0.4);
  },
});
