import { archetype, mat } from '../archetype.ts';
import { at, cylinder, lathe } from '../solids.ts';

export default archetype({
  name: 'wine_glass',
  words: ['wineglass', 'goblet', 'chalice', 'champagne glass', 'holy grail'],
  near: [
    'glass',
    'cocktail',
    'margarita',
    'martini',
    'drink',
    'juice',
    'orange juice',
    'milk',
    'drinking glass',
    'cup of boba',
    'boba',
    'smoothie',
    'milkshake',
  ],
  serves: ['glass#artifact', 'goblet#artifact', 'beverage', 'chalice'],
  kind: 'prop',
  size: [0.09, 0.2, 0.09],
  massKg: 0.2,
  roles: { main: mat('glass', '#cfe6ea', { roughness: 0.05 }), drink: mat('water', '#8a2036') },
  tint: ['drink', 'main'],
  keep: ['drink'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'glass',
      lathe(
        [
          [0, 0],
          [r * 0.8, 0],
          [r * 0.8, h * 0.02],
          [r * 0.12, h * 0.06],
          [r * 0.1, h * 0.42],
          [r * 0.6, h * 0.5],
          [r * 0.98, h * 0.68],
          [r * 0.86, h],
          [r * 0.8, h],
          [r * 0.9, h * 0.68],
          [r * 0.5, h * 0.53],
          [0, h * 0.5],
        ],
        it.sides(18),
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.3, 0] }] },
    );
    if (!it.says('empty'))
      it.part(
        'drink',
        lathe(
          [
            [0, h * 0.515],
            [r * 0.48, h * 0.54],
            [r * 0.88, h * 0.68],
            [r * 0.86, h * 0.78],
            [0, h * 0.78],
          ],
          it.sides(18),
        ),
        'drink',
        { parent: 'glass' },
      );
    it.detail('bead', at(cylinder(r * 0.16, h * 0.03, { sides: 10 }), 0, h * 0.3), 'main', { parent: 'glass' });
    it.anchor('inside', 0, h * 0.7, 0, w * 0.6);
  },
});
