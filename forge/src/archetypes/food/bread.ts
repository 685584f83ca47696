import { archetype, mat } from '../archetype.ts';
import { at, ball, extrude, group, type Flat } from '../solids.ts';

/** A slice seen from the front: straight sides, a crown that swells over them. */
const SLICE: Flat[] = [
  [-0.4, 0],
  [0.4, 0],
  [0.42, 0.42],
  [0.5, 0.58],
  [0.46, 0.8],
  [0.28, 0.96],
  [0, 1],
  [-0.28, 0.96],
  [-0.46, 0.8],
  [-0.5, 0.58],
  [-0.42, 0.42],
];

export default archetype({
  name: 'bread',
  words: ['loaf', 'loaf of bread'],
  near: ['baguette', 'toast', 'roll', 'bun', 'croissant', 'meat loaf', 'roast turkey', 'steak', 'sushi', 'meat'],
  serves: ['bread#food', 'loaf_of_bread', 'meat#food'],
  kind: 'prop',
  size: [0.16, 0.13, 0.3],
  massKg: 0.6,
  roles: { main: mat('bread', '#c2803a'), crumb: mat('bread', '#ecd0a0') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'loaf',
      extrude(
        SLICE.map(([x, y]): Flat => [x * w, y * h]),
        d,
        h * 0.14,
      ),
      'main',
    );
    it.part(
      'cuts',
      group(...[-0.24, 0, 0.24].map((z) => at(ball(w * 0.34, h * 0.06, d * 0.04, 8), 0, h * (z === 0 ? 0.97 : 0.9), d * z, [z * 60, 24, 0]))),
      'crumb',
      { parent: 'loaf' },
    );
  },
});
