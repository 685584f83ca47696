import { archetype, mat } from '../archetype.ts';
import { at, cylinder, torus, tube } from '../solids.ts';

export default archetype({
  name: 'watering_can',
  words: ['water can', 'garden watering can'],
  serves: ['watering_can#1'],
  kind: 'prop',
  size: [0.2, 0.3, 0.44],
  massKg: 1,
  roles: { main: mat('painted_metal', '#4f9a6a'), trim: mat('brass', '#d3a83f') },
  build(it) {
    const { w, h, d } = it;
    it.part('can', at(cylinder(w * 0.48, h * 0.62, { top: w * 0.42, sides: it.sides(18), bevel: h * 0.02 }), 0, h * 0.31, -d * 0.12), 'main');
    it.part(
      'spout',
      tube(
        [
          [0, h * 0.16, d * 0.06],
          [0, h * 0.5, d * 0.3],
          [0, h * 0.72, d * 0.4],
        ],
        [w * 0.14, w * 0.1, w * 0.08],
        10,
      ),
      'main',
      { parent: 'can' },
    );
    it.part('rose', at(cylinder(w * 0.1, h * 0.1, { top: w * 0.24, sides: 14 }), 0, h * 0.755, d * 0.415, [34, 0, 0]), 'trim', { parent: 'spout' });
    it.part(
      'handle',
      tube(
        [
          [0, h * 0.58, d * 0.06],
          [0, h * 0.92, -d * 0.02],
          [0, h * 0.95, -d * 0.2],
          [0, h * 0.74, -d * 0.42],
          [0, h * 0.2, -d * 0.32],
        ],
        w * 0.07,
        9,
      ),
      'trim',
      { parent: 'can' },
    );
    it.detail('rim', at(torus(w * 0.42, w * 0.04, 360, 18), 0, h * 0.62, -d * 0.12), 'trim', { parent: 'can' });
  },
});
