import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, row } from '../solids.ts';

export default archetype({
  name: 'printer',
  words: ['laser printer', 'photocopier', 'copier', 'fax machine', 'scanner', 'copy machine', 'inkjet printer', '3d printer', 'xerox machine'],
  serves: ['printer#2', 'printer#artifact', 'copier#artifact', 'scanner#artifact', 'facsimile#artifact'],
  kind: 'prop',
  size: [0.46, 0.34, 0.42],
  massKg: 9,
  roles: {
    main: mat('plastic', '#e6e3da'),
    dark: mat('plastic', '#3b3f45'),
    paper: mat('paper', '#fbfaf4'),
    screen: mat('glow', '#6fc3e6', { glow: 0.5 }),
    light: mat('glow', '#58d06a', { glow: 0.8 }),
  },
  keep: ['screen', 'light', 'paper'],
  build(it) {
    const { w, h, d } = it;
    it.part('body', at(box(w, h * 0.46, d * 0.84, it.bevel(0.03)), 0, h * 0.25), 'main');
    it.part('lid', at(box(w * 0.98, h * 0.1, d * 0.82, it.bevel(0.015)), 0, h * 0.51), 'dark', {
      parent: 'body',
      joint: hinge(0, h * 0.48, -d * 0.4, [1, 0, 0], -80, 0),
    });
    it.part('paper_tray', at(box(w * 0.66, h * 0.05, d * 0.3, 0.006), 0, h * 0.62, -d * 0.36, [62, 0, 0]), 'dark', { parent: 'body' });
    it.part('paper', at(box(w * 0.56, h * 0.014, d * 0.44), 0, h * 0.74, -d * 0.36, [66, 0, 0]), 'paper', { parent: 'paper_tray' });
    it.part('slot', at(box(w * 0.72, h * 0.16, d * 0.06), 0, h * 0.2, d * 0.405), mat('rubber', '#1c1d20'), { parent: 'body' });
    it.part('out_tray', at(box(w * 0.64, h * 0.03, d * 0.24, 0.004), 0, h * 0.1, d * 0.46, [6, 0, 0]), 'dark', { parent: 'slot' });
    it.part('printed_page', at(box(w * 0.54, h * 0.012, d * 0.3), 0, h * 0.16, d * 0.42, [8, 0, 0]), 'paper', { parent: 'out_tray' });
    it.detail('lines', at(row(box(w * 0.38, h * 0.006, d * 0.012), 4, [0, -h * 0.006, d * 0.034]), 0, h * 0.172, d * 0.45, [8, 0, 0]), 'dark', {
      parent: 'printed_page',
    });
    it.part('panel', at(box(w * 0.34, h * 0.04, d * 0.16, 0.01), w * 0.27, h * 0.57, d * 0.28, [10, 0, 0]), 'main', { parent: 'lid' });
    it.detail('display', at(box(w * 0.15, h * 0.03, d * 0.1), w * 0.21, h * 0.583, d * 0.285, [10, 0, 0]), 'screen', { parent: 'panel' });
    it.detail('button', at(cylinder(w * 0.028, h * 0.04, { sides: 10 }), w * 0.36, h * 0.58, d * 0.285), 'light', { parent: 'panel' });
  },
});
