import { archetype, mat } from '../archetype.ts';
import { at, box, row } from '../solids.ts';

export default archetype({
  name: 'comb',
  words: ['hair comb', 'hairbrush'],
  serves: ['comb#1'],
  kind: 'prop',
  size: [0.06, 0.02, 0.2],
  massKg: 0.03,
  roles: { main: mat('plastic', '#8a4a2c') },
  build(it) {
    const { w, h, d } = it;
    it.part('back', at(box(w * 0.4, h, d, it.bevel(h * 0.2)), -w * 0.28, h * 0.5), 'main');
    it.part('teeth', at(row(box(w * 0.66, h * 0.6, d * 0.022), 18, [0, 0, d * 0.053]), w * 0.16, h * 0.5, -d * 0.45), 'main', { parent: 'back' });
  },
});
