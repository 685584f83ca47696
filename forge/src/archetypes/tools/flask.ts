import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, lathe } from '../solids.ts';

export default archetype({
  name: 'flask',
  words: ['erlenmeyer flask', 'conical flask', 'beaker', 'test tube', 'chemistry flask', 'lab flask', 'vial'],
  serves: ['flask#1', 'beaker#1', 'test_tube#1', 'vial#1'],
  kind: 'prop',
  size: [0.16, 0.26, 0.16],
  massKg: 0.3,
  roles: { main: mat('glass', '#d3e9ec'), fluid: mat('glow', '#58d68a', { glow: 0.25 }), cork: mat('cork', '#b98555') },
  build(it) {
    const { w, h } = it;
    it.part(
      'flask',
      lathe(
        [
          [0, 0],
          [w * 0.46, 0],
          [w * 0.49, h * 0.06],
          [w * 0.17, h * 0.66],
          [w * 0.16, h * 0.9],
          [w * 0.21, h * 0.93],
          [0, h * 0.93],
        ],
        it.sides(20),
      ),
      'main',
    );
    it.part(
      'fluid',
      lathe(
        [
          [0, h * 0.02],
          [w * 0.44, h * 0.02],
          [w * 0.46, h * 0.07],
          [w * 0.31, h * 0.36],
          [0, h * 0.36],
        ],
        it.sides(18),
      ),
      'fluid',
      { parent: 'flask', ghost: true },
    );
    it.part('cork', at(cylinder(w * 0.13, h * 0.16, { top: w * 0.16, sides: 12 }), 0, h * 0.92), 'cork', { parent: 'flask' });
    it.detail(
      'bubbles',
      group(at(ball(w * 0.05), w * 0.08, h * 0.42, w * 0.06), at(ball(w * 0.035), -w * 0.05, h * 0.5, 0), at(ball(w * 0.04), w * 0.02, h * 0.37, -w * 0.05)),
      'fluid',
      { parent: 'fluid', ghost: true },
    );
  },
});
