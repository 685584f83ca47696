import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, lathe, ring } from '../solids.ts';

export default archetype({
  name: 'spinning_top',
  words: ['toy top', 'humming top', 'whirligig', 'dreidel', 'gyroscope'],
  serves: ['top#8', 'whirligig#artifact'],
  when: { top: ['spinning', 'toy', 'humming'] },
  kind: 'prop',
  size: [0.2, 0.24, 0.2],
  massKg: 0.2,
  interaction: { pickup: true },
  behaviours: ['spin'],
  roles: {
    main: mat('painted_metal', '#3f86d0'),
    second: mat('painted_metal', '#e5463c'),
    third: mat('painted_metal', '#f3c63c'),
    knob: mat('oak', '#a5642f'),
  },
  tint: ['main', 'second'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'tip',
      lathe(
        [
          [0, 0],
          [r * 0.1, h * 0.01],
          [r * 0.16, h * 0.08],
          [0, h * 0.1],
        ],
        10,
      ),
      'knob',
    );
    it.part(
      'lower',
      lathe(
        [
          [0, h * 0.06],
          [r * 0.14, h * 0.07],
          [r * 0.7, h * 0.24],
          [r * 0.96, h * 0.38],
          [0, h * 0.4],
        ],
        it.sides(20),
      ),
      'main',
      { parent: 'tip' },
    );
    it.part(
      'belt',
      lathe(
        [
          [0, h * 0.37],
          [r * 0.97, h * 0.37],
          [r, h * 0.42],
          [r * 0.96, h * 0.47],
          [0, h * 0.47],
        ],
        it.sides(20),
      ),
      'third',
      { parent: 'lower' },
    );
    it.part(
      'upper',
      lathe(
        [
          [0, h * 0.46],
          [r * 0.94, h * 0.46],
          [r * 0.6, h * 0.6],
          [r * 0.16, h * 0.66],
          [0, h * 0.66],
        ],
        it.sides(20),
      ),
      'second',
      { parent: 'belt' },
    );
    it.part('stars', ring(at(ball(r * 0.07, h * 0.03, r * 0.07, 8), r * 0.72, h * 0.555), 8), 'third', { parent: 'upper' });
    it.part('stem', at(cylinder(r * 0.07, h * 0.28, { sides: 8 }), 0, h * 0.78), 'knob', { parent: 'upper' });
    it.part('knob', at(ball(r * 0.16, h * 0.07, r * 0.16, 12), 0, h * 0.93), 'knob', { parent: 'stem' });
  },
});
