import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, group, mirror, torus } from '../solids.ts';

export default archetype({
  name: 'gift',
  words: ['present', 'gift box', 'christmas present', 'birthday present', 'wrapped present'],
  serves: ['gift#1', 'present#2'],
  kind: 'prop',
  size: [0.4, 0.42, 0.4],
  massKg: 2,
  roles: { main: mat('paper', '#c8372d'), ribbon: mat('velvet', '#efc445') },
  tint: ['main', 'ribbon'],
  build(it) {
    const { w, h, d } = it;
    const tall = h * 0.76;
    it.part('box', at(box(w * 0.92, tall * 0.8, d * 0.92, it.bevel(0.01)), 0, tall * 0.4), 'main');
    it.part('lid', at(box(w, tall * 0.24, d, it.bevel(0.01)), 0, tall * 0.88), 'main', {
      parent: 'box',
      joint: hinge(0, tall * 0.78, -d * 0.5, [1, 0, 0], -100, 0),
    });
    it.part('ribbon', group(at(box(w * 0.16, tall * 1.005, d * 1.01), 0, tall * 0.503), at(box(w * 1.01, tall * 1.005, d * 0.16), 0, tall * 0.503)), 'ribbon', {
      parent: 'box',
    });
    it.part(
      'bow',
      group(
        mirror(at({ shape: 'place', of: torus(w * 0.13, w * 0.05, 360, 12), turn: [90, 0, 0], scale: [1.3, 1, 1] }, w * 0.16, tall + h * 0.1, 0, [0, 0, 24])),
        at(ball(w * 0.07), 0, tall + h * 0.03),
      ),
      'ribbon',
      { parent: 'lid' },
    );
  },
});
