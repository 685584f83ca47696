import { archetype, mat } from '../archetype.ts';
import { at, box, curve, cylinder, mirror, row, side, tube } from '../solids.ts';

export default archetype({
  name: 'treadmill',
  words: ['running machine', 'exercise bike', 'exercise machine', 'stationary bike', 'elliptical', 'gym equipment', 'rowing machine'],
  serves: ['treadmill#artifact', 'exercise_device', 'gymnastic_apparatus', 'exercise_bike'],
  kind: 'prop',
  size: [0.8, 1.4, 1.8],
  massKg: 80,
  roles: {
    main: mat('plastic', '#3c4046'),
    belt: mat('rubber', '#1f2024'),
    rail: mat('steel', '#b9bfc5'),
    accent: mat('plastic', '#d8392f'),
    screen: mat('glow', '#58c4e8', { glow: 0.6 }),
  },
  tint: ['accent', 'main'],
  keep: ['screen'],
  build(it) {
    const { w, h, d } = it;
    it.part(
      'deck',
      side(
        [
          [-d * 0.49, 0],
          [d * 0.46, 0],
          [d * 0.48, h * 0.12],
          [d * 0.36, h * 0.16],
          [-d * 0.48, h * 0.08],
        ],
        w * 0.9,
        0.012,
      ),
      'main',
    );
    it.part(
      'belt',
      side(
        [
          [-d * 0.49, h * 0.08],
          [d * 0.3, h * 0.145],
          [d * 0.3, h * 0.165],
          [-d * 0.49, h * 0.1],
        ],
        w * 0.62,
      ),
      'belt',
      { parent: 'deck' },
    );
    it.part(
      'hood',
      side(
        [
          [d * 0.26, h * 0.1],
          [d * 0.5, h * 0.02],
          [d * 0.5, h * 0.16],
          [d * 0.4, h * 0.22],
          [d * 0.28, h * 0.2],
        ],
        w * 0.8,
        0.02,
      ),
      'accent',
      { parent: 'deck' },
    );
    it.part(
      'posts',
      mirror(
        tube(
          [
            [w * 0.41, h * 0.06, d * 0.34],
            [w * 0.41, h * 0.9, d * 0.44],
          ],
          w * 0.045,
          8,
        ),
      ),
      'rail',
      { parent: 'deck' },
    );
    it.part(
      'handrails',
      mirror(
        tube(
          curve(
            [
              [w * 0.41, h * 0.72, d * 0.42],
              [w * 0.42, h * 0.74, d * 0.2],
              [w * 0.42, h * 0.7, -d * 0.04],
              [w * 0.42, h * 0.5, -d * 0.1],
            ],
            3,
          ),
          w * 0.035,
          8,
        ),
      ),
      'rail',
      { parent: 'posts' },
    );
    it.part('console', at(box(w * 0.9, h * 0.05, d * 0.2, 0.02), 0, h * 0.88, d * 0.38, [32, 0, 0]), 'main', { parent: 'posts' });
    it.part('screen', at(box(w * 0.4, h * 0.02, d * 0.12), 0, h * 0.905, d * 0.375, [32, 0, 0]), 'screen', { parent: 'console' });
    it.detail(
      'buttons',
      mirror(at(row(cylinder(w * 0.03, h * 0.02, { sides: 10 }), 3, [0, 0, d * 0.045]), w * 0.33, h * 0.9, d * 0.33, [32, 0, 0])),
      'accent',
      { parent: 'console', ghost: true },
    );
  },
});
