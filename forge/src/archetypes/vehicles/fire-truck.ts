import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'fire_truck',
  words: ['fire engine', 'firetruck', 'fire lorry'],
  serves: ['fire_engine'],
  kind: 'prop',
  size: [2.4, 3, 7],
  massKg: 9000,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#cf2a26'),
    trim: mat('chrome', '#c9cdd1'),
    glass: mat('plastic', '#35505e', { roughness: 0.12 }),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#d8dbde'),
    light: mat('glow', '#fff2c9', { glow: 0.6 }),
    siren: mat('glow', '#3f8cff', { glow: 0.9 }),
    white: mat('painted_metal', '#f3f1ea'),
  },
  keep: ['glass', 'light', 'siren'],
  options: { ladder: ['ladder', 'ladders'], wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.16;
    it.part('chassis', at(box(w * 0.9, h * 0.1, d * 0.96, 0.03), 0, r * 1.3), 'trim');
    it.part('cabin', at(box(w * 0.94, h * 0.58, d * 0.27, it.bevel(0.12)), 0, h * 0.49, d * 0.34), 'main', { parent: 'chassis' });
    it.part('windscreen', at(box(w * 0.8, h * 0.24, 0.06, 0.02), 0, h * 0.6, d * 0.474), 'glass', { parent: 'cabin' });
    it.part('side_windows', mirror(at(row(box(0.06, h * 0.2, d * 0.1, 0.02), 2, [0, 0, -d * 0.125]), w * 0.462, h * 0.62, d * 0.4)), 'glass', {
      parent: 'cabin',
    });
    it.part('body', at(box(w * 0.96, h * 0.46, d * 0.66, it.bevel(0.06)), 0, h * 0.44, -d * 0.14), 'main', { parent: 'chassis' });
    it.part(
      'stripe',
      at(group(at(box(w * 0.975, h * 0.07, d * 0.66), 0, 0, -d * 0.14), at(box(w * 0.955, h * 0.07, d * 0.272), 0, 0, d * 0.34)), 0, h * 0.34),
      'white',
      { parent: 'body' },
    );
    it.part('lockers', mirror(at(row(box(0.06, h * 0.2, d * 0.12, 0.02), 4, [0, 0, d * 0.15]), w * 0.47, h * 0.54, -d * 0.365)), 'trim', { parent: 'body' });
    it.part('siren_light_bar', at(box(w * 0.7, h * 0.06, d * 0.04, 0.03), 0, h * 0.8, d * 0.38), 'siren', { parent: 'cabin' });
    it.part('grille', at(box(w * 0.5, h * 0.14, 0.08, 0.02), 0, h * 0.36, d * 0.47), 'trim', { parent: 'cabin' });
    it.part('bumper', at(box(w * 0.98, h * 0.1, d * 0.03, 0.04), 0, h * 0.23, d * 0.485), 'white', { parent: 'chassis' });
    it.part('headlights', mirror(at(box(w * 0.14, h * 0.09, 0.08, 0.03), w * 0.36, h * 0.36, d * 0.47)), 'light', { parent: 'cabin' });
    if (it.has('ladder')) {
      it.part('turntable', at(cylinder(w * 0.24, h * 0.12, { sides: 14 }), 0, h * 0.72, -d * 0.32), 'trim', {
        parent: 'body',
        joint: { type: 'wheel', at: [0, h * 0.72, -d * 0.32], axis: [0, 1, 0] },
      });
      const rung = row(along.x(cylinder(0.035, w * 0.36, { sides: 6 })), 12, [0, 0, d * 0.068]);
      it.part(
        'ladder',
        at(group(mirror(at(box(0.1, 0.16, d * 0.82, 0.02), w * 0.17, 0)), at(rung, 0, 0, -d * 0.374)), 0, h * 0.84, d * 0.06, [-5, 0, 0]),
        'trim',
        {
          parent: 'turntable',
          joint: hinge(0, h * 0.8, -d * 0.32, [1, 0, 0], -55, 0),
        },
      );
    }
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 0.3],
        ['right_front', -1, 0.3],
        ['left_rear', 1, -0.3],
        ['right_rear', -1, -0.3],
      ] as const)
        carWheel(it, { parent: 'chassis', name: `${name}_wheel`, x: x * w * 0.42, y: r, z: z * d, radius: r, width: w * 0.15 });
  },
});
