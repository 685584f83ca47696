import { archetype, mat } from '../archetype.ts';
import { at, ball, extrude, group, mirror, torus } from '../solids.ts';

export default archetype({
  name: 'ribbon_bow',
  words: ['ribbon bow', 'hair bow', 'gift bow', 'bow ribbon', 'hair ribbon', 'bow tie', 'bowtie'],
  serves: ['bow#4'],
  kind: 'prop',
  size: [0.3, 0.22, 0.12],
  massKg: 0.05,
  when: { bow: ['ribbon', 'gift', 'hair', 'present', 'tie', 'satin', 'silk', 'pink', 'polka', 'wearing', 'dress', 'cute'] },
  roles: { main: mat('velvet', '#d23b46'), knot: mat('velvet', '#a92a36') },
  build(it) {
    const { w, h, d } = it;
    const loop = (side: 1 | -1) =>
      at({ shape: 'place', of: torus(h * 0.24, h * 0.085, 360, 18), turn: [90, 0, 0], scale: [1.25, 1, 1.2] }, side * w * 0.26, h * 0.64, 0, [0, 0, side * 14]);
    it.part('loops', group(loop(1), loop(-1)), 'main');
    it.part('knot', at(ball(w * 0.09, h * 0.15, d * 0.4, it.sides(14)), 0, h * 0.62), 'knot', { parent: 'loops' });
    it.part(
      'tails',
      mirror(
        at(
          extrude(
            [
              [0, 0],
              [w * 0.06, h * 0.04],
              [w * 0.36, -h * 0.46],
              [w * 0.26, -h * 0.44],
              [w * 0.2, -h * 0.52],
            ].toReversed() as [number, number][],
            d * 0.3,
            d * 0.05,
          ),
          0,
          h * 0.54,
        ),
      ),
      'main',
      { parent: 'knot' },
    );
  },
});
