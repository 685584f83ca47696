import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, ball, box, cylinder, type Flat, group, mirror, row, side, subtract } from '../solids.ts';

export default archetype({
  name: 'dump_truck',
  words: ['dumper', 'dumper truck', 'tipper', 'tipper truck', 'tip truck', 'garbage truck', 'mining truck', 'haul truck'],
  near: ['lorry', 'cement mixer', 'concrete mixer', 'cement truck'],
  serves: ['dump_truck', 'garbage_truck'],
  kind: 'prop',
  size: [2.6, 3, 6],
  massKg: 11_000,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#e8a92d'),
    tub: mat('painted_metal', '#d6932a'),
    glass: mat('plastic', '#35505e', { roughness: 0.12 }),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('steel', '#b9bfc5'),
    light: mat('glow', '#fff2c9', { glow: 0.6 }),
    trim: mat('iron', '#3d4046'),
    load: mat('earth', '#7d5f43'),
  },
  tint: ['main', 'tub'],
  keep: ['glass', 'light'],
  options: { wheels: ['wheel', 'wheels'], load: ['dirt', 'gravel', 'sand', 'load', 'earth'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.2;
    it.part('chassis', at(box(w * 0.5, h * 0.12, d * 0.94, 0.03), 0, r * 1.3), 'trim');
    it.part('bonnet', at(box(w * 0.74, h * 0.26, d * 0.2, it.bevel(0.08)), 0, h * 0.42, d * 0.38), 'main', { parent: 'chassis' });
    it.part('cabin', at(box(w * 0.84, h * 0.52, d * 0.2, it.bevel(0.1)), 0, h * 0.55, d * 0.22), 'main', { parent: 'chassis' });
    it.part('windscreen', at(box(w * 0.7, h * 0.2, 0.06, 0.02), 0, h * 0.68, d * 0.32), 'glass', { parent: 'cabin' });
    it.part('side_windows', mirror(at(box(0.06, h * 0.2, d * 0.12, 0.02), w * 0.41, h * 0.67, d * 0.23)), 'glass', { parent: 'cabin' });
    it.part('grille', at(box(w * 0.5, h * 0.2, 0.08, 0.02), 0, h * 0.42, d * 0.475), 'trim', { parent: 'bonnet' });
    it.part('headlights', mirror(at(box(w * 0.12, h * 0.08, 0.1, 0.03), w * 0.3, h * 0.44, d * 0.475)), 'light', { parent: 'bonnet' });
    it.part('bumper', at(box(w * 0.86, h * 0.1, d * 0.04, 0.03), 0, h * 0.27, d * 0.475), 'trim', { parent: 'chassis' });
    const outer: Flat[] = [
      [-d * 0.44, h * 0.44],
      [d * 0.08, h * 0.4],
      [d * 0.12, h * 0.86],
      [-d * 0.48, h * 0.86],
    ];
    const inner: Flat[] = [
      [-d * 0.42, h * 0.5],
      [d * 0.05, h * 0.47],
      [d * 0.09, h * 0.95],
      [-d * 0.46, h * 0.95],
    ];
    it.part('tub', subtract(side(outer, w * 0.96), side(inner, w * 0.84)), 'tub', {
      parent: 'chassis',
      joint: hinge(0, h * 0.42, -d * 0.42, [1, 0, 0], -50, 0),
    });
    it.part(
      'canopy',
      side(
        [
          [d * 0.08, h * 0.8],
          [d * 0.33, h * 0.88],
          [d * 0.33, h * 0.94],
          [d * 0.06, h * 0.88],
        ],
        w * 0.9,
      ),
      'tub',
      { parent: 'tub' },
    );
    it.detail('ribs', mirror(at(row(box(0.08, h * 0.4, d * 0.03), 4, [0, 0, d * 0.13]), w * 0.49, h * 0.64, -d * 0.39)), 'main', { parent: 'tub' });
    if (it.has('load')) it.part('load', at(ball(w * 0.4, h * 0.26, d * 0.24, it.sides(12)), 0, h * 0.74, -d * 0.18), 'load', { parent: 'tub' });
    it.part('bed_mount', at(box(w * 0.4, h * 0.16, d * 0.4), 0, h * 0.36, -d * 0.18), 'trim', { parent: 'chassis' });
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 0.33],
        ['right_front', -1, 0.33],
        ['left_middle', 1, -0.14],
        ['right_middle', -1, -0.14],
        ['left_rear', 1, -0.37],
        ['right_rear', -1, -0.37],
      ] as const)
        carWheel(it, { parent: 'chassis', name: `${name}_wheel`, x: x * w * 0.38, y: r, z: z * d, radius: r, width: w * 0.2 });
    it.part('axles', group(...[0.33, -0.14, -0.37].map((z) => at(along.x(cylinder(r * 0.2, w * 0.7, { sides: 8 })), 0, r, d * z))), 'trim', {
      parent: 'chassis',
    });
    it.part('axle_blocks', group(...[0.33, -0.14, -0.37].map((z) => at(box(w * 0.2, r * 0.6, d * 0.05), 0, r * 1.15, d * z))), 'trim', { parent: 'axles' });
    it.anchor('inside', 0, h * 0.6, -d * 0.18, w * 0.7);
  },
});
