import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, ring, torus } from '../solids.ts';

const cylinderUp = (foot: number, rim: number, height: number, sides: number): ReturnType<typeof at> =>
  at(cylinder(foot, height, { top: rim, sides }), 0, height / 2);

export default archetype({
  name: 'cupcake',
  words: ['muffin', 'fairy cake', 'cup cake', 'birthday cupcake'],
  serves: ['cupcake', 'muffin'],
  kind: 'prop',
  size: [0.08, 0.11, 0.08],
  massKg: 0.08,
  roles: { main: mat('cream', '#f29bbb'), wrapper: mat('paper', '#5fb0c9'), cherry: mat('flesh_fruit', '#c62f36'), sprinkles: mat('plastic', '#f6d24a') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('wrapper', cylinderUp(r * 0.68, r * 0.9, h * 0.42, it.sides(16)), 'wrapper');
    it.part(
      'frosting',
      group(
        at(torus(r * 0.62, r * 0.36, 360, it.sides(18)), 0, h * 0.47),
        at(torus(r * 0.4, r * 0.3, 360, it.sides(16)), 0, h * 0.64),
        at(ball(r * 0.42, h * 0.16, r * 0.42, it.sides(14)), 0, h * 0.72),
      ),
      'main',
      { parent: 'wrapper' },
    );
    it.part('cherry', at(ball(r * 0.24, r * 0.24, r * 0.24, 10), 0, h * 0.89), 'cherry', { parent: 'frosting' });
    it.detail('sprinkles', ring(at(box(r * 0.06, r * 0.05, r * 0.2), 0, h * 0.585, r * 0.78, [-50, 40, 0]), 7), 'sprinkles', { parent: 'frosting' });
    it.anchor('top', 0, h * 0.86, 0, r * 0.6);
  },
});
