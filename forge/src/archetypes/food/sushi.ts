import { archetype, mat } from '../archetype.ts';
import { at, box, group } from '../solids.ts';

export default archetype({
  name: 'sushi',
  words: ['sushi roll', 'maki', 'nigiri'],
  near: ['rice'],
  serves: ['sushi'],
  kind: 'prop',
  size: [0.05, 0.045, 0.09],
  massKg: 0.04,
  roles: { main: mat('flesh_fruit', '#ee8256'), rice: mat('cream', '#f6f3ea'), nori: mat('leaf', '#28382c') },
  build(it) {
    const { w, h, d } = it;
    it.part('rice', at(box(w * 0.86, h * 0.6, d * 0.86, h * 0.22), 0, h * 0.3), 'rice');
    it.part('fish', at(box(w, h * 0.32, d, h * 0.14), 0, h * 0.7), 'main', { parent: 'rice' });
    it.detail('stripes', group(...[-0.28, -0.1, 0.28].map((z) => at(box(w * 0.9, h * 0.03, d * 0.03), 0, h * 0.86, z * d, [0, 24, 0]))), 'rice', {
      parent: 'fish',
    });
    it.part('nori', at(box(w * 1.0, h * 0.9, d * 0.14, h * 0.08), 0, h * 0.46, d * 0.06), 'nori', { parent: 'rice' });
  },
});
