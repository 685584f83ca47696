import { rocky } from '../../shared-parts/rocky.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'waterfall',
  words: ['falls', 'cascade', 'water fall'],
  serves: ['waterfall#1'],
  kind: 'structure',
  size: [5, 5.4, 5],
  massKg: 150_000,
  roles: { main: mat('stone', '#7d766e'), water: mat('water', '#4db3e3'), foam: mat('snow', '#f1fafe'), moss: mat('grass', '#6f9f4a') },
  keep: ['water', 'foam'],
  build(it) {
    const { w, h, d } = it;
    it.part(
      'ground',
      at(
        rocky(
          it,
          [
            [0, 0.5],
            [h * 0.05, 0.49],
            [h * 0.09, 0.46],
          ],
          w,
          d,
          14,
          0.5,
        ),
        0,
        0,
      ),
      'moss',
    );
    it.part('pool', at({ shape: 'place', of: cylinder(w * 0.36, h * 0.03, { sides: 18 }), scale: [1, 1, 0.72] }, 0, h * 0.088, d * 0.16), 'water', {
      parent: 'ground',
    });
    for (const s of [-1, 1] as const)
      it.part(
        s < 0 ? 'left_cliff' : 'right_cliff',
        at(
          rocky(
            it,
            [
              [0, 0.24],
              [h * 0.3, 0.21],
              [h * 0.62, 0.19],
              [h * (s < 0 ? 0.84 : 0.92), 0.14],
            ],
            w,
            d * 1.1,
            8,
          ),
          s * w * 0.28,
          h * 0.04,
          -d * 0.24,
        ),
        'main',
        { parent: 'ground' },
      );
    it.part(
      'cliff',
      at(
        rocky(
          it,
          [
            [0, 0.24],
            [h * 0.4, 0.23],
            [h * 0.78, 0.22],
          ],
          w,
          d * 0.9,
          9,
          0.5,
        ),
        0,
        h * 0.04,
        -d * 0.26,
      ),
      'main',
      { parent: 'ground' },
    );
    const y = h * 0.83;
    it.part(
      'falls',
      group(
        at(box(w * 0.26, h * 0.04, d * 0.42, h * 0.015), 0, y, -d * 0.14),
        at(box(w * 0.26, h * 0.7, d * 0.045, h * 0.015), 0, y - h * 0.345, d * 0.062, [-2, 0, 0]),
      ),
      'water',
      { parent: 'cliff', ghost: true },
    );
    it.part(
      'streaks',
      group(
        ...[-0.085, -0.02, 0.05, 0.1].map((k, i) =>
          at(box(w * 0.018, h * (0.42 + 0.06 * (i % 3)), d * 0.025), w * k, h * (0.4 + 0.04 * (i % 2)), d * 0.082, [-2, 0, 0]),
        ),
      ),
      'foam',
      { parent: 'falls', ghost: true },
    );
    it.part(
      'spray',
      group(
        ...Array.from({ length: 9 }, (_, i) =>
          at(ball(w * it.random.between(0.04, 0.065), h * 0.035, w * 0.05, 7), (-0.18 + (i / 8) * 0.36) * w, h * 0.11, d * (0.12 + 0.03 * (i % 2))),
        ),
      ),
      'foam',
      { parent: 'pool', ghost: true },
    );
    it.part(
      'rocks',
      group(
        ...[
          [-0.34, 0.2, 0.07],
          [0.36, 0.14, 0.08],
          [0.28, 0.36, 0.06],
          [-0.26, 0.37, 0.05],
          [0.02, 0.42, 0.04],
        ].map(([x = 0, z = 0, s = 0]) => at(ball(w * s, h * s, w * s, 7), w * x, h * 0.1, d * z)),
      ),
      'main',
      { parent: 'ground' },
    );
    it.part(
      'moss',
      group(
        at(ball(w * 0.14, h * 0.035, d * 0.13, 9), -w * 0.28, h * 0.875, -d * 0.24),
        at(ball(w * 0.14, h * 0.035, d * 0.13, 9), w * 0.28, h * 0.955, -d * 0.24),
      ),
      'moss',
      { parent: 'cliff', ghost: true },
    );
  },
});
