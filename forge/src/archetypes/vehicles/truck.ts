import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, subtract, torus, tube } from '../solids.ts';

export default archetype({
  name: 'truck',
  words: ['pickup truck', 'pickup', 'pick-up truck', 'monster truck'],
  near: ['lorry', 'semi truck', 'semi-truck', 'dump truck', 'tow truck', 'garbage truck', 'fire truck', 'ambulance', 'delivery truck'],
  serves: ['truck#artifact'],
  kind: 'prop',
  size: [2.2, 2.3, 5.2],
  massKg: 2600,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#3f7fb5'),
    glass: mat('plastic', '#35505e', { roughness: 0.12 }),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#c9cdd1'),
    light: mat('glow', '#fff2c9', { glow: 0.6 }),
    trim: mat('plastic', '#3a3c40'),
    bed: mat('steel', '#8d9298'),
  },
  keep: ['glass', 'light'],
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.2;
    it.part('chassis', at(box(w * 0.86, h * 0.14, d * 0.96, it.bevel(0.03)), 0, r * 1.3), 'trim');
    it.part('body', at(box(w * 0.94, h * 0.34, d * 0.36, it.bevel(0.08)), 0, h * 0.46, d * 0.3), 'main', { parent: 'chassis' });
    it.part('cabin', at(box(w * 0.88, h * 0.44, d * 0.24, it.bevel(0.1)), 0, h * 0.77, d * 0.22), 'main', { parent: 'body' });
    it.part('windscreen', at(box(w * 0.76, h * 0.26, 0.05), 0, h * 0.78, d * 0.342), 'glass', { parent: 'cabin' });
    it.part('side_windows', mirror(at(box(0.05, h * 0.24, d * 0.15), w * 0.435, h * 0.79, d * 0.22)), 'glass', { parent: 'cabin' });
    it.part(
      'bed',
      subtract(at(box(w * 0.96, h * 0.34, d * 0.56, it.bevel(0.04)), 0, h * 0.48, -d * 0.2), at(box(w * 0.84, h * 0.34, d * 0.5), 0, h * 0.56, -d * 0.2)),
      'main',
      { parent: 'chassis' },
    );
    it.part('grille', at(box(w * 0.6, h * 0.16, 0.08, 0.02), 0, h * 0.48, d * 0.48), 'trim', { parent: 'body' });
    it.part('bumper', at(box(w * 0.98, h * 0.1, d * 0.04, it.bevel(0.03)), 0, h * 0.3, d * 0.485), 'bed', { parent: 'chassis' });
    it.part('headlights', mirror(at(box(w * 0.14, h * 0.1, 0.08, 0.02), w * 0.38, h * 0.5, d * 0.478)), 'light', { parent: 'body' });
    if (it.says('ambulance', 'fire', 'police', 'tow'))
      it.part('siren_light_bar', at(box(w * 0.5, h * 0.07, d * 0.05, 0.03), 0, h * 1.01, d * 0.22), 'light', { parent: 'cabin' });
    if (it.says('tow')) {
      it.part(
        'tow_boom',
        tube(
          [
            [0, h * 0.6, -d * 0.02],
            [0, h * 0.98, -d * 0.34],
            [0, h * 1.0, -d * 0.44],
          ],
          w * 0.05,
          8,
        ),
        'trim',
        { parent: 'bed' },
      );
      it.part(
        'tow_hook',
        group(at(box(w * 0.02, h * 0.3, w * 0.02), 0, h * 0.86, -d * 0.44), at(torus(w * 0.06, w * 0.02, 260, 12), 0, h * 0.68, -d * 0.44, [90, 0, 0])),
        'trim',
        { parent: 'tow_boom' },
      );
    }
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 0.28],
        ['right_front', -1, 0.28],
        ['left_rear', 1, -0.28],
        ['right_rear', -1, -0.28],
      ] as const)
        carWheel(it, { parent: 'chassis', name: `${name}_wheel`, x: x * w * 0.43, y: r, z: z * d, radius: r, width: w * 0.15 });
    it.anchor('inside', 0, h * 0.5, -d * 0.2, w * 0.8);
    it.anchor('top', 0, h * 0.5, -d * 0.2, w * 0.8);
  },
});
