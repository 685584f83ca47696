import { archetype, mat } from '../archetype.ts';
import { at, cylinder, extrude } from '../solids.ts';

export default archetype({
  name: 'battery',
  words: ['aa battery', 'alkaline battery', 'dry cell'],
  serves: ['battery#2'],
  kind: 'prop',
  size: [0.05, 0.16, 0.05],
  massKg: 0.05,
  roles: {
    main: mat('painted_metal', '#2b2d33'),
    copper: mat('copper', '#cf8a45'),
    cap: mat('chrome', '#d0d4d9'),
    glow: mat('glow', '#ffe14a', { glow: 0.4 }),
  },
  build(it) {
    const { w, h } = it;
    it.part('body', at(cylinder(w * 0.48, h * 0.62, { sides: it.sides(20) }), 0, h * 0.31), 'main');
    it.part('top', at(cylinder(w * 0.49, h * 0.31, { sides: it.sides(20), bevel: w * 0.06 }), 0, h * 0.77), 'copper', { parent: 'body' });
    it.part('pole', at(cylinder(w * 0.16, h * 0.1, { sides: 12, bevel: w * 0.03 }), 0, h * 0.95), 'cap', { parent: 'top' });
    it.part(
      'bolt',
      at(
        extrude(
          [
            [-0.02, 0],
            [0.3, 0.56],
            [0.08, 0.56],
            [0.2, 1],
            [-0.16, 1],
            [-0.34, 0.42],
            [-0.1, 0.42],
          ].map(([x = 0, y = 0]): [number, number] => [x * w * 0.7, y * h * 0.34]),
          w * 0.1,
        ),
        0,
        h * 0.14,
        w * 0.46,
      ),
      'glow',
      { parent: 'body' },
    );
  },
});
