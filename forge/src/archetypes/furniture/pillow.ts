import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group } from '../solids.ts';

export default archetype({
  name: 'pillow',
  words: ['cushion', 'throw pillow'],
  near: ['beanbag', 'bean bag'],
  serves: ['pillow', 'cushion#artifact'],
  kind: 'prop',
  size: [0.5, 0.2, 0.5],
  massKg: 0.8,
  roles: { main: mat('velvet', '#7d5bb0'), trim: mat('rope', '#dcb85a') },
  build(it) {
    const { w, h, d } = it;
    it.part('pillow', at(ball(w * 0.45, h * 0.5, d * 0.45, it.sides(16)), 0, h * 0.5), 'main');
    it.part('edges', at(box(w * 0.9, h * 0.34, d * 0.9, h * 0.15), 0, h * 0.48), 'main', { parent: 'pillow' });
    it.detail('button', at(ball(w * 0.06, h * 0.06, w * 0.06, 8), 0, h * 0.99), 'trim', { parent: 'pillow' });
    const tassel = (x: number, z: number): ReturnType<typeof at> => at(ball(w * 0.05, h * 0.2, w * 0.05, 7), x * w * 0.45, h * 0.4, z * d * 0.45);
    it.detail('tassels', group(tassel(1, 1), tassel(-1, 1), tassel(1, -1), tassel(-1, -1)), 'trim', { parent: 'edges' });
    it.anchor('top', 0, h * 0.97, 0, w * 0.6);
  },
});
