import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'cookie',
  words: ['biscuit', 'chocolate chip cookie', 'cookies', 'cracker'],
  near: ['brownie'],
  serves: ['cookie#food', 'biscuit#food', 'cracker#food'],
  kind: 'prop',
  size: [0.09, 0.02, 0.09],
  massKg: 0.03,
  roles: { main: mat('bread', '#cf9a55'), chips: mat('chocolate', '#4a2c1c') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('dough', at(cylinder(r, h * 0.86, { sides: it.sides(18), bevel: h * 0.3 }), 0, h * 0.43), 'main');
    const spots = [
      [0, 0.1],
      [0.5, 0.3],
      [-0.45, 0.42],
      [0.1, 0.68],
      [-0.3, -0.3],
      [0.35, -0.42],
      [-0.68, -0.05],
      [0.72, -0.1],
      [0, -0.72],
    ];
    it.part('chips', group(...spots.map(([x = 0, z = 0], i) => at(ball(r * 0.13, h * 0.24, r * (i % 2 ? 0.1 : 0.14), 7), x * r, h * 0.8, z * r))), 'chips', {
      parent: 'dough',
    });
  },
});
