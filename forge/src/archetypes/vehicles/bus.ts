import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, mirror, row } from '../solids.ts';

export default archetype({
  name: 'bus',
  words: ['school bus', 'schoolbus', 'coach'],
  near: ['van', 'minivan', 'camper van', 'trolley', 'tram', 'rv', 'caravan', 'trailer', 'food truck', 'double decker'],
  serves: ['bus#artifact', 'van#artifact', 'trailer#artifact', 'streetcar'],
  kind: 'prop',
  size: [2.4, 2.9, 7.5],
  massKg: 7000,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#e5b42c'),
    glass: mat('plastic', '#35505e', { roughness: 0.12 }),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#c9cdd1'),
    light: mat('glow', '#fff2c9', { glow: 0.6 }),
    trim: mat('plastic', '#33353a'),
  },
  keep: ['glass', 'light'],
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.16;
    it.part('body', at(box(w * 0.96, h * 0.78, d * 0.98, it.bevel(0.16)), 0, h * 0.58), 'main');
    it.part('windows', mirror(row(at(box(0.05, h * 0.24, d * 0.105, 0.02), w * 0.482, h * 0.72, -d * 0.38), 6, [0, 0, d * 0.135])), 'glass', {
      parent: 'body',
    });
    it.part('windscreen', mirror(at(box(w * 0.8, h * 0.3, 0.05), 0, h * 0.7, d * 0.492), 'z'), 'glass', { parent: 'body' });
    it.part('stripes', mirror(row(at(box(0.04, h * 0.035, d * 0.9), w * 0.48, h * 0.38), 2, [0, h * 0.12, 0])), 'trim', { parent: 'body' });
    it.part('roof', at(box(w * 0.84, h * 0.05, d * 0.9, 0.05), 0, h * 0.97), 'main', { parent: 'body' });
    it.part('bumpers', mirror(at(box(w * 0.98, h * 0.08, d * 0.03, 0.03), 0, h * 0.24, d * 0.485), 'z'), 'trim', { parent: 'body' });
    it.part('headlights', mirror(at(box(w * 0.14, h * 0.07, 0.08, 0.02), w * 0.34, h * 0.36, d * 0.48)), 'light', { parent: 'body' });
    it.part('door', at(box(0.06, h * 0.54, d * 0.1, 0.02), -w * 0.475, h * 0.48, d * 0.38), 'glass', {
      parent: 'body',
      joint: hinge(-w * 0.48, h * 0.2, d * 0.33, [0, 1, 0], -90, 0),
    });
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 0.3],
        ['right_front', -1, 0.3],
        ['left_rear', 1, -0.28],
        ['right_rear', -1, -0.28],
      ] as const)
        carWheel(it, { parent: 'body', name: `${name}_wheel`, x: x * w * 0.43, y: r, z: z * d, radius: r, width: w * 0.14 });
    it.anchor('top', 0, h * 0.99, 0, w * 0.8);
  },
});
