import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, tube } from '../solids.ts';

export default archetype({
  name: 'blender',
  words: ['mixer', 'smoothie maker', 'food processor', 'liquidiser'],
  serves: ['blender#1', 'mixer#artifact'],
  kind: 'prop',
  size: [0.2, 0.42, 0.2],
  massKg: 3,
  roles: {
    main: mat('painted_metal', '#c23b35'),
    jug: mat('glass', '#cfe3e6'),
    dark: mat('plastic', '#2b2d33'),
    drink: mat('flesh_fruit', '#e58a4a'),
    trim: mat('chrome', '#d0d4d9'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(cylinder(w * 0.46, h * 0.3, { top: w * 0.34, sides: it.sides(18), bevel: w * 0.03 }), 0, h * 0.15), 'main');
    it.part('jug', at(cylinder(w * 0.3, h * 0.52, { top: w * 0.42, sides: it.sides(16) }), 0, h * 0.555), 'jug', { parent: 'base' });
    it.part('drink', at(cylinder(w * 0.28, h * 0.34, { top: w * 0.36, sides: 14 }), 0, h * 0.5), 'drink', { parent: 'jug', ghost: true });
    it.part('lid', at(cylinder(w * 0.44, h * 0.07, { sides: it.sides(16), bevel: w * 0.02 }), 0, h * 0.835), 'dark', { parent: 'jug' });
    it.part('knob', at(cylinder(w * 0.14, h * 0.09, { sides: 12, bevel: w * 0.03 }), 0, h * 0.9), 'dark', { parent: 'lid' });
    it.part(
      'handle',
      tube(
        [
          [w * 0.36, h * 0.8, 0],
          [w * 0.48, h * 0.76, 0],
          [w * 0.46, h * 0.5, 0],
          [w * 0.32, h * 0.44, 0],
        ],
        w * 0.05,
        8,
      ),
      'dark',
      { parent: 'jug' },
    );
    it.detail('dial', at(along.z(cylinder(w * 0.1, d * 0.08, { sides: 12 })), 0, h * 0.14, d * 0.42), 'trim', { parent: 'base' });
  },
});
