import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, cylinder, extrude, group, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'scissors',
  words: ['shears', 'pair of scissors', 'garden shears'],
  serves: ['scissors#1', 'shears#1'],
  kind: 'prop',
  size: [0.16, 0.03, 0.3],
  massKg: 0.15,
  roles: { main: mat('plastic', '#d6453d'), blade: mat('steel', '#c9ced4'), screw: mat('iron', '#565a60') },
  build(it) {
    const { w, h, d } = it;
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const blade = at(
        extrude(
          [
            [-w * 0.07, 0],
            [w * 0.07, 0],
            [0, d * 0.62],
          ],
          h * 0.3,
        ),
        -side * w * 0.06,
        h * (side > 0 ? 0.62 : 0.34),
        -d * 0.1,
        [90, side * 9, 0],
      );
      it.part(`${name}_blade`, blade, 'blade', side > 0 ? {} : { parent: 'left_blade', joint: hinge(0, h * 0.5, 0, [0, 1, 0], -40, 10) });
      it.part(
        `${name}_handle`,
        group(
          at(turned(torus(w * 0.18, w * 0.065, 360, 18), 0), side * w * 0.24, h * 0.5, -d * 0.36),
          tube(
            [
              [side * w * 0.16, h * 0.5, -d * 0.25],
              [side * w * 0.04, h * 0.5, -d * 0.06],
            ],
            w * 0.06,
            8,
          ),
        ),
        'main',
        { parent: `${name}_blade` },
      );
    }
    it.part('screw', at(cylinder(w * 0.07, h, { sides: 12 }), 0, h * 0.5, -d * 0.02), 'screw', { parent: 'left_blade' });
  },
});
