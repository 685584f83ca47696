import { archetype, mat } from '../archetype.ts';
import { at, box, row } from '../solids.ts';

export default archetype({
  name: 'calculator',
  words: ['pocket calculator', 'adding machine'],
  serves: ['calculator#2'],
  kind: 'prop',
  size: [0.1, 0.03, 0.17],
  massKg: 0.1,
  roles: { main: mat('plastic', '#34383f'), screen: mat('glass', '#b9d3ac'), key: mat('plastic', '#e8e6e0'), red: mat('plastic', '#e2703a') },
  build(it) {
    const { w, h, d } = it;
    it.part('case', at(box(w, h * 0.7, d, it.bevel(h * 0.2)), 0, h * 0.35), 'main');
    it.part('screen', at(box(w * 0.84, h * 0.2, d * 0.19), 0, h * 0.72, -d * 0.34), 'screen', { parent: 'case' });
    it.part('keys', at(row(row(box(w * 0.17, h * 0.3, d * 0.1, h * 0.08), 3, [w * 0.22, 0, 0]), 5, [0, 0, d * 0.135]), -w * 0.33, h * 0.82, -d * 0.14), 'key', {
      parent: 'case',
    });
    it.part('operators', at(row(box(w * 0.17, h * 0.3, d * 0.1, h * 0.08), 5, [0, 0, d * 0.135]), w * 0.33, h * 0.82, -d * 0.14), 'red', { parent: 'case' });
  },
});
