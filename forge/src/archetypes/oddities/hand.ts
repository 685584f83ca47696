import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, cylinder, group, tube } from '../solids.ts';

export default archetype({
  name: 'hand',
  words: [
    'human hand',
    'open hand',
    'palm of a hand',
    'robot hand',
    'zombie hand',
    'fist',
    'thumbs up',
    'glove mannequin',
    'arm',
    'finger',
    'severed hand',
    'monster hand',
    'wrist',
  ],
  when: { palm: ['hand', 'hands', 'fingers', 'human'] },
  serves: ['hand#1', 'fist#1', 'finger#1', 'arm#1', 'thumb#body', 'wrist#1', 'forearm'],
  kind: 'prop',
  size: [0.3, 0.46, 0.14],
  massKg: 0.6,
  body: 'fixed',
  roles: { main: mat('skin', '#e3ac84'), nail: mat('shell', '#f7dccb'), cuff: mat('cotton', '#3f6fb0') },
  build(it) {
    const { w, h, d } = it;
    const fist = it.says('fist', 'thumbs');
    it.part(
      'wrist',
      tube(
        [
          [0, h * 0.04, 0],
          [0, h * 0.3, 0],
        ],
        [w * 0.24, w * 0.2],
        12,
      ),
      'main',
    );
    it.part('cuff', at(cylinder(w * 0.3, h * 0.12, { sides: 16, bevel: w * 0.03 }), 0, h * 0.06), 'cuff', { parent: 'wrist' });
    it.part('palm', at(box(w * 0.62, h * 0.32, d * 0.5, d * 0.22), 0, h * 0.42), 'main', { parent: 'wrist' });
    const fingers = [
      ['index', 0.23, 0.34, 5],
      ['middle', 0.08, 0.4, 0],
      ['ring', -0.08, 0.36, -4],
      ['little', -0.23, 0.27, -9],
    ] as const;
    for (const [name, x, long, lean] of fingers) {
      const base: Vec3 = [x * w, h * 0.55, 0];
      const dx = Math.sin((lean * Math.PI) / 180) * long * h;
      const path: Vec3[] = fist
        ? [base, [base[0], h * 0.6, d * 0.26], [base[0], h * 0.5, d * 0.46], [base[0], h * 0.42, d * 0.3]]
        : [base, [base[0] + dx * 0.5, h * (0.55 + long * 0.5), d * 0.03], [base[0] + dx, h * (0.55 + long), d * 0.0]];
      const r = w * (name === 'little' ? 0.062 : 0.075);
      const tip = path.at(-1) ?? base;
      it.part(
        `${name}_finger`,
        group(
          tube(
            path,
            path.map((_, i) => r * (1 - 0.07 * i)),
            9,
          ),
          at(ball(r * 0.86), tip[0], tip[1], tip[2]),
        ),
        'main',
        { parent: 'palm', joint: hinge(base[0], base[1], 0, [1, 0, 0], -10, 80) },
      );
      if (!fist)
        it.detail(`${name}_nail`, at(ball(r * 0.52, r * 0.7, r * 0.3, 8), tip[0], tip[1] + r * 0.06, tip[2] - r * 0.66), 'nail', { parent: `${name}_finger` });
    }
    const up = it.says('thumbs');
    const thumb: Vec3[] = up
      ? [
          [w * 0.2, h * 0.42, 0],
          [w * 0.34, h * 0.56, d * 0.1],
          [w * 0.32, h * 0.84, d * 0.1],
        ]
      : fist
        ? [
            [w * 0.24, h * 0.36, d * 0.1],
            [w * 0.26, h * 0.44, d * 0.42],
            [-w * 0.04, h * 0.47, d * 0.52],
          ]
        : [
            [w * 0.18, h * 0.34, 0],
            [w * 0.38, h * 0.47, d * 0.12],
            [w * 0.46, h * 0.62, d * 0.14],
          ];
    const end = thumb.at(-1) ?? [0, 0, 0];
    it.part('thumb', group(tube(thumb, [w * 0.12, w * 0.09, w * 0.074], 9), at(ball(w * 0.074), end[0], end[1], end[2])), 'main', { parent: 'palm' });
  },
});
