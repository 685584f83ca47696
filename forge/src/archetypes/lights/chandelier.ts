import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, group, lathe, ring, tube } from '../solids.ts';

export default archetype({
  name: 'chandelier',
  words: ['ceiling light', 'ceiling lamp', 'crystal chandelier', 'hanging lamp', 'pendant light'],
  serves: ['chandelier#1'],
  kind: 'prop',
  size: [1.2, 1.1, 1.2],
  massKg: 22,
  behaviours: ['light'],
  roles: {
    main: mat('gold', '#d9a93f'),
    wax: mat('wax', '#f7efdc'),
    flame: mat('glow', '#ffc55a', { glow: 1 }),
    gem: mat('crystal', '#bfe3f2', { glow: 0.15 }),
  },
  keep: ['flame', 'wax', 'gem'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'column',
      lathe(
        [
          [0, h * 0.1],
          [r * 0.1, h * 0.14],
          [r * 0.2, h * 0.22],
          [r * 0.1, h * 0.32],
          [r * 0.16, h * 0.42],
          [r * 0.06, h * 0.56],
          [r * 0.1, h * 0.64],
          [r * 0.05, h * 0.7],
          [r * 0.05, h * 0.95],
          [r * 0.18, h * 0.96],
          [r * 0.18, h],
          [0, h],
        ],
        12,
      ),
      'main',
    );
    it.part('drop', at(ball(r * 0.12, h * 0.075, r * 0.12, 6), 0, h * 0.075), 'gem', { parent: 'column' });
    const around = (solid: Solid, count = 6): Solid => ring(solid, count);
    it.part(
      'arms',
      around(
        tube(
          curve(
            [
              [r * 0.1, h * 0.24, 0],
              [r * 0.4, h * 0.14, 0],
              [r * 0.72, h * 0.22, 0],
              [r * 0.8, h * 0.38, 0],
            ],
            4,
          ),
          r * 0.035,
          7,
        ),
      ),
      'main',
      { parent: 'column' },
    );
    it.part(
      'upper_arms',
      around(
        tube(
          curve(
            [
              [r * 0.06, h * 0.62, 0],
              [r * 0.3, h * 0.6, 0],
              [r * 0.5, h * 0.46, 0],
              [r * 0.56, h * 0.24, 0],
            ],
            4,
          ),
          r * 0.022,
          6,
        ),
      ),
      'main',
      { parent: 'column' },
    );
    it.part(
      'cups',
      around(
        at(
          lathe(
            [
              [0, 0],
              [r * 0.06, h * 0.01],
              [r * 0.13, h * 0.04],
              [r * 0.11, h * 0.06],
              [0, h * 0.05],
            ],
            10,
          ),
          r * 0.8,
          h * 0.37,
        ),
      ),
      'main',
      { parent: 'arms' },
    );
    it.part('candles', around(at(cylinder(r * 0.055, h * 0.15, { sides: 9 }), r * 0.8, h * 0.48)), 'wax', { parent: 'cups' });
    it.part(
      'flames',
      around(
        at(
          lathe(
            [
              [0, 0],
              [r * 0.055, h * 0.03],
              [r * 0.05, h * 0.055],
              [0, h * 0.12],
            ],
            8,
          ),
          r * 0.8,
          h * 0.545,
        ),
      ),
      'flame',
      { parent: 'candles', ghost: true, sockets: [{ kind: 'light', at: [0, h * 0.5, 0] }] },
    );
    it.part(
      'crystals',
      group(around(at(ball(r * 0.045, h * 0.06, r * 0.045, 5), r * 0.8, h * 0.3)), around(at(ball(r * 0.04, h * 0.05, r * 0.04, 5), r * 0.56, h * 0.17))),
      'gem',
      { parent: 'arms' },
    );
  },
});
