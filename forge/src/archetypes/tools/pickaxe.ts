import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude } from '../solids.ts';

export default archetype({
  name: 'pickaxe',
  words: ['pick', 'mattock', 'pick axe'],
  serves: ['pick#artifact', 'pickax'],
  kind: 'prop',
  size: [0.6, 0.8, 0.09],
  massKg: 2.5,
  roles: { head: mat('iron', '#6d747b'), main: mat('oak', '#9a6636') },
  tint: ['main', 'head'],
  build(it) {
    const { w, h, d } = it;
    it.part('handle', at(cylinder(d * 0.32, h * 0.94, { top: d * 0.38, sides: 8 }), 0, h * 0.47), 'main', {
      sockets: [{ kind: 'grip', at: [0, h * 0.25, 0] }],
    });
    it.part(
      'head',
      extrude(
        [
          [-w * 0.22, h * 0.84],
          [0, h * 0.86],
          [w * 0.22, h * 0.84],
          [w * 0.5, h * 0.74],
          [w * 0.2, h * 0.93],
          [0, h * 0.97],
          [-w * 0.2, h * 0.93],
          [-w * 0.5, h * 0.74],
        ],
        d * 0.7,
        d * 0.12,
      ),
      'head',
      { parent: 'handle' },
    );
    it.part('socket', at(box(d * 1.1, h * 0.14, d, d * 0.1), 0, h * 0.91), 'head', { parent: 'head' });
  },
});
