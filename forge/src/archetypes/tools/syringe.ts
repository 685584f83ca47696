import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { along, at, box, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'syringe',
  words: ['needle and syringe', 'injection'],
  serves: ['syringe#1', 'hypodermic_syringe#1'],
  kind: 'prop',
  size: [0.06, 0.06, 0.26],
  massKg: 0.04,
  roles: { main: mat('glass', '#d8ecef'), fluid: mat('water', '#6fd08a'), plastic: mat('plastic', '#f2f3f4'), needle: mat('steel', '#c9ced4') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    it.part('barrel', at(along.z(cylinder(w * 0.26, d * 0.46, { sides: it.sides(14) })), 0, y, d * 0.04), 'main');
    it.part('fluid', at(along.z(cylinder(w * 0.23, d * 0.3, { sides: 12 })), 0, y, d * 0.11), 'fluid', { parent: 'barrel', ghost: true });
    it.part('flange', at(box(w, h * 0.3, d * 0.02), 0, y, -d * 0.2), 'plastic', { parent: 'barrel' });
    it.part(
      'plunger',
      group(
        at(along.z(cylinder(w * 0.1, d * 0.32, { sides: 8 })), 0, y, -d * 0.32),
        at(along.z(cylinder(w * 0.3, d * 0.03, { sides: 14 })), 0, y, -d * 0.485),
        at(along.z(cylinder(w * 0.24, d * 0.04, { sides: 12 })), 0, y, -d * 0.17),
      ),
      'plastic',
      { parent: 'barrel', joint: slide(0, y, -d * 0.3, [0, 0, 1], -d * 0.2, d * 0.1) },
    );
    it.part('hub', at(along.z(cylinder(w * 0.16, d * 0.06, { top: w * 0.07, sides: 10 })), 0, y, d * 0.295), 'plastic', { parent: 'barrel' });
    it.part('needle', at(along.z(cylinder(w * 0.03, d * 0.2, { sides: 6 })), 0, y, d * 0.4), 'needle', { parent: 'hub' });
    it.part('feet', at(box(w * 0.3, y * 0.62, d * 0.03), 0, y * 0.31, -d * 0.2), 'plastic', { parent: 'flange' });
  },
});
