import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, curve, cylinder, tube } from '../solids.ts';

export default archetype({
  name: 'pliers',
  words: ['pair of pliers', 'tongs', 'wire cutters', 'pincers'],
  serves: ['pliers#1', 'tongs#1'],
  kind: 'prop',
  size: [0.14, 0.03, 0.26],
  massKg: 0.3,
  roles: { main: mat('rubber', '#d6453d'), metal: mat('steel', '#9aa1a9') },
  build(it) {
    const { w, h, d } = it;
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(
        `${name}_jaw`,
        at(box(w * 0.14, h * 0.8, d * 0.36, h * 0.2), side * w * 0.08, h * 0.5, d * 0.3, [0, -side * 6, 0]),
        'metal',
        side > 0 ? {} : { parent: 'left_jaw', joint: hinge(0, h * 0.5, d * 0.1, [0, 1, 0], -30, 5) },
      );
      it.part(
        `${name}_handle`,
        tube(
          curve(
            [
              [-side * w * 0.02, h * 0.5, d * 0.14],
              [side * w * 0.22, h * 0.5, 0],
              [side * w * 0.4, h * 0.5, -d * 0.24],
              [side * w * 0.34, h * 0.5, -d * 0.47],
            ].map(([x = 0, y = 0, z = 0]): [number, number, number] => [x, y, z]),
            3,
          ),
          w * 0.075,
          9,
        ),
        'main',
        { parent: `${name}_jaw` },
      );
    }
    it.part('pivot', at(cylinder(w * 0.17, h, { sides: 16, bevel: h * 0.1 }), 0, h * 0.5, d * 0.12), 'metal', { parent: 'left_jaw' });
  },
});
