import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, type Flat, group, mirror, row, side, turned } from '../solids.ts';

export default archetype({
  name: 'ambulance',
  words: [
    'van',
    'delivery van',
    'paramedic van',
    'minivan',
    'camper van',
    'campervan',
    'police van',
    'mail van',
    'food truck',
    'ice cream truck',
    'ice cream van',
  ],
  serves: ['ambulance', 'van#artifact', 'minivan', 'bookmobile'],
  kind: 'prop',
  size: [2, 2.5, 5],
  massKg: 2800,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#f1f1ec'),
    band: mat('painted_metal', '#d8392f'),
    glass: mat('plastic', '#35505e', { roughness: 0.12 }),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#c9cdd1'),
    light: mat('glow', '#fff2c9', { glow: 0.6 }),
    siren: mat('glow', '#3f8cff', { glow: 0.9 }),
    trim: mat('plastic', '#3a3c40'),
  },
  keep: ['glass', 'light', 'siren'],
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.15;
    const medical = !it.says('van', 'minivan', 'camper', 'campervan', 'mail', 'delivery', 'food', 'cream');
    it.part('chassis', at(box(w * 0.9, h * 0.1, d * 0.94, 0.03), 0, r * 1.3), 'trim');
    const outline: Flat[] = [
      [-d * 0.48, h * 0.2],
      [d * 0.47, h * 0.2],
      [d * 0.48, h * 0.42],
      [d * 0.36, h * 0.5],
      [d * 0.25, h * 0.8],
      [d * 0.2, h * 0.93],
      [-d * 0.47, h * 0.93],
    ];
    it.part('body', side(outline, w * 0.94, it.bevel(0.08)), 'main', { parent: 'chassis' });
    it.part('windscreen', at(box(w * 0.76, h * 0.27, 0.06), 0, h * 0.66, d * 0.306, [-31, 0, 0]), 'glass', { parent: 'body' });
    const pane: Flat[] = [
      [d * 0.1, h * 0.54],
      [d * 0.31, h * 0.54],
      [d * 0.23, h * 0.76],
      [d * 0.1, h * 0.76],
    ];
    it.part('door_windows', mirror(at(side(pane, 0.06), w * 0.465, 0)), 'glass', { parent: 'body' });
    it.part('stripe', at(box(w * 0.965, h * 0.08, d * 0.9), 0, h * 0.4, -d * 0.01), 'band', { parent: 'body' });
    if (medical) {
      const cross = group(box(h * 0.09, h * 0.27, 0.06), box(h * 0.27, h * 0.09, 0.06));
      it.part('crosses', mirror(at(turned(cross, 0, 90), w * 0.47, h * 0.68, -d * 0.18)), 'band', { parent: 'body' });
      it.part('siren_light_bar', at(box(w * 0.56, h * 0.06, d * 0.06, 0.03), 0, h * 0.955, d * 0.13), 'siren', { parent: 'body' });
      it.detail('siren_middle', at(box(w * 0.14, h * 0.065, d * 0.065, 0.02), 0, h * 0.957, d * 0.13), 'band', { parent: 'siren_light_bar' });
    } else if (it.says('food', 'cream')) {
      it.part('hatch', at(box(0.08, h * 0.28, d * 0.36, 0.02), w * 0.47, h * 0.66, -d * 0.16), 'trim', { parent: 'body' });
      it.part('awning', at(box(w * 0.22, 0.05, d * 0.42, 0.02), w * 0.56, h * 0.82, -d * 0.16, [0, 0, -18]), 'band', { parent: 'body' });
      it.part('counter', at(box(w * 0.14, 0.05, d * 0.38, 0.02), w * 0.52, h * 0.52, -d * 0.16), 'rim', { parent: 'body' });
    } else
      it.part('side_windows', mirror(at(row(box(0.06, h * 0.2, d * 0.14, 0.02), 2, [0, 0, -d * 0.19]), w * 0.455, h * 0.67, -d * 0.04)), 'glass', {
        parent: 'body',
      });
    it.part('grille', at(box(w * 0.5, h * 0.1, 0.08, 0.02), 0, h * 0.34, d * 0.475), 'trim', { parent: 'body' });
    it.part('bumper', at(box(w * 0.98, h * 0.08, d * 0.03, 0.03), 0, h * 0.22, d * 0.48), 'trim', { parent: 'chassis' });
    it.part('headlights', mirror(at(box(w * 0.16, h * 0.08, 0.08, 0.03), w * 0.36, h * 0.36, d * 0.472)), 'light', { parent: 'body' });
    it.detail('tail_lights', mirror(at(box(w * 0.08, h * 0.14, 0.06, 0.02), w * 0.4, h * 0.36, -d * 0.475)), 'band', { parent: 'body' });
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 0.31],
        ['right_front', -1, 0.31],
        ['left_rear', 1, -0.29],
        ['right_rear', -1, -0.29],
      ] as const)
        carWheel(it, { parent: 'chassis', name: `${name}_wheel`, x: x * w * 0.42, y: r, z: z * d, radius: r, width: w * 0.14 });
  },
});
