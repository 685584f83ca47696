import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude, group, mirror, along, type Flat } from '../solids.ts';

export default archetype({
  name: 'barrier',
  words: ['road barrier', 'barricade', 'roadblock', 'construction barrier', 'traffic barrier', 'road block', 'jersey barrier', 'hurdle', 'crash barrier'],
  serves: ['barrier#1', 'barrier#artifact'],
  kind: 'prop',
  size: [1.8, 1.2, 0.7],
  massKg: 25,
  interaction: { pushable: true },
  behaviours: ['light'],
  roles: {
    main: mat('plank', '#f4efe4'),
    stripe: mat('painted_metal', '#d9402f'),
    leg: mat('painted_metal', '#4b535b'),
    lamp: mat('glow', '#ffb02e', { glow: 0.9 }),
    concrete: mat('concrete', '#b5b0a6'),
  },
  tint: ['stripe', 'main'],
  keep: ['lamp'],
  build(it) {
    const { w, h, d } = it;
    if (it.says('jersey', 'concrete')) {
      it.part(
        'block',
        at(
          extrude(
            [
              [-d * 0.5, 0],
              [d * 0.5, 0],
              [d * 0.5, h * 0.1],
              [d * 0.26, h * 0.4],
              [d * 0.18, h],
              [-d * 0.18, h],
              [-d * 0.26, h * 0.4],
              [-d * 0.5, h * 0.1],
            ],
            w,
            0.03,
          ),
          0,
          0,
          0,
          [0, 90, 0],
        ),
        'concrete',
      );
      return;
    }
    it.part('legs', mirror(group(...[-1, 1].map((s) => at(box(w * 0.035, h * 0.92, d * 0.09), w * 0.4, h * 0.45, s * d * 0.24, [-s * 19, 0, 0])))), 'leg');
    it.part('feet', mirror(at(box(w * 0.05, h * 0.03, d * 0.98), w * 0.4, h * 0.02)), 'leg', { parent: 'legs' });
    const rails: [string, number][] = [
      ['upper_rail', 0.74],
      ['lower_rail', 0.4],
    ];
    for (const [name, y] of rails) {
      const z = y > 0.5 ? d * 0.14 : d * 0.29;
      it.part(name, at(box(w, h * 0.2, d * 0.07, it.bevel(0.01)), 0, h * y, z), 'main', { parent: 'legs' });
      const slant: Flat[] = [
        [-w * 0.085, -h * 0.1],
        [0.0, -h * 0.1],
        [w * 0.085, h * 0.1],
        [0, h * 0.1],
      ];
      it.part(`${name}_stripes`, group(...[-2, -1, 0, 1, 2].map((k) => at(extrude(slant, d * 0.084), k * w * 0.195, h * y, z))), 'stripe', { parent: name });
    }
    it.part('lamp_feet', mirror(at(box(w * 0.06, h * 0.05, d * 0.1), w * 0.36, h * 0.86, d * 0.12)), 'leg', { parent: 'upper_rail' });
    it.part('lamps', mirror(at(along.z(cylinder(w * 0.045, d * 0.12, { sides: 12, bevel: 0.01 })), w * 0.36, h * 0.93, d * 0.12)), 'lamp', {
      parent: 'lamp_feet',
      sockets: [{ kind: 'light', at: [0, h * 0.95, d * 0.1] }],
    });
  },
});
