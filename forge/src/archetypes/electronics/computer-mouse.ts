import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, circle, curve, cylinder, type Flat, loft, tube } from '../solids.ts';

export default archetype({
  name: 'computer_mouse',
  words: ['pc mouse', 'gaming mouse', 'wireless mouse', 'mouse pad'],
  serves: ['mouse#4'],
  when: { mouse: ['computer', 'keyboard', 'pc', 'wireless', 'gaming', 'laptop', 'desk', 'usb', 'optical', 'click'] },
  kind: 'prop',
  size: [0.075, 0.04, 0.13],
  massKg: 0.12,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#e9e6de'), dark: mat('rubber', '#2a2c31'), light: mat('glow', '#ff5a4a', { glow: 0.6 }) },
  keep: ['light'],
  options: { cable: ['cable', 'cord', 'wire'] },
  build(it) {
    const { w, h, d } = it;
    const z = d * 0.04;
    const rim = (s: number): Flat[] => circle(1, 16).map(([x, y]): Flat => [x * w * 0.5 * s, y * d * 0.42 * s]);
    it.part(
      'body',
      at(
        loft([
          { y: 0, outline: rim(0.94) },
          { y: h * 0.3, outline: rim(1) },
          { y: h * 0.62, outline: rim(0.9) },
          { y: h * 0.86, outline: rim(0.66) },
          { y: h * 0.97, outline: rim(0.3) },
        ]),
        0,
        0,
        z,
      ),
      'main',
    );
    const over: [number, number][] = [
      [0.97, 0.15],
      [1, 0.3],
      [0.9, 0.62],
      [0.66, 0.86],
      [0.3, 0.97],
    ];
    it.part('split', tube([...over.map(([s, y]): Vec3 => [0, h * y, z + d * 0.42 * s]), [0, h * 0.975, z]], w * 0.022, 6), 'dark', { parent: 'body' });
    it.part(
      'seam',
      tube([...over.map(([s, y]): Vec3 => [w * 0.5 * s, h * y, z]), ...over.toReversed().map(([s, y]): Vec3 => [-w * 0.5 * s, h * y, z])], w * 0.022, 6),
      'dark',
      { parent: 'body' },
    );
    it.part('wheel', at(along.x(cylinder(h * 0.26, w * 0.14, { sides: 12 })), 0, h * 0.76, z + d * 0.2), 'light', { parent: 'body' });
    if (it.has('cable'))
      it.part(
        'cable',
        tube(
          curve(
            [
              [0, h * 0.3, z + d * 0.4],
              [0, h * 0.16, z + d * 0.44],
              [w * 0.2, h * 0.12, z + d * 0.45],
            ],
            3,
          ),
          w * 0.045,
          7,
        ),
        'dark',
        { parent: 'body' },
      );
  },
});
