import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, cylinder, group, scaled, torus, turned } from '../solids.ts';

export default archetype({
  name: 'coin',
  words: ['gold coin', 'coins', 'gold coins', 'silver coin', 'pile of coins', 'doubloon', 'penny', 'pile of gold', 'money', 'bitcoin', 'coin stack'],
  serves: ['coin', 'money#1', 'coinage#1'],
  kind: 'prop',
  size: [0.4, 0.2, 0.4],
  massKg: 3,
  roles: { main: mat('gold', '#e8b63c'), trim: mat('gold', '#c9922c') },
  build(it) {
    const { w, h } = it;
    const r = w * 0.16;
    const t = h * 0.1;
    const stack = (count: number, x: number, z: number): Solid =>
      group(
        ...Array.from({ length: count }, (_, i) =>
          at(
            cylinder(r, t * 0.97, { sides: 16, bevel: t * 0.2 }),
            x + it.random.between(-1, 1) * r * 0.09,
            t * (i + 0.5),
            z + it.random.between(-1, 1) * r * 0.09,
          ),
        ),
      );
    it.part('stacks', group(stack(9, 0, -w * 0.1), stack(5, w * 0.29, w * 0.02), stack(6, -w * 0.29, -w * 0.04), stack(3, w * 0.02, w * 0.22)), 'main');
    it.part(
      'loose_coins',
      group(
        at(cylinder(r, t, { sides: 16, bevel: t * 0.2 }), -w * 0.2, t * 0.5, w * 0.26),
        at(cylinder(r, t, { sides: 16, bevel: t * 0.2 }), w * 0.26, t * 0.5, w * 0.32),
        at(cylinder(r, t, { sides: 16, bevel: t * 0.2 }), w * 0.26, t * 0.5, -w * 0.26),
        at(cylinder(r, t, { sides: 16, bevel: t * 0.2 }), -w * 0.23, t * 0.5, -w * 0.31),
        at(cylinder(r, t, { sides: 16, bevel: t * 0.2 }), 0, t * 0.5, w * 0.04),
      ),
      'main',
      { parent: 'stacks' },
    );
    const face = (x: number, y: number, z: number): Solid =>
      at(group(torus(r * 0.7, t * 0.14, 360, 14), scaled(cylinder(1, 1, { sides: 5 }), r * 0.34, t * 0.3, r * 0.34)), x, y, z);
    it.detail(
      'faces',
      group(
        face(0, t * 9, -w * 0.1),
        face(w * 0.29, t * 5, w * 0.02),
        face(-w * 0.29, t * 6, -w * 0.04),
        face(w * 0.02, t * 3, w * 0.22),
        face(-w * 0.2, t, w * 0.26),
        face(w * 0.26, t, w * 0.32),
      ),
      'trim',
      { parent: 'stacks' },
    );
    it.part('leaning_coin', at(turned(cylinder(r, t, { sides: 16, bevel: t * 0.2 }), 66), w * 0.0, r * 0.93, w * 0.43), 'main', { parent: 'stacks' });
    it.anchor('top', 0, t * 9, -w * 0.1, r * 2);
  },
});
