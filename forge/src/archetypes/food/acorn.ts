import { archetype, mat } from '../archetype.ts';
import { lathe, tube } from '../solids.ts';

export default archetype({
  name: 'acorn',
  words: ['oak nut', 'chestnut', 'hazelnut', 'nut'],
  serves: ['acorn#1', 'chestnut#4', 'nut#1'],
  kind: 'prop',
  size: [0.06, 0.09, 0.06],
  massKg: 0.01,
  when: { nut: ['oak', 'squirrel', 'eating', 'hazel'] },
  roles: { main: mat('walnut', '#b5743a'), cap: mat('bark', '#7a5232') },
  build(it) {
    const { w, h } = it;
    it.part(
      'nut',
      lathe(
        [
          [0, 0],
          [w * 0.06, h * 0.05],
          [w * 0.3, h * 0.18],
          [w * 0.42, h * 0.4],
          [w * 0.4, h * 0.62],
          [0, h * 0.66],
        ],
        it.sides(16),
      ),
      'main',
    );
    it.part(
      'cap',
      lathe(
        [
          [0, h * 0.54],
          [w * 0.48, h * 0.56],
          [w * 0.48, h * 0.66],
          [w * 0.34, h * 0.82],
          [0, h * 0.88],
        ],
        it.sides(16),
      ),
      'cap',
      { parent: 'nut' },
    );
    it.part(
      'stalk',
      tube(
        [
          [0, h * 0.84, 0],
          [w * 0.06, h * 0.97, 0],
        ],
        w * 0.05,
        7,
      ),
      'cap',
      { parent: 'cap' },
    );
  },
});
