import { spokedWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, ball, box, cylinder, group, mirror, row, subtract, tube } from '../solids.ts';

export default archetype({
  name: 'catapult',
  words: ['trebuchet', 'siege engine', 'onager', 'ballista'],
  serves: ['catapult#3'],
  kind: 'prop',
  size: [1.8, 2.2, 3],
  massKg: 500,
  roles: { main: mat('oak', '#8a5a34'), dark: mat('iron', '#3c4046'), rope: mat('rope', '#d8c493'), stone: mat('stone', '#8d857b') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'frame',
      group(
        mirror(at(box(w * 0.1, h * 0.1, d * 0.86), w * 0.36, h * 0.2)),
        at(row(box(w * 0.8, h * 0.08, d * 0.05), 3, [0, 0, d * 0.38]), 0, h * 0.2, -d * 0.38),
      ),
      'main',
    );
    for (const [name, side, z] of [
      ['left_front', 1, 0.34],
      ['right_front', -1, 0.34],
      ['left_rear', 1, -0.34],
      ['right_rear', -1, -0.34],
    ] as const)
      spokedWheel(it, { parent: 'frame', name: `${name}_wheel`, x: side * w * 0.45, y: h * 0.15, z: d * z, radius: h * 0.15, width: w * 0.08 }, 'main');
    it.part(
      'uprights',
      mirror(
        group(
          tube(
            [
              [w * 0.36, h * 0.2, d * 0.04],
              [w * 0.36, h * 0.76, d * 0.1],
            ],
            w * 0.05,
            6,
          ),
          tube(
            [
              [w * 0.36, h * 0.22, d * 0.36],
              [w * 0.36, h * 0.72, d * 0.12],
            ],
            w * 0.04,
            6,
          ),
        ),
      ),
      'main',
      { parent: 'frame' },
    );
    it.part('crossbar', at(along.x(cylinder(w * 0.06, w * 0.84, { sides: 10 })), 0, h * 0.76, d * 0.1), 'dark', { parent: 'uprights' });
    it.part(
      'arm',
      tube(
        [
          [0, h * 0.24, d * 0.06],
          [0, h * 0.6, -d * 0.14],
          [0, h * 0.9, -d * 0.4],
        ],
        [w * 0.06, w * 0.055, w * 0.04],
        8,
      ),
      'main',
      { parent: 'frame', joint: hinge(0, h * 0.24, d * 0.06, [1, 0, 0], 0, 80) },
    );
    it.part('bucket', at(subtract(ball(w * 0.15, h * 0.09, w * 0.15, 14), at(box(w, h, w), 0, h * 0.53)), 0, h * 0.95, -d * 0.42), 'main', { parent: 'arm' });
    it.part('stone', at(ball(w * 0.11, w * 0.1, w * 0.11, 8), 0, h * 0.95, -d * 0.42), 'stone', { parent: 'bucket' });
    it.part('winch', at(along.x(cylinder(w * 0.07, w * 0.8, { sides: 10 })), 0, h * 0.27, d * 0.02), 'rope', { parent: 'frame' });
  },
});
