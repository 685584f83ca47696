import { archetype, mat } from '../archetype.ts';
import { at, cone, curve, tube } from '../solids.ts';

export default archetype({
  name: 'eggplant',
  words: ['aubergine', 'avocado', 'zucchini', 'cucumber', 'courgette'],
  serves: ['eggplant#2', 'avocado#1', 'zucchini#2', 'cucumber#2'],
  kind: 'prop',
  size: [0.12, 0.12, 0.28],
  massKg: 0.3,
  roles: { main: mat('flesh_fruit', '#4b2358'), cap: mat('leaf', '#5f8a3a') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'fruit',
      tube(
        curve(
          [
            [0, h * 0.46, d * 0.44],
            [0, h * 0.48, d * 0.26],
            [w * 0.02, h * 0.46, 0],
            [w * 0.06, h * 0.5, -d * 0.28],
          ],
          4,
        ),
        [0.1, 0.26, 0.38, 0.43, 0.46, 0.45, 0.4, 0.36, 0.31, 0.28, 0.24, 0.2, 0.17]
          .map((k) => k * w)
          .slice(
            0,
            curve(
              [
                [0, h * 0.46, d * 0.44],
                [0, h * 0.48, d * 0.26],
                [w * 0.02, h * 0.46, 0],
                [w * 0.06, h * 0.5, -d * 0.28],
              ],
              4,
            ).length,
          ),
        it.sides(14),
      ),
      'main',
    );
    it.part('cap', at(cone(w * 0.26, d * 0.18, 7), w * 0.06, h * 0.5, -d * 0.27, [-80, 0, 0]), 'cap', { parent: 'fruit' });
    it.part(
      'stem',
      tube(
        [
          [w * 0.06, h * 0.5, -d * 0.3],
          [w * 0.06, h * 0.56, -d * 0.42],
          [w * 0.12, h * 0.66, -d * 0.48],
        ],
        w * 0.06,
        8,
      ),
      'cap',
      { parent: 'cap' },
    );
  },
});
