import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'oil_rig',
  words: ['oil platform', 'drilling rig', 'oil derrick', 'drilling platform', 'offshore platform', 'oil well', 'derrick', 'pumpjack', 'oil pump'],
  serves: ['oil_rig', 'drilling_platform', 'oil_well', 'derrick'],
  kind: 'structure',
  size: [8, 12, 8],
  massKg: 900_000,
  roles: {
    main: mat('painted_metal', '#e2a52e'),
    deck: mat('steel', '#8d949b'),
    leg: mat('painted_metal', '#d8433a'),
    house: mat('painted_metal', '#f0ede4'),
    dark: mat('iron', '#3c4046'),
    glass: mat('glass', '#9fd0e4'),
    flame: mat('glow', '#ff8a2a', { glow: 1 }),
    sea: mat('water', '#3f9ac4'),
  },
  keep: ['glass', 'flame', 'sea'],
  build(it) {
    const { w, h, d } = it;
    const corners = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const;
    it.part('sea', at(cylinder(w * 0.49, h * 0.03, { sides: 24, bevel: 0.05 }), 0, h * 0.015), 'sea');
    it.part('legs', group(...corners.map(([a, b]) => at(cylinder(w * 0.055, h * 0.36, { sides: 12 }), a * w * 0.28, h * 0.19, b * d * 0.28))), 'leg', {
      parent: 'sea',
    });
    it.part(
      'braces',
      group(
        ...[0, 90, 180, 270].flatMap((a) => [
          turned(
            tube(
              [
                [-w * 0.28, h * 0.06, d * 0.28],
                [w * 0.28, h * 0.33, d * 0.28],
              ],
              w * 0.016,
              6,
            ),
            0,
            a,
          ),
          turned(
            tube(
              [
                [w * 0.28, h * 0.06, d * 0.28],
                [-w * 0.28, h * 0.33, d * 0.28],
              ],
              w * 0.016,
              6,
            ),
            0,
            a,
          ),
        ]),
      ),
      'leg',
      { parent: 'legs' },
    );
    it.part(
      'deck',
      group(
        at(box(w * 0.78, h * 0.05, d * 0.78, 0.06), 0, h * 0.38),
        at(box(w * 0.68, h * 0.04, d * 0.68, 0.06), 0, h * 0.46),
        ...corners.map(([a, b]) => at(box(w * 0.05, h * 0.1, w * 0.05), a * w * 0.28, h * 0.42, b * d * 0.28)),
      ),
      'deck',
      { parent: 'legs' },
    );
    it.part(
      'quarters',
      group(at(box(w * 0.22, h * 0.16, d * 0.5, 0.06), -w * 0.22, h * 0.55), at(box(w * 0.18, h * 0.06, d * 0.36, 0.05), -w * 0.22, h * 0.65)),
      'house',
      { parent: 'deck' },
    );
    it.detail(
      'windows',
      group(...[0.52, 0.59].flatMap((y) => [-0.18, -0.06, 0.06, 0.18].map((z) => at(box(w * 0.225, h * 0.025, d * 0.05), -w * 0.22, h * y, d * z)))),
      'glass',
      { parent: 'quarters' },
    );
    it.part(
      'helipad',
      group(
        at(cylinder(w * 0.17, h * 0.012, { sides: 20 }), -w * 0.26, h * 0.69, d * 0.08),
        at(cylinder(w * 0.03, h * 0.05, { sides: 8 }), -w * 0.24, h * 0.67, d * 0.08),
      ),
      'deck',
      { parent: 'quarters' },
    );
    const r = (k: number): number => w * 0.15 * (1 - k * 0.78);
    const [x0, y0] = [w * 0.1, h * 0.47];
    const tall = h * 0.46;
    const levels = [0, 0.25, 0.48, 0.7, 0.9];
    it.part(
      'derrick',
      group(
        ...corners.map(([a, b]) =>
          tube(
            [
              [x0 + a * r(0), y0, b * r(0)],
              [x0 + a * r(1), y0 + tall, b * r(1)],
            ],
            w * 0.014,
            6,
          ),
        ),
        ...levels.slice(0, -1).flatMap((k, i) => {
          const k1 = levels[i + 1] ?? 1;
          return [0, 90, 180, 270].flatMap((t) =>
            [
              [1, -1],
              [-1, 1],
            ].map(([a = 1, b = 1]) =>
              at(
                turned(
                  tube(
                    [
                      [a * r(k), y0 + tall * k, r(k)],
                      [b * r(k1), y0 + tall * k1, r(k1)],
                    ],
                    w * 0.008,
                    5,
                  ),
                  0,
                  t,
                ),
                x0,
                0,
              ),
            ),
          );
        }),
      ),
      'main',
      { parent: 'deck' },
    );
    it.part('crown', at(box(w * 0.08, h * 0.03, w * 0.08), x0, y0 + tall), 'main', { parent: 'derrick' });
    it.part('drill', at(cylinder(w * 0.02, h * 0.62, { sides: 8 }), x0, h * 0.32), 'dark', { parent: 'deck' });
    it.part('tanks', group(...[0.1, 0.24].map((z) => at(cylinder(w * 0.06, h * 0.11, { sides: 14, bevel: 0.05 }), w * 0.27, h * 0.52, -d * z))), 'house', {
      parent: 'deck',
    });
    it.part(
      'flare_boom',
      tube(
        [
          [w * 0.28, h * 0.47, d * 0.26],
          [w * 0.46, h * 0.68, d * 0.42],
        ],
        w * 0.018,
        6,
      ),
      'dark',
      { parent: 'deck' },
    );
    it.part(
      'flare',
      at(
        tube(
          [
            [0, 0, 0],
            [0, h * 0.04, 0],
            [w * 0.03, h * 0.1, 0],
          ],
          [w * 0.03, w * 0.045, w * 0.005],
          8,
        ),
        w * 0.46,
        h * 0.67,
        d * 0.42,
      ),
      'flame',
      { parent: 'flare_boom', ghost: true },
    );
    it.part(
      'crane',
      group(
        at(cylinder(w * 0.025, h * 0.14, { sides: 8 }), w * 0.26, h * 0.53, d * 0.1),
        tube(
          [
            [w * 0.26, h * 0.6, d * 0.1],
            [w * 0.2, h * 0.72, d * 0.4],
          ],
          w * 0.014,
          6,
        ),
      ),
      'leg',
      { parent: 'deck' },
    );
  },
});
