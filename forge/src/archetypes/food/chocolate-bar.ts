import { archetype, mat } from '../archetype.ts';
import { at, box, row } from '../solids.ts';

export default archetype({
  name: 'chocolate_bar',
  words: ['bar of chocolate', 'chocolate', 'candy bar', 'chocolate tablet'],
  serves: ['chocolate#2', 'candy_bar#1'],
  kind: 'prop',
  size: [0.1, 0.03, 0.2],
  massKg: 0.1,
  roles: { main: mat('chocolate', '#6a3d22'), wrap: mat('paper', '#7b3fa0'), foil: mat('silver', '#d7dade') },
  build(it) {
    const { w, h, d } = it;
    it.part('slab', at(box(w * 0.9, h * 0.5, d * 0.9, h * 0.06), 0, h * 0.3, -d * 0.02), 'main');
    it.part(
      'squares',
      at(row(row(box(w * 0.24, h * 0.4, d * 0.14, h * 0.1), 3, [w * 0.29, 0, 0]), 3, [0, 0, d * 0.17]), -w * 0.29, h * 0.62, -d * 0.38),
      'main',
      { parent: 'slab' },
    );
    it.part('foil', at(box(w * 0.97, h * 0.86, d * 0.12, h * 0.06), 0, h * 0.46, d * 0.07), 'foil', { parent: 'slab' });
    it.part('wrapper', at(box(w, h * 0.94, d * 0.42, h * 0.08), 0, h * 0.47, d * 0.29), 'wrap', { parent: 'slab' });
  },
});
