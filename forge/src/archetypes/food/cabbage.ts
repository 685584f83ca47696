import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, turned } from '../solids.ts';

export default archetype({
  name: 'cabbage',
  words: ['lettuce', 'head of lettuce', 'head of cabbage', 'brussels sprout', 'salad', 'iceberg lettuce', 'bok choy', 'kale', 'spinach'],
  serves: ['cabbage#food', 'lettuce#food', 'cabbage#plant', 'salad_green', 'salad', 'leafy_vegetable', 'cruciferous_vegetable', 'greens'],
  kind: 'prop',
  size: [0.24, 0.19, 0.24],
  massKg: 0.9,
  roles: { main: mat('leaf', '#8fc25a'), outer: mat('leaf', '#5f9e44'), vein: mat('leaf', '#cfe3a0') },
  tint: ['main', 'outer'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.36;
    it.part('heart', at(ball(r * 0.92, h * 0.47, r * 0.92, 14), 0, h * 0.49), 'main');
    // A leaf is a curved shell: a slice of a ball, thinned, with a wavy lip.
    const leaf = (lean: number, size: number, out: number): Solid =>
      at(ball(r * 0.78 * size, h * 0.42 * size, r * 0.12, 12), 0, h * 0.42 * size, out, [lean, 0, 0]);
    const around = (n: number, solid: Solid, shift: number): Solid => group(...Array.from({ length: n }, (_, i) => turned(solid, 0, (i / n) * 360 + shift)));
    it.part('inner_leaves', around(5, leaf(4, 1.06, r * 0.82), 10), 'main', { parent: 'heart' });
    it.part('outer_leaves', around(6, leaf(26, 0.98, r * 1.06), 40), 'outer', { parent: 'inner_leaves' });
    it.part('stalk', at(cylinder(r * 0.34, h * 0.08, { sides: 10 }), 0, h * 0.04), 'vein', { parent: 'heart' });
  },
});
