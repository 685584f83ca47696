import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, extrude, group, mirror, roundRect, row } from '../solids.ts';

export default archetype({
  name: 'microwave',
  words: ['microwave oven', 'toaster oven'],
  serves: ['microwave#2', 'microwave_oven'],
  kind: 'prop',
  size: [0.54, 0.32, 0.4],
  massKg: 12,
  interaction: { open: true },
  roles: {
    main: mat('painted_metal', '#dcdad4'),
    dark: mat('plastic', '#2c2e34'),
    glass: mat('glass', '#3f4a52', { roughness: 0.12 }),
    light: mat('glow', '#7dffa0', { glow: 0.8 }),
    trim: mat('chrome', '#c6cbd1'),
  },
  keep: ['light'],
  build(it) {
    const { w, h, d } = it;
    const z = d * 0.43;
    it.part('case', at(box(w, h * 0.93, d * 0.9, it.bevel(0.015)), 0, h * 0.53, -d * 0.05), 'main');
    it.part('door', at(box(w * 0.7, h * 0.84, d * 0.08, it.bevel(0.012)), -w * 0.13, h * 0.53, z), 'dark', {
      parent: 'case',
      joint: hinge(-w * 0.48, h * 0.53, z, [0, 1, 0], -110, 0),
    });
    it.part('window', at(extrude(roundRect(w * 0.48, h * 0.54, h * 0.08), d * 0.03), -w * 0.16, h * 0.53, z + d * 0.04), 'glass', { parent: 'door' });
    it.detail(
      'glints',
      group(...[0, 0.07].map((x) => at(box(w * (0.03 - x * 0.2), h * 0.34, d * 0.02), -w * (0.24 - x), h * 0.54, z + d * 0.052, [0, 0, -28]))),
      'trim',
      { parent: 'window' },
    );
    it.part(
      'handle',
      group(
        at(box(w * 0.035, h * 0.62, d * 0.04, w * 0.012), w * 0.17, h * 0.53, z + d * 0.1),
        ...[-1, 1].map((s) => at(box(w * 0.03, h * 0.06, d * 0.1), w * 0.17, h * (0.53 + s * 0.24), z + d * 0.06)),
      ),
      'trim',
      { parent: 'door' },
    );
    it.part('panel', at(box(w * 0.24, h * 0.84, d * 0.05, it.bevel(0.01)), w * 0.36, h * 0.53, z - d * 0.01), 'dark', { parent: 'case' });
    it.part('display', at(box(w * 0.18, h * 0.13, d * 0.03), w * 0.36, h * 0.82, z + d * 0.015), 'light', { parent: 'panel' });
    it.detail(
      'buttons',
      group(
        ...[0, 1, 2, 3].map((y) => at(row(box(w * 0.05, h * 0.07, d * 0.04, 0.004), 3, [w * 0.066, 0, 0]), w * 0.294, h * (0.24 + y * 0.13), z + d * 0.01)),
      ),
      'main',
      { parent: 'panel' },
    );
    it.part('feet', mirror(mirror(at(cylinder(w * 0.04, h * 0.1, { sides: 9 }), w * 0.4, h * 0.05, d * 0.32), 'z')), 'dark', { parent: 'case' });
    it.anchor('top', 0, h, 0, w * 0.8);
  },
});
