import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, row } from '../solids.ts';

export default archetype({
  name: 'cutting_board',
  words: ['chopping board', 'bread board', 'breadboard'],
  serves: ['cutting_board#1'],
  kind: 'prop',
  size: [0.3, 0.05, 0.44],
  massKg: 1.2,
  roles: { main: mat('walnut', '#a9713f'), dark: mat('walnut', '#7a4a2c') },
  build(it) {
    const { w, h, d } = it;
    it.part('board', at(box(w, h * 0.8, d * 0.8, it.bevel(h * 0.2)), 0, h * 0.4, -d * 0.1), 'main');
    it.part('grip', at(box(w * 0.3, h * 0.8, d * 0.24, it.bevel(h * 0.2)), 0, h * 0.4, d * 0.38), 'main', { parent: 'board' });
    it.part('hole', at(cylinder(w * 0.07, h * 0.9, { sides: 14 }), 0, h * 0.45, d * 0.42), 'dark', { parent: 'grip' });
    it.part('stripes', at(row(box(w * 0.05, h * 0.86, d * 0.8), 2, [w * 0.5, 0, 0]), -w * 0.25, h * 0.43, -d * 0.1), 'dark', { parent: 'board' });
  },
});
