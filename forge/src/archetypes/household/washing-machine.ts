import { archetype, mat } from '../archetype.ts';
import { hinge, slide } from '../make.ts';
import { along, at, ball, box, cylinder, mirror, row, torus, turned } from '../solids.ts';

export default archetype({
  name: 'washing_machine',
  words: ['washer', 'clothes washer', 'tumble dryer', 'clothes dryer', 'laundry machine', 'dryer'],
  serves: ['washer#artifact', 'dryer#1', 'clothes_dryer'],
  kind: 'prop',
  size: [0.64, 0.9, 0.62],
  massKg: 65,
  interaction: { open: true },
  roles: {
    main: mat('painted_metal', '#eceae4'),
    trim: mat('chrome', '#b8bec6'),
    glass: mat('glass', '#5f9fc4', { roughness: 0.1 }),
    dark: mat('plastic', '#34383f'),
    light: mat('glow', '#6fe08a', { glow: 0.8 }),
  },
  keep: ['glass', 'light'],
  build(it) {
    const { w, h, d } = it;
    it.part('case', at(box(w * 0.98, h * 0.95, d * 0.92, it.bevel(w * 0.03)), 0, h * 0.515, -d * 0.03), 'main');
    const z = d * 0.43;
    it.part('door', at(along.z(cylinder(w * 0.33, d * 0.06, { sides: 24, bevel: d * 0.01 })), 0, h * 0.43, z), 'trim', {
      parent: 'case',
      joint: hinge(-w * 0.33, h * 0.43, z, [0, 1, 0], -120, 0),
    });
    it.part('rim', at(turned(torus(w * 0.26, w * 0.035, 360, 22), 90), 0, h * 0.43, z + d * 0.03), 'dark', { parent: 'door' });
    it.part('window', at(ball(w * 0.25, w * 0.25, d * 0.06, 18), 0, h * 0.43, z + d * 0.025), 'glass', { parent: 'door' });
    it.detail('handle', at(box(w * 0.05, h * 0.14, d * 0.05, w * 0.015), w * 0.3, h * 0.43, z + d * 0.04), 'dark', { parent: 'door' });
    it.part('panel', at(box(w * 0.92, h * 0.14, d * 0.04, it.bevel(0.01)), 0, h * 0.89, z), 'dark', { parent: 'case' });
    it.part('drawer', at(box(w * 0.28, h * 0.1, d * 0.05, it.bevel(0.01)), -w * 0.29, h * 0.89, z + d * 0.01), 'main', {
      parent: 'panel',
      joint: slide(-w * 0.29, h * 0.89, z, [0, 0, 1], 0, d * 0.4),
    });
    it.part('knob', at(along.z(cylinder(w * 0.06, d * 0.1, { sides: 14, bevel: d * 0.015 })), 0, h * 0.89, z + d * 0.04), 'trim', { parent: 'panel' });
    it.detail('lamps', row(at(box(w * 0.05, h * 0.03, d * 0.03), w * 0.16, h * 0.89, z + d * 0.02), 4, [w * 0.08, 0, 0]), 'light', { parent: 'panel' });
    it.part('feet', mirror(mirror(at(cylinder(w * 0.05, h * 0.06, { sides: 10 }), w * 0.38, h * 0.03, d * 0.3), 'z')), 'dark', { parent: 'case' });
    it.anchor('top', 0, h * 0.99, 0, w * 0.85);
  },
});
