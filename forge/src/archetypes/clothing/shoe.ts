import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, type Flat, group, loft, scaled } from '../solids.ts';

/** A foot's outline seen from above, heel to toe along y, half as wide as `half`. */
const foot = (half: number, long: number): Flat[] =>
  (
    [
      [0.62, -0.46],
      [0.72, -0.3],
      [0.66, -0.05],
      [0.92, 0.2],
      [0.9, 0.36],
      [0.55, 0.48],
      [-0.5, 0.49],
      [-0.86, 0.37],
      [-0.94, 0.2],
      [-0.76, -0.05],
      [-0.72, -0.3],
      [-0.6, -0.46],
    ] as Flat[]
  ).map(([x, y]): Flat => [x * half, y * long]);

export default archetype({
  name: 'shoe',
  words: [
    'flip flop',
    'flip-flop',
    'slipper',
    'clog',
    'sneaker',
    'trainer',
    'running shoe',
    'shoes',
    'sneakers',
    'tennis shoe',
    'slipper',
    'sandal',
    'pair of shoes',
    'pair of sneakers',
    'high heel',
  ],
  serves: ['shoe#1', 'footwear#1'],
  kind: 'prop',
  size: [0.24, 0.16, 0.3],
  massKg: 0.8,
  interaction: { pickup: true },
  roles: { main: mat('canvas', '#d8483a'), sole: mat('rubber', '#f4f0e4'), lace: mat('cotton', '#fffaf0'), inside: mat('cotton', '#4a3232') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const cut = (y: number, s: number, length: number, back = 0): { y: number; outline: Flat[] } => ({
      y,
      outline: foot(w * 0.23 * s, d * length).map(([x, z]): Flat => [x, z - d * back]),
    });
    for (const [name, s] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const put = (solid: Solid): Solid => at(solid, s * w * 0.222, 0, s * d * 0.02, [0, s * 5, 0]);
      it.part(`${name}_sole`, put(loft([cut(0, 0.96, 1), cut(h * 0.2, 1, 1)])), 'sole', name === 'left' ? {} : { parent: 'left_sole' });
      it.part(
        `${name}_upper`,
        put(loft([cut(h * 0.18, 0.93, 0.96), cut(h * 0.4, 0.86, 0.9, 0.02), cut(h * 0.62, 0.66, 0.58, 0.17), cut(h * 0.96, 0.6, 0.42, 0.24)])),
        'main',
        { parent: `${name}_sole` },
      );
      it.part(`${name}_opening`, put(loft([cut(h * 0.94, 0.48, 0.34, 0.24), cut(h * 0.975, 0.48, 0.34, 0.24)])), 'inside', { parent: `${name}_upper` });
      it.part(`${name}_toe_cap`, put(at(scaled(ball(1, 1, 1, 14), w * 0.2, h * 0.26, d * 0.15), 0, h * 0.2, d * 0.33)), 'sole', { parent: `${name}_upper` });
      it.part(`${name}_tongue`, put(at(box(w * 0.15, h * 0.06, d * 0.28, h * 0.02), 0, h * 0.76, d * 0.06, [42, 0, 0])), 'sole', { parent: `${name}_upper` });
      it.detail(
        `${name}_laces`,
        put(
          group(
            ...[0, 1, 2, 3].map((i) =>
              at(box(w * 0.19, h * 0.06, d * 0.03, h * 0.02), 0, h * (0.92 - i * 0.125), d * (0.0 + i * 0.058), [42, 0, i % 2 ? 5 : -5]),
            ),
          ),
        ),
        'lace',
        { parent: `${name}_tongue` },
      );
      it.detail(`${name}_heel_patch`, put(at(box(w * 0.14, h * 0.3, d * 0.05, h * 0.03), 0, h * 0.68, -d * 0.43)), 'sole', { parent: `${name}_upper` });
    }
  },
});
