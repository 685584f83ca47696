import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, mirror, torus, turned } from '../solids.ts';

export default archetype({
  name: 'birdhouse',
  words: ['bird house', 'nesting box', 'nest box'],
  serves: ['birdhouse#1'],
  kind: 'prop',
  size: [0.3, 0.44, 0.3],
  massKg: 2,
  roles: { main: mat('plank', '#c98d54'), roof: mat('painted_metal', '#b5483a'), dark: mat('rubber', '#2a2220'), perch: mat('oak', '#6f4a2c') },
  build(it) {
    const { w, h, d } = it;
    const a = w * 0.36;
    it.part(
      'house',
      extrude(
        [
          [-a, 0],
          [a, 0],
          [a, h * 0.6],
          [0, h * 0.88],
          [-a, h * 0.6],
        ],
        d * 0.62,
        it.bevel(h * 0.012),
      ),
      'main',
    );
    it.part('roof', mirror(at(box(w * 0.56, h * 0.05, d * 0.96, h * 0.01), w * 0.23, h * 0.755, 0, [0, 0, -38])), 'roof', { parent: 'house' });
    it.part('ridge', at(box(w * 0.08, h * 0.07, d * 0.98, h * 0.02), 0, h * 0.93), 'roof', { parent: 'roof' });
    it.part('hole', at(along.z(cylinder(w * 0.13, d * 0.03, { sides: it.sides(18) })), 0, h * 0.46, d * 0.31), 'dark', { parent: 'house' });
    it.detail('rim', at(turned(torus(w * 0.14, w * 0.022, 360, 18), 90), 0, h * 0.46, d * 0.32), 'perch', { parent: 'house' });
    it.part('perch', at(along.z(cylinder(w * 0.025, d * 0.2, { sides: 8 })), 0, h * 0.22, d * 0.39), 'perch', { parent: 'house' });
    it.part('floor', at(box(w * 0.86, h * 0.04, d * 0.78), 0, h * 0.02), 'perch', { parent: 'house' });
  },
});
