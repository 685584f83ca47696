import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'chess_piece',
  words: ['chess king', 'chess queen', 'chess pawn', 'chess knight', 'chess bishop', 'chess rook', 'pawn', 'chess pieces', 'chessman', 'rook', 'checker'],
  serves: ['chessman', 'pawn#1'],
  when: { king: ['chess', 'checkmate'], queen: ['chess'], knight: ['chess'], bishop: ['chess'], castle: ['chess'], rook: ['chess'] },
  kind: 'prop',
  size: [0.22, 0.5, 0.22],
  massKg: 1,
  interaction: { pickup: true },
  roles: { main: mat('oak', '#e3c99a'), trim: mat('gold', '#d8aa45'), felt: mat('velvet', '#3d6b4a') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('felt', at(cylinder(r * 0.92, h * 0.02, { sides: 18 }), 0, h * 0.01), 'felt');
    it.part(
      'base',
      lathe(
        [
          [0, h * 0.015],
          [r * 0.96, h * 0.015],
          [r, h * 0.07],
          [r * 0.86, h * 0.11],
          [r * 0.78, h * 0.16],
          [r * 0.5, h * 0.2],
          [0, h * 0.2],
        ],
        it.sides(18),
      ),
      'main',
      { parent: 'felt' },
    );
    const pawn = it.says('pawn');
    it.part(
      'column',
      lathe(
        [
          [0, h * 0.18],
          [r * 0.52, h * 0.18],
          [r * 0.36, h * 0.3],
          [r * 0.3, h * 0.5],
          [r * 0.36, h * 0.6],
          [0, h * 0.6],
        ],
        it.sides(16),
      ),
      'main',
      { parent: 'base' },
    );
    it.part('collar', group(at(torus(r * 0.42, r * 0.1, 360, 16), 0, h * 0.6), at(torus(r * 0.56, r * 0.08, 360, 16), 0, h * 0.57)), 'trim', {
      parent: 'column',
    });
    if (pawn) {
      it.part('head', at(ball(r * 0.62, h * 0.19, r * 0.62, 16), 0, h * 0.8), 'main', { parent: 'column' });
      return;
    }
    it.part(
      'head',
      lathe(
        [
          [0, h * 0.59],
          [r * 0.36, h * 0.6],
          [r * 0.5, h * 0.74],
          [r * 0.62, h * 0.82],
          [r * 0.5, h * 0.85],
          [r * 0.2, h * 0.88],
          [0, h * 0.885],
        ],
        it.sides(16),
      ),
      'main',
      { parent: 'column' },
    );
    it.part('band', at(torus(r * 0.59, r * 0.06, 360, 16), 0, h * 0.82), 'trim', { parent: 'head' });
    it.part(
      'cross',
      group(at(box(r * 0.13, h * 0.14, r * 0.13, r * 0.03), 0, h * 0.93), at(box(r * 0.44, h * 0.045, r * 0.13, r * 0.03), 0, h * 0.945)),
      'trim',
      { parent: 'head' },
    );
  },
});
