import { archetype, mat } from '../archetype.ts';
import { at, group, lathe, torus, tube } from '../solids.ts';

export default archetype({
  name: 'onion',
  words: ['red onion', 'garlic', 'shallot', 'turnip', 'garlic bulb'],
  serves: ['onion#3', 'garlic#2', 'turnip#2'],
  kind: 'prop',
  size: [0.1, 0.12, 0.1],
  massKg: 0.15,
  roles: { main: mat('flesh_fruit', '#c98a4a'), sprout: mat('leaf', '#6fa845'), root: mat('straw', '#e2d3a8') },
  build(it) {
    const { w, h } = it;
    it.part(
      'bulb',
      lathe(
        [
          [0, 0],
          [w * 0.2, h * 0.03],
          [w * 0.46, h * 0.26],
          [w * 0.44, h * 0.44],
          [w * 0.22, h * 0.62],
          [w * 0.08, h * 0.8],
          [w * 0.1, h * 0.88],
          [0, h * 0.88],
        ],
        it.sides(18),
      ),
      'main',
    );
    it.part(
      'sprouts',
      group(
        ...[-1, 0, 1].map((k) =>
          tube(
            [
              [0, h * 0.8, 0],
              [k * w * 0.08, h * 0.9, 0.03 * k * w],
              [k * w * 0.16, h * 0.99, 0.06 * k * w],
            ],
            [w * 0.05, w * 0.04, w * 0.012],
            6,
          ),
        ),
      ),
      'sprout',
      { parent: 'bulb' },
    );
    it.detail('rings', at(torus(w * 0.34, w * 0.012, 360, 18), 0, h * 0.54), 'root', { parent: 'bulb' });
  },
});
