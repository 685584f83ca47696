import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, row } from '../solids.ts';

export default archetype({
  name: 'vending_machine',
  words: ['snack machine', 'soda machine', 'drinks machine', 'gumball machine', 'slot machine'],
  serves: ['vending_machine', 'slot_machine', 'slot#artifact'],
  kind: 'prop',
  size: [0.95, 1.85, 0.75],
  massKg: 220,
  roles: {
    main: mat('painted_metal', '#c9342e'),
    dark: mat('plastic', '#26282e'),
    glass: mat('glow', '#d8f1f7', { glow: 0.25 }),
    light: mat('glow', '#fff3c4', { glow: 0.8 }),
    blue: mat('painted_metal', '#3f8fd8'),
    green: mat('painted_metal', '#58b45c'),
    yellow: mat('painted_metal', '#f0c23c'),
  },
  keep: ['glass', 'light', 'blue', 'green', 'yellow'],
  build(it) {
    const { w, h, d } = it;
    it.part('cabinet', at(box(w, h * 0.96, d * 0.92, it.bevel(w * 0.03)), 0, h * 0.52, -d * 0.04), 'main');
    it.part('plinth', at(box(w * 0.9, h * 0.06, d * 0.8), 0, h * 0.03, -d * 0.04), 'dark', { parent: 'cabinet' });
    const z = d * 0.42;
    const x = -w * 0.12;
    it.part('window', at(box(w * 0.64, h * 0.6, d * 0.04), x, h * 0.58, z), 'glass', { parent: 'cabinet' });
    it.part('shelves', group(...[0, 1, 2, 3].map((i) => at(box(w * 0.66, h * 0.02, d * 0.1), x, h * (0.3 + i * 0.145), z + d * 0.03))), 'dark', {
      parent: 'window',
    });
    ['main', 'blue', 'green', 'yellow'].forEach((role, i) =>
      it.part(
        `row_${i + 1}`,
        at(row(cylinder(w * 0.042, h * 0.1, { sides: 10, bevel: w * 0.008 }), 5, [w * 0.12, 0, 0]), x - w * 0.24, h * (0.357 + i * 0.145), z + d * 0.045),
        role,
        { parent: 'shelves' },
      ),
    );
    it.part('sign', at(box(w * 0.9, h * 0.09, d * 0.05, 0.01), 0, h * 0.94, z), 'light', { parent: 'cabinet' });
    it.part('panel', at(box(w * 0.18, h * 0.34, d * 0.05, 0.01), w * 0.36, h * 0.62, z), 'dark', { parent: 'cabinet' });
    it.detail(
      'keys',
      group(...[0, 1, 2, 3].map((k) => at(row(box(w * 0.035, h * 0.022, d * 0.05), 3, [w * 0.05, 0, 0]), w * 0.31, h * (0.54 + k * 0.04), z + d * 0.02))),
      'light',
      { parent: 'panel' },
    );
    it.part('display', at(box(w * 0.13, h * 0.05, d * 0.03), w * 0.36, h * 0.745, z + d * 0.02), 'green', { parent: 'panel' });
    it.part('tray', at(box(w * 0.6, h * 0.12, d * 0.06, 0.01), x, h * 0.15, z), 'dark', { parent: 'cabinet' });
    it.anchor('top', 0, h, 0, w * 0.8);
  },
});
