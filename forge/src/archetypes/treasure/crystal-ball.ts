import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, lathe, ring, tube } from '../solids.ts';

export default archetype({
  name: 'crystal_ball',
  words: ['magic orb', 'orb', 'fortune teller ball', 'magic ball', 'glass orb', 'snow globe', 'glowing orb'],
  serves: ['crystal_ball'],
  kind: 'prop',
  size: [0.28, 0.36, 0.28],
  massKg: 2,
  interaction: { pickup: true },
  behaviours: ['light'],
  roles: {
    main: mat('glass', '#9fd0ff'),
    mist: mat('glow', '#a05cf0', { glow: 0.7 }),
    stand: mat('gold', '#cf9f42'),
    spark: mat('glow', '#fff4c0', { glow: 1 }),
  },
  tint: ['mist', 'main'],
  keep: ['spark'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.46;
    const y = h - r;
    it.part(
      'stand',
      lathe(
        [
          [0, 0],
          [r * 0.92, 0],
          [r * 0.94, h * 0.05],
          [r * 0.56, h * 0.1],
          [r * 0.46, h * 0.16],
          [r * 0.66, h * 0.25],
          [r * 0.5, h * 0.26],
          [0, h * 0.2],
        ],
        14,
      ),
      'stand',
    );
    it.part(
      'claws',
      ring(
        tube(
          curve(
            [
              [r * 0.5, h * 0.18, 0],
              [r * 0.86, h * 0.28, 0],
              [r * 1.0, h * 0.42, 0],
              [r * 0.96, h * 0.52, 0],
            ],
            3,
          ),
          [0.1, 0.1, 0.09, 0.09, 0.08, 0.08, 0.07, 0.06, 0.05, 0.03].map((s) => s * r),
          7,
        ),
        4,
      ),
      'stand',
      { parent: 'stand' },
    );
    it.part(
      'mist',
      at(
        group(
          ball(r * 0.42, r * 0.36, r * 0.4, 12),
          at(ball(r * 0.3, r * 0.3, r * 0.3, 10), r * 0.26, r * 0.28, r * 0.12),
          at(ball(r * 0.28, r * 0.22, r * 0.28, 10), -r * 0.3, -r * 0.12, r * 0.18),
        ),
        0,
        y - r * 0.1,
      ),
      'mist',
      { parent: 'stand', ghost: true, sockets: [{ kind: 'light', at: [0, y, 0] }] },
    );
    it.part('ball', at(ball(r, r, r, 22), 0, y), 'main', { parent: 'stand' });
    it.detail(
      'sparks',
      at(
        group(
          ...[
            [0.3, 0.4, 0.5],
            [-0.4, 0.3, 0.4],
            [0.1, -0.4, 0.6],
            [-0.2, 0.6, 0.2],
          ].map(([a = 0, b = 0, c = 0]) => at(ball(r * 0.05, r * 0.05, r * 0.05, 6), a * r, b * r, c * r)),
        ),
        0,
        y,
      ),
      'spark',
      { parent: 'mist', ghost: true },
    );
  },
});
