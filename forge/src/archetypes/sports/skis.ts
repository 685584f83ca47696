import { archetype, mat } from '../archetype.ts';
import { at, box, capsule, type Flat, group, lathe, mirror, side, torus, tube } from '../solids.ts';

export default archetype({
  name: 'skis',
  words: ['ski', 'pair of skis', 'skis and poles', 'cross-country skis'],
  serves: ['ski#1', 'ski#artifact'],
  kind: 'prop',
  size: [0.46, 1.8, 0.34],
  massKg: 6,
  body: 'fixed',
  roles: {
    main: mat('plastic', '#d8392f'),
    stripe: mat('plastic', '#f6f2e6'),
    binding: mat('iron', '#33363c'),
    pole: mat('steel', '#b9bfc5'),
    snow: mat('snow', '#f5f8fb'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'snow',
      lathe(
        [
          [0, 0],
          [w * 0.5, 0],
          [w * 0.4, h * 0.04],
          [w * 0.2, h * 0.065],
          [0, h * 0.07],
        ],
        14,
      ),
      'snow',
    );
    const curveOf: Flat[] = [
      [0, 0],
      [d * 0.03, 0],
      [d * 0.03, h * 0.84],
      [d * 0.1, h * 0.93],
      [d * 0.22, h * 0.985],
      [d * 0.2, h],
      [d * 0.06, h * 0.95],
      [0, h * 0.86],
    ];
    for (const [name, x] of [
      ['left_ski', w * 0.1],
      ['right_ski', -w * 0.1],
    ] as const) {
      it.part(name, at(side(curveOf, w * 0.17, w * 0.015), x, h * 0.02), 'main', { parent: 'snow' });
      it.part(`${name}_stripe`, at(box(w * 0.06, h * 0.7, d * 0.05), x, h * 0.45, d * 0.025), 'stripe', { parent: name });
      it.part(
        `${name}_binding`,
        group(
          at(box(w * 0.14, h * 0.06, d * 0.14, 0.006), x, h * 0.4, d * 0.08),
          at(box(w * 0.14, h * 0.06, d * 0.14, 0.006), x, h * 0.56, d * 0.08),
          at(box(w * 0.08, h * 0.2, d * 0.06), x, h * 0.48, d * 0.05),
        ),
        'binding',
        { parent: name },
      );
    }
    it.part(
      'poles',
      mirror(
        tube(
          [
            [w * 0.3, h * 0.03, d * 0.1],
            [w * 0.36, h * 0.74, -d * 0.1],
          ],
          w * 0.02,
          7,
        ),
      ),
      'pole',
      { parent: 'snow' },
    );
    it.part('pole_grips', mirror(at(capsule(w * 0.04, h * 0.1, 8), w * 0.363, h * 0.76, -d * 0.106)), 'binding', { parent: 'poles' });
    it.part('baskets', mirror(at(torus(w * 0.07, w * 0.012, 360, 12), w * 0.31, h * 0.1, d * 0.08)), 'binding', { parent: 'poles', ghost: true });
  },
});
