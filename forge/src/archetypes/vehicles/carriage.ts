import { spokedWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cone, type Flat, group, mirror, side, tube } from '../solids.ts';

export default archetype({
  name: 'carriage',
  words: [
    'horse carriage',
    'coach',
    'stagecoach',
    'royal carriage',
    'horse-drawn carriage',
    'buggy',
    'hansom cab',
    'cinderella carriage',
    'horse and carriage',
  ],
  serves: ['carriage#2', 'coach#artifact', 'carriage#artifact', 'horse-drawn_vehicle'],
  kind: 'prop',
  size: [1.8, 2.4, 3.8],
  massKg: 600,
  interaction: { sit: true },
  roles: {
    main: mat('painted_metal', '#8a2233'),
    trim: mat('gold', '#e0b04a'),
    wheel: mat('oak', '#c9973f'),
    glass: mat('glass', '#cfe4ea'),
    dark: mat('leather', '#33272a'),
    light: mat('glow', '#ffe2a0', { glow: 0.8 }),
  },
  keep: ['light', 'glass'],
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const body: Flat[] = [
      [-d * 0.24, h * 0.36],
      [-d * 0.14, h * 0.27],
      [d * 0.1, h * 0.27],
      [d * 0.2, h * 0.38],
      [d * 0.22, h * 0.86],
      [d * 0.16, h * 0.92],
      [-d * 0.22, h * 0.92],
      [-d * 0.28, h * 0.84],
    ];
    const z = -d * 0.06;
    it.part('cabin', at(side(body, w * 0.62, it.bevel(0.06)), 0, 0, z), 'main');
    it.part('roof', at(box(w * 0.66, h * 0.05, d * 0.5, it.bevel(0.05)), 0, h * 0.93, z - d * 0.03), 'trim', { parent: 'cabin' });
    it.part('door', mirror(at(box(0.05, h * 0.5, d * 0.18, 0.02), w * 0.315, h * 0.57, z - d * 0.02)), 'trim', { parent: 'cabin' });
    it.part('door_panels', mirror(at(box(0.05, h * 0.2, d * 0.145, 0.02), w * 0.325, h * 0.44, z - d * 0.02)), 'main', { parent: 'door' });
    it.part(
      'windows',
      mirror(
        at(
          group(box(0.05, h * 0.2, d * 0.13), at(box(0.05, h * 0.18, d * 0.08), -0.012, 0, d * 0.155), at(box(0.05, h * 0.18, d * 0.08), -0.012, 0, -d * 0.17)),
          w * 0.33,
          h * 0.7,
          z - d * 0.02,
        ),
      ),
      'glass',
      {
        parent: 'door',
      },
    );
    it.part('crest', at(ball(w * 0.12, h * 0.05, w * 0.12, 10), 0, h * 0.965, z - d * 0.03), 'trim', { parent: 'roof' });
    it.part(
      'undercarriage',
      group(
        at(box(w * 0.16, h * 0.06, d * 0.76, 0.02), 0, h * 0.25, d * 0.0),
        at(box(w * 0.8, h * 0.06, 0.1), 0, h * 0.2, d * 0.24),
        at(box(w * 0.8, h * 0.06, 0.1), 0, h * 0.22, -d * 0.32),
      ),
      'wheel',
      {
        parent: 'cabin',
      },
    );
    it.part('struts', group(at(box(0.09, h * 0.14, 0.09), 0, h * 0.22, d * 0.24), at(box(0.09, h * 0.1, 0.09), 0, h * 0.24, -d * 0.32)), 'wheel', {
      parent: 'undercarriage',
    });
    it.part(
      'driver_seat',
      group(
        at(box(w * 0.5, h * 0.06, d * 0.12, 0.03), 0, h * 0.52, d * 0.24),
        at(box(w * 0.5, h * 0.16, 0.06, 0.03), 0, h * 0.6, d * 0.185),
        at(box(w * 0.3, h * 0.26, 0.08), 0, h * 0.38, d * 0.27),
      ),
      'dark',
      {
        parent: 'undercarriage',
      },
    );
    it.part('footboard', at(box(w * 0.46, 0.05, d * 0.14, 0.02), 0, h * 0.31, d * 0.36, [-24, 0, 0]), 'dark', { parent: 'undercarriage' });
    it.part(
      'shafts',
      mirror(
        tube(
          [
            [w * 0.2, h * 0.23, d * 0.22],
            [w * 0.2, h * 0.26, d * 0.4],
            [w * 0.16, h * 0.34, d * 0.5],
          ],
          0.035,
          7,
        ),
      ),
      'wheel',
      { parent: 'undercarriage' },
    );
    it.part('lamps', mirror(at(group(box(0.12, 0.2, 0.12, 0.03), at(cone(0.09, 0.09, 6), 0, 0.14)), w * 0.34, h * 0.68, d * 0.135)), 'light', {
      parent: 'cabin',
    });
    if (it.has('wheels'))
      for (const [name, x, z1, r] of [
        ['left_front_wheel', 1, d * 0.24, h * 0.18],
        ['right_front_wheel', -1, d * 0.24, h * 0.18],
        ['left_rear_wheel', 1, -d * 0.32, h * 0.24],
        ['right_rear_wheel', -1, -d * 0.32, h * 0.24],
      ] as const)
        spokedWheel(it, { parent: 'undercarriage', name, x: x * w * 0.44, y: r, z: z1, radius: r, width: w * 0.06 });
    it.socket('driver_seat', 'seat', 0, h * 0.56, d * 0.24);
  },
});
