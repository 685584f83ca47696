import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, cylinder } from '../solids.ts';

export default archetype({
  name: 'glass',
  words: ['drinking glass', 'glass of water', 'glass of milk', 'tumbler', 'juice glass', 'juice', 'orange juice', 'milk', 'glass of juice'],
  near: ['cocktail', 'drink', 'boba', 'cup of boba', 'smoothie', 'milkshake', 'lemonade'],
  serves: ['glass#2', 'tumbler#artifact', 'beverage'],
  kind: 'prop',
  size: [0.08, 0.15, 0.08],
  massKg: 0.3,
  roles: { main: mat('glass', '#cfe6ea'), drink: mat('cream', '#f0ece2') },
  keep: ['drink'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'glass',
      vessel(
        [
          [r * 0.74, 0],
          [r * 0.76, h * 0.03],
          [r * 0.88, h * 0.5],
          [r, h],
        ],
        r * 0.1,
        it.sides(18),
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.5, 0] }] },
    );
    if (it.says('empty')) return it.anchor('inside', 0, h * 0.1, 0, w * 0.6);
    const orange = it.says('orange');
    const water = it.says('water');
    it.part(
      'drink',
      at(cylinder(r * 0.66, h * 0.74, { top: r * 0.82, sides: it.sides(16) }), 0, h * 0.43),
      orange ? { ...it.mat('drink'), color: '#f0982c' } : water ? { ...it.mat('drink'), color: '#8fc6dc' } : 'drink',
      { parent: 'glass' },
    );
    it.anchor('inside', 0, h * 0.78, 0, w * 0.7);
    it.anchor('top', 0, h, 0, w * 0.8);
  },
});
