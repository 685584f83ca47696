import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'xylophone',
  words: ['marimba', 'glockenspiel', 'vibraphone', 'metallophone'],
  serves: ['xylophone#1', 'glockenspiel#1'],
  kind: 'prop',
  size: [0.62, 0.14, 0.4],
  massKg: 2,
  roles: {
    main: mat('oak', '#b57a42'),
    red: mat('painted_metal', '#e0463c'),
    yellow: mat('painted_metal', '#f0c23a'),
    green: mat('painted_metal', '#57b35a'),
    blue: mat('painted_metal', '#3f86d8'),
  },
  build(it) {
    const { w, h, d } = it;
    const rail = (s: number): Solid =>
      tube(
        [
          [-w * 0.47, h * 0.3, s * d * 0.36],
          [w * 0.47, h * 0.3, s * d * 0.2],
        ],
        h * 0.16,
        8,
      );
    it.part(
      'frame',
      group(
        rail(1),
        rail(-1),
        at(box(w * 0.05, h * 0.3, d * 0.74, h * 0.05), -w * 0.46, h * 0.22),
        at(box(w * 0.05, h * 0.3, d * 0.44, h * 0.05), w * 0.46, h * 0.22),
      ),
      'main',
    );
    it.part(
      'feet',
      mirror(group(...[-1, 1].map((s) => at(cylinder(h * 0.16, h * 0.2, { sides: 9 }), s * w * 0.46, h * 0.1, d * (s < 0 ? 0.3 : 0.17)))), 'z'),
      'main',
      { parent: 'frame' },
    );
    const colours = ['red', 'yellow', 'green', 'blue'];
    for (let i = 0; i < 8; i++)
      it.part(`bar_${i + 1}`, at(box(w * 0.092, h * 0.16, d * (0.98 - i * 0.062), h * 0.05), w * (-0.39 + i * 0.111), h * 0.52), colours[i % 4] ?? 'red', {
        parent: 'frame',
      });
    it.detail(
      'pins',
      group(...Array.from({ length: 8 }, (_, i) => mirror(at(ball(w * 0.014), w * (-0.39 + i * 0.111), h * 0.61, d * (0.35 - i * 0.0205)), 'z'))),
      'main',
      { parent: 'frame' },
    );
    it.part(
      'mallet',
      group(
        tube(
          [
            [-w * 0.28, h * 0.7, d * 0.2],
            [w * 0.2, h * 0.66, -d * 0.04],
          ],
          h * 0.06,
          7,
        ),
        at(ball(h * 0.2, h * 0.2, h * 0.2, 12), -w * 0.3, h * 0.77, d * 0.21),
      ),
      'main',
      { parent: 'bar_4' },
    );
  },
});
