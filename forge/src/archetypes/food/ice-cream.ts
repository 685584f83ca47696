import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group, cylinder } from '../solids.ts';

export default archetype({
  name: 'ice_cream',
  words: ['ice cream cone', 'ice-cream', 'gelato'],
  near: ['sundae', 'cupcake', 'muffin', 'popsicle', 'lollipop', 'candy'],
  serves: ['ice_cream', 'frozen_dessert', 'candy#food', 'muffin'],
  kind: 'prop',
  size: [0.11, 0.24, 0.11],
  massKg: 0.15,
  roles: { main: mat('cream', '#f2a7bd'), cone: mat('bread', '#d79c50'), second: mat('cream', '#f6ead0'), cherry: mat('flesh_fruit', '#c62f36') },
  tint: ['main'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('cone', at(cone(r * 0.72, h * 0.56, it.sides(12)), 0, h * 0.28, 0, [180, 0, 0]), 'cone');
    it.part('rim', at(cylinder(r * 0.78, h * 0.08, { sides: it.sides(12), bevel: h * 0.015 }), 0, h * 0.55), 'cone', { parent: 'cone' });
    it.part('scoop', at(ball(r * 0.92, h * 0.17, r * 0.92, it.sides(14)), 0, h * 0.66), 'main', { parent: 'rim' });
    it.part('second_scoop', at(ball(r * 0.74, h * 0.14, r * 0.74, it.sides(14)), 0, h * 0.82), 'second', { parent: 'scoop' });
    it.part('cherry', at(ball(r * 0.24, r * 0.24, r * 0.24, 9), 0, h * 0.96), 'cherry', { parent: 'second_scoop' });
    it.detail(
      'drips',
      group(...[0, 1, 2, 3, 4].map((i) => at(ball(r * 0.2, h * 0.05, r * 0.2, 7), Math.sin(i * 1.26) * r * 0.74, h * 0.57, Math.cos(i * 1.26) * r * 0.74))),
      'main',
      { parent: 'scoop' },
    );
  },
});
