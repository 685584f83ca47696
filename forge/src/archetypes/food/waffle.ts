import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'waffle',
  words: ['belgian waffle', 'waffles', 'waffle with syrup'],
  serves: ['waffle'],
  kind: 'prop',
  size: [0.2, 0.06, 0.2],
  massKg: 0.15,
  roles: {
    main: mat('bread', '#d99a45'),
    deep: mat('bread', '#b97729'),
    butter: mat('cream', '#fbe48a'),
    syrup: mat('flesh_fruit', '#8a4a1c', { roughness: 0.15 }),
    plate: mat('porcelain', '#f3f1e9'),
  },
  build(it) {
    const { w, h } = it;
    it.part(
      'plate',
      at(
        lathe(
          [
            [0, 0],
            [w * 0.3, 0],
            [w * 0.5, h * 0.22],
            [w * 0.49, h * 0.3],
            [w * 0.3, h * 0.12],
            [0, h * 0.12],
          ],
          it.sides(26),
        ),
        0,
        0,
      ),
      'plate',
    );
    it.part('base', at(cylinder(w * 0.38, h * 0.36, { sides: it.sides(24), bevel: h * 0.08 }), 0, h * 0.3), 'deep', { parent: 'plate' });
    const bars = [-0.3, -0.15, 0, 0.15, 0.3];
    const long = (k: number): number => 2 * Math.sqrt(Math.max(0.01, 0.375 ** 2 - k * k)) * w;
    it.part(
      'grid',
      group(
        ...bars.map((k) => at(box(w * 0.035, h * 0.2, long(k), h * 0.03), k * w, h * 0.52)),
        ...bars.map((k) => at(box(long(k), h * 0.19, w * 0.035, h * 0.03), 0, h * 0.518, k * w)),
        at(torus(w * 0.36, w * 0.024, 360, 24), 0, h * 0.5),
      ),
      'main',
      { parent: 'base' },
    );
    it.part(
      'syrup',
      group(
        at(ball(w * 0.16, h * 0.06, w * 0.12, 12), w * 0.02, h * 0.61, w * 0.02),
        at(ball(w * 0.07, h * 0.05, w * 0.2, 10), w * 0.14, h * 0.58, w * 0.14),
        at(box(w * 0.05, h * 0.34, w * 0.05, h * 0.1), w * 0.17, h * 0.44, w * 0.32),
      ),
      'syrup',
      { parent: 'grid' },
    );
    it.part('butter', at(box(w * 0.14, h * 0.18, w * 0.14, h * 0.04), 0, h * 0.74, 0, [0, 25, 0]), 'butter', { parent: 'syrup' });
  },
});
