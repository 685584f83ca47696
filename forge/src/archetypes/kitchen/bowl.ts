import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, torus } from '../solids.ts';

export default archetype({
  name: 'bowl',
  words: ['soup bowl', 'salad bowl', 'fruit bowl', 'bowl of soup', 'dish', 'cauldron bowl'],
  near: ['basin', 'soup', 'salad', 'ramen', 'stew', 'cereal'],
  serves: ['bowl#1', 'dish#artifact', 'soup#food', 'dish#food', 'salad#food'],
  kind: 'prop',
  size: [0.2, 0.1, 0.2],
  massKg: 0.5,
  roles: { main: mat('porcelain', '#4a86b0'), rim: mat('porcelain', '#f0e8d6'), food: mat('cream', '#d9903f'), garnish: mat('leaf', '#5f9a3f') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'bowl',
      vessel(
        [
          [r * 0.42, 0],
          [r * 0.45, h * 0.08],
          [r * 0.8, h * 0.4],
          [r * 0.98, h],
        ],
        r * 0.08,
        it.sides(20),
      ),
      'main',
    );
    it.part('rim', at(torus(r * 0.94, r * 0.055, 360, it.sides(20)), 0, h * 0.98), 'rim', { parent: 'bowl' });
    if (it.says('empty')) return it.anchor('inside', 0, h * 0.4, 0, w * 0.7);
    it.part('food', at(cylinder(r * 0.86, h * 0.08, { sides: it.sides(20) }), 0, h * 0.76), 'food', { parent: 'bowl' });
    it.detail(
      'garnish',
      group(
        ...[0, 1, 2, 3, 4].map((i) =>
          at(ball(r * 0.12, h * 0.06, r * 0.09, 7), Math.sin(i * 2.4) * r * 0.5, h * 0.81, Math.cos(i * 2.4) * r * 0.46, [0, i * 40, 0]),
        ),
      ),
      'garnish',
      { parent: 'food' },
    );
    it.anchor('inside', 0, h * 0.78, 0, w * 0.84);
    it.anchor('top', 0, h, 0, w * 0.7);
  },
});
