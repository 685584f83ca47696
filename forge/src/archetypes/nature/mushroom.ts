import { archetype, mat } from '../archetype.ts';
import { at, ball, group, lathe, torus, turned } from '../solids.ts';

export default archetype({
  name: 'mushroom',
  words: ['toadstool', 'fungus', 'fly agaric', 'mushroom growth'],
  serves: ['mushroom#plant', 'mushroom#food', 'fungus#plant', 'agaric'],
  kind: 'prop',
  size: [0.42, 0.46, 0.42],
  massKg: 0.6,
  roles: { main: mat('petal', '#cf3b30'), stem: mat('cream', '#f0e6cf'), dot: mat('cream', '#fbf4e6') },
  tint: ['main'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'stem',
      lathe(
        [
          [0, 0],
          [r * 0.5, 0],
          [r * 0.42, h * 0.12],
          [r * 0.32, h * 0.4],
          [r * 0.36, h * 0.58],
          [0, h * 0.58],
        ],
        it.sides(12),
      ),
      'stem',
    );
    it.part(
      'cap',
      lathe(
        [
          [0, h * 0.5],
          [r * 0.6, h * 0.5],
          [r, h * 0.53],
          [r * 0.96, h * 0.66],
          [r * 0.72, h * 0.86],
          [r * 0.36, h * 0.97],
          [0, h],
        ],
        it.sides(16),
      ),
      'main',
      { parent: 'stem' },
    );
    const spots: [number, number, number][] = [
      [0, 0, 0.2],
      [52, 20, 0.15],
      [50, 100, 0.17],
      [54, 175, 0.13],
      [50, 250, 0.16],
      [55, 310, 0.12],
    ];
    it.part(
      'dots',
      group(
        ...spots.map(([tilt, turn, size]) =>
          at({ shape: 'place', of: turned(turned(at(ball(r * size, r * 0.06, r * size, 9), 0, r * 0.97), tilt), 0, turn), scale: [1, 0.92, 1] }, 0, h * 0.53),
        ),
      ),
      'dot',
      { parent: 'cap', ghost: true },
    );
    it.part('skirt', at(torus(r * 0.36, r * 0.07, 360, 12), 0, h * 0.42), 'stem', { parent: 'stem' });
  },
});
