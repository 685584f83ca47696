import { archetype, mat } from '../archetype.ts';
import { at, cylinder, extrude, group, subtract, turned } from '../solids.ts';

export default archetype({
  name: 'cheese',
  words: ['wedge of cheese', 'cheddar', 'swiss cheese'],
  near: ['butter', 'tofu'],
  serves: ['cheese#food', 'dairy_product'],
  kind: 'prop',
  size: [0.16, 0.1, 0.18],
  massKg: 0.4,
  roles: { main: mat('cheese', '#f2c03f'), rind: mat('wax', '#d98a2b') },
  build(it) {
    const { w, h, d } = it;
    const wedge = turned(
      extrude(
        [
          [-w / 2, -d / 2],
          [w / 2, -d / 2],
          [0, d / 2],
        ],
        h,
      ),
      -90,
    );
    const hole = (x: number, y: number, z: number, r: number): ReturnType<typeof at> => at(cylinder(r, w, { sides: 10 }), x, y, z, [0, 0, 90]);
    it.part(
      'wedge',
      subtract(
        at(wedge, 0, h / 2),
        group(hole(w * 0.35, h * 0.6, d * 0.2, h * 0.16), hole(-w * 0.4, h * 0.35, d * 0.05, h * 0.13)),
        at(cylinder(h * 0.18, h * 0.4, { sides: 10 }), w * 0.08, h, d * 0.12),
        at(cylinder(h * 0.12, h * 0.4, { sides: 10 }), -w * 0.06, h, -d * 0.14),
      ),
      'main',
    );
    it.part('rind', at({ shape: 'box', size: [w * 0.98, h * 1.0, d * 0.05] }, 0, h / 2, d * 0.47), 'rind', { parent: 'wedge' });
  },
});
