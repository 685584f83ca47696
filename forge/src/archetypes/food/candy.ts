import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, mirror, torus, turned } from '../solids.ts';

export default archetype({
  name: 'candy',
  words: ['sweet', 'wrapped candy', 'bonbon', 'hard candy', 'candies', 'toffee'],
  near: ['chocolate bar', 'chocolate', 'gum', 'jelly bean'],
  serves: ['candy#food', 'sweet#food'],
  kind: 'prop',
  size: [0.09, 0.035, 0.035],
  massKg: 0.02,
  roles: { main: mat('plastic', '#d8435f', { roughness: 0.25 }), twist: mat('paper', '#f3d9df'), stripe: mat('plastic', '#fbf1e4') },
  build(it) {
    const { w, h } = it;
    const r = h / 2;
    it.part('sweet', at(ball(w * 0.24, r, r, it.sides(16)), 0, r), 'main');
    it.part('twists', mirror(at(turned(cylinder(r * 0.16, w * 0.28, { top: r * 0.95, sides: 9 }), 0, 0, -90), w * 0.35, r)), 'twist', { parent: 'sweet' });
    it.detail('stripes', group(...[-0.1, 0, 0.1].map((x) => at(turned(torus(r * (x === 0 ? 0.96 : 0.88), r * 0.07, 360, 14), 0, 0, 90), x * w, r))), 'stripe', {
      parent: 'sweet',
    });
  },
});
