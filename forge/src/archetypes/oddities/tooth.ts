import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'tooth',
  words: ['molar', 'fang', 'teeth'],
  serves: ['tooth#1'],
  kind: 'prop',
  size: [0.1, 0.14, 0.09],
  massKg: 0.05,
  roles: { main: mat('porcelain', '#f6f2e6'), root: mat('bone', '#e9dcb8') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'crown',
      group(
        at(box(w * 0.9, h * 0.4, d * 0.88, it.bevel(w * 0.22)), 0, h * 0.68),
        ...[
          [1, 1],
          [1, -1],
          [-1, 1],
          [-1, -1],
        ].map(([x = 1, z = 1]) => at(ball(w * 0.2, h * 0.14, d * 0.2, 10), x * w * 0.22, h * 0.86, z * d * 0.2)),
      ),
      'main',
    );
    it.part(
      'roots',
      mirror(
        group(
          tube(
            [
              [w * 0.24, h * 0.56, d * 0.16],
              [w * 0.3, h * 0.2, d * 0.18],
              [w * 0.26, h * 0.01, d * 0.16],
            ],
            [w * 0.19, w * 0.13, w * 0.05],
            10,
          ),
          tube(
            [
              [w * 0.24, h * 0.56, -d * 0.16],
              [w * 0.3, h * 0.2, -d * 0.18],
              [w * 0.26, h * 0.01, -d * 0.16],
            ],
            [w * 0.19, w * 0.13, w * 0.05],
            10,
          ),
        ),
      ),
      'root',
      { parent: 'crown' },
    );
  },
});
