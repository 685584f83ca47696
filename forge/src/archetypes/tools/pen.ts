import { archetype, mat } from '../archetype.ts';
import { along, at, box, cone, cylinder } from '../solids.ts';

export default archetype({
  name: 'pen',
  words: ['fountain pen', 'ballpoint pen', 'ballpoint', 'biro', 'ink pen', 'felt tip', 'marker pen', 'marker'],
  serves: ['pen#1', 'ballpoint#1'],
  kind: 'prop',
  size: [0.03, 0.03, 0.18],
  massKg: 0.03,
  when: { pen: ['fountain', 'ink', 'ballpoint', 'writing', 'paper'] },
  roles: { main: mat('plastic', '#24407e'), trim: mat('gold', '#dbb04a'), tip: mat('steel', '#c9ced4') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    it.part('barrel', at(along.z(cylinder(w * 0.42, d * 0.4, { sides: it.sides(14), top: w * 0.36 })), 0, y, d * 0.12), 'main');
    it.part('cap', at(along.z(cylinder(w * 0.5, d * 0.38, { sides: it.sides(14), bevel: w * 0.1 })), 0, y, -d * 0.25), 'main', { parent: 'barrel' });
    it.detail('band', at(along.z(cylinder(w * 0.53, d * 0.03, { sides: 14 })), 0, y, -d * 0.08), 'trim', { parent: 'cap' });
    it.part('grip', at(along.z(cylinder(w * 0.36, d * 0.09, { top: w * 0.24, sides: 12 })), 0, y, d * 0.355), 'tip', { parent: 'barrel' });
    it.part('nib', at(along.z(cone(w * 0.22, d * 0.12, 8)), 0, y, d * 0.44), 'trim', { parent: 'grip' });
    it.part('clip', at(box(w * 0.16, h * 0.12, d * 0.28), 0, h * 0.97, -d * 0.28), 'trim', { parent: 'cap' });
  },
});
