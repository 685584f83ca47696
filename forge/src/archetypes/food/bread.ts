import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group } from '../solids.ts';

export default archetype({
  name: 'bread',
  words: ['loaf', 'loaf of bread', 'baguette', 'toast', 'roll', 'bun', 'croissant', 'meat loaf', 'roast turkey', 'steak', 'sushi', 'meat'],
  serves: ['bread#food', 'loaf_of_bread', 'meat#food'],
  kind: 'prop',
  size: [0.16, 0.13, 0.3],
  massKg: 0.6,
  roles: { main: mat('bread', '#c2803a'), crumb: mat('bread', '#ecd0a0') },
  build(it) {
    const { w, h, d } = it;
    it.part('loaf', group(at(box(w * 0.9, h * 0.56, d * 0.96, h * 0.16), 0, h * 0.29), at(ball(w * 0.5, h * 0.4, d * 0.5, it.sides(14)), 0, h * 0.6)), 'main');
    it.part('cuts', group(...[-0.24, 0, 0.24].map((z) => at(ball(w * 0.34, h * 0.06, d * 0.04, 8), 0, h * (z === 0 ? 0.97 : 0.9), d * z, [z * 60, 24, 0]))), 'crumb', { parent: 'loaf' });
  },
});
