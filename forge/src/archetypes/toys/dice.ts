import type { Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, scaled, turned } from '../solids.ts';

export default archetype({
  name: 'dice',
  words: ['die', 'game die', 'pair of dice', 'game dice'],
  serves: ['die#1', 'dice#1'],
  kind: 'prop',
  size: [0.2, 0.2, 0.2],
  massKg: 0.2,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#f5f0e2'), dark: mat('plastic', '#d8352e') },
  tint: ['main'],
  build(it) {
    const s = it.h;
    it.part('cube', at(box(it.w, s, it.d, it.bevel(s * 0.09)), 0, s / 2), 'main');
    const o = 0.26;
    const faces: [number, [number, number][]][] = [
      [0, [[0, 0]]],
      [
        1,
        [
          [-o, -o],
          [o, o],
        ],
      ],
      [
        2,
        [
          [-o, -o],
          [0, 0],
          [o, o],
        ],
      ],
      [
        3,
        [
          [-o, -o],
          [o, o],
          [-o, o],
          [o, -o],
        ],
      ],
      [
        4,
        [
          [-o, -o],
          [o, o],
          [-o, o],
          [o, -o],
          [0, 0],
        ],
      ],
      [
        5,
        [
          [-o, -o],
          [-o, 0],
          [-o, o],
          [o, -o],
          [o, 0],
          [o, o],
        ],
      ],
    ];
    const turns: Vec3[] = [
      [0, 0, 0],
      [90, 0, 0],
      [0, 0, -90],
      [0, 0, 90],
      [-90, 0, 0],
      [180, 0, 0],
    ];
    const pips = (list: [number, number][], turn: Vec3): Solid =>
      turned(group(...list.map(([x, z]) => at(scaled(ball(1, 1, 1, 10), s * 0.085, s * 0.03, s * 0.085), x * s, s * 0.492, z * s))), ...turn);
    it.part('pips', at(group(...faces.map(([i, list]) => pips(list, turns[i] ?? [0, 0, 0]))), 0, s / 2), 'dark', { parent: 'cube' });
    it.anchor('top', 0, s, 0, it.w * 0.8);
  },
});
