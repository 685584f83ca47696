import { archetype, mat } from '../archetype.ts';
import { at, cylinder, extrude, group, torus, type Flat } from '../solids.ts';
import type { Solid } from '@worldkiln/contracts';

export default archetype({
  name: 'pizza',
  words: ['pizza slice', 'slice of pizza', 'pizza pie'],
  near: ['pie', 'quiche', 'tart', 'flatbread'],
  serves: ['pizza', 'pie#food', 'tart#food'],
  kind: 'prop',
  size: [0.34, 0.04, 0.34],
  massKg: 0.6,
  roles: { main: mat('cheese', '#f0bf4a'), crust: mat('bread', '#c98a44'), topping: mat('skin', '#b33a2c'), green: mat('leaf', '#4f8a3a') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const slice = it.says('slice', 'slices', 'piece');
    const spread = slice ? 52 : 360;
    const wedge = (radius: number, thick: number): Solid => {
      if (!slice) return cylinder(radius, thick, { sides: it.sides(22), bevel: thick * 0.2 });
      const outline: Flat[] = [
        [0, 0],
        ...Array.from({ length: 7 }, (_, i): Flat => [
          Math.cos(((64 + (i * spread) / 6) * Math.PI) / 180) * radius,
          Math.sin(((64 + (i * spread) / 6) * Math.PI) / 180) * radius,
        ]),
      ];
      return { shape: 'place', of: extrude(outline, thick, thick * 0.1), turn: [-90, 0, 0] };
    };
    it.part('crust', at(wedge(r, h * 0.5), 0, h * 0.25), 'crust');
    it.part('cheese', at(wedge(r * 0.88, h * 0.3), 0, h * 0.52), 'main', { parent: 'crust' });
    if (!slice) it.part('rim', at(torus(r * 0.93, h * 0.36, 360, it.sides(22)), 0, h * 0.42), 'crust', { parent: 'crust' });
    const spots = slice
      ? [
          [0.02, 0.4],
          [-0.12, 0.66],
          [0.16, 0.72],
        ]
      : [
          [0, 0],
          [0.45, 0.25],
          [-0.4, 0.4],
          [0.15, -0.5],
          [-0.5, -0.25],
          [0.55, -0.3],
          [0.1, 0.58],
        ];
    const place = (solid: Solid, x: number, z: number, y: number): Solid => at(solid, x * r, y, slice ? -z * r : z * r);
    it.part('pepperoni', group(...spots.map(([x, z]) => place(cylinder(r * 0.15, h * 0.14, { sides: 9 }), x ?? 0, z ?? 0, h * 0.7))), 'topping', {
      parent: 'cheese',
    });
    it.detail(
      'basil',
      group(
        ...spots.slice(0, 5).map(([x, z], i) => place(cylinder(r * 0.07, h * 0.1, { sides: 5 }), (x ?? 0) + 0.09, (z ?? 0) + (i % 2 ? 0.12 : -0.12), h * 0.7)),
      ),
      'green',
      { parent: 'cheese' },
    );
  },
});
