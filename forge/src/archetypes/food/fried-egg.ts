import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'fried_egg',
  words: ['sunny side up egg', 'fried eggs'],
  near: ['omelette', 'scrambled egg'],
  serves: ['fried_egg', 'omelet'],
  kind: 'prop',
  size: [0.14, 0.03, 0.12],
  massKg: 0.06,
  roles: { main: mat('cream', '#f7f3e8'), yolk: mat('cream', '#f2b12c') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'white',
      group(
        ...[
          [0, 0, 0.4],
          [0.16, 0.1, 0.26],
          [-0.17, 0.07, 0.28],
          [0.05, -0.18, 0.27],
          [-0.1, -0.14, 0.24],
        ].map(([x = 0, z = 0, r = 0]) => at(cylinder(w * r * 0.95, h * 0.4, { top: w * r * 0.82, sides: it.sides(16) }), x * w, h * 0.2, z * d)),
      ),
      'main',
    );
    it.part('yolk', at(ball(w * 0.19, h * 0.6, w * 0.19, it.sides(16)), 0, h * 0.4), 'yolk', { parent: 'white' });
  },
});
