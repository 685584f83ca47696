import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, group, ring, torus, turned } from '../solids.ts';

export default archetype({
  name: 'compass',
  words: ['magnetic compass', 'navigation compass', 'pocket compass'],
  serves: ['compass#1'],
  kind: 'prop',
  size: [0.1, 0.04, 0.12],
  massKg: 0.12,
  roles: { main: mat('brass', '#c99a3e'), face: mat('paper', '#f3e9d0'), red: mat('painted_metal', '#cf3a33'), dark: mat('iron', '#30353d') },
  build(it) {
    const { w, h, d } = it;
    it.part('case', at(cylinder(w * 0.48, h * 0.7, { sides: it.sides(24), bevel: h * 0.15 }), 0, h * 0.35, -d * 0.07), 'main');
    it.part('face', at(cylinder(w * 0.41, h * 0.1, { sides: it.sides(24) }), 0, h * 0.7, -d * 0.07), 'face', { parent: 'case' });
    it.part('rim', at(torus(w * 0.43, h * 0.14, 360, 24), 0, h * 0.72, -d * 0.07), 'main', { parent: 'case' });
    it.part(
      'needle',
      group(
        at(
          extrude(
            [
              [-w * 0.07, 0],
              [w * 0.07, 0],
              [0, w * 0.33],
            ],
            h * 0.1,
          ),
          0,
          h * 0.84,
          -d * 0.07,
          [-90, 24, 0],
        ),
        at(ball(w * 0.04, h * 0.1, w * 0.04, 8), 0, h * 0.84, -d * 0.07),
      ),
      'red',
      { parent: 'face' },
    );
    it.part(
      'tail',
      at(
        extrude(
          [
            [-w * 0.07, 0],
            [w * 0.07, 0],
            [0, w * 0.33],
          ],
          h * 0.1,
        ),
        0,
        h * 0.83,
        -d * 0.07,
        [-90, 204, 0],
      ),
      'dark',
      { parent: 'needle' },
    );
    it.detail('marks', at(ring(at(box(w * 0.03, h * 0.06, w * 0.07), 0, 0, w * 0.35), 8), 0, h * 0.75, -d * 0.07), 'dark', { parent: 'face' });
    it.part('loop', at(turned(torus(w * 0.11, h * 0.12, 360, 14), 0), 0, h * 0.4, d * 0.43), 'main', { parent: 'case' });
  },
});
