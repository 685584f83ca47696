import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, lathe, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'telephone_pole',
  words: [
    'utility pole',
    'power pole',
    'electric pole',
    'power line',
    'power lines',
    'telegraph pole',
    'radio tower',
    'transmission tower',
    'pylon',
    'antenna',
    'cell tower',
    'radio mast',
    'tv antenna',
    'aerial',
  ],
  serves: ['telephone_pole', 'pylon#artifact', 'antenna#1', 'transmitter', 'radio_antenna', 'power_line'],
  kind: 'structure',
  size: [2, 6.5, 0.8],
  massKg: 700,
  roles: {
    main: mat('oak', '#7d5a3c'),
    steel: mat('steel', '#a3a9b0'),
    glass: mat('porcelain', '#e9efe9'),
    wire: mat('rubber', '#2a2c30'),
    red: mat('painted_metal', '#d8392f'),
    white: mat('painted_metal', '#f3f1ea'),
  },
  build(it) {
    const { w, h, d } = it;
    if (it.says('radio', 'antenna', 'transmission', 'pylon', 'cell', 'tv', 'aerial')) {
      const foot = w * 0.36;
      const legAt = (k: number): number => foot * (1 - k * 0.88);
      const corners = [
        [1, 1],
        [1, -1],
        [-1, 1],
        [-1, -1],
      ] as const;
      const levels = [0, 0.16, 0.31, 0.45, 0.58, 0.7, 0.81, 0.9];
      const seg = (k0: number, k1: number): Solid =>
        group(
          ...corners.flatMap(([a, b]) => {
            const [r0, r1] = [legAt(k0), legAt(k1)];
            return [
              tube(
                [
                  [a * r0, h * k0, b * r0],
                  [a * r1, h * k1, b * r1],
                ],
                w * 0.022,
                5,
              ),
              tube(
                [
                  [a * r0, h * k0, b * r0],
                  [-a * r1, h * k1, b * r1],
                ],
                w * 0.012,
                5,
              ),
              tube(
                [
                  [a * r0, h * k0, b * r0],
                  [a * r1, h * k1, -b * r1],
                ],
                w * 0.012,
                5,
              ),
            ];
          }),
        );
      const bays = levels.slice(1).map((k, i) => seg(levels[i] ?? 0, k));
      it.part('red_bays', group(...bays.filter((_, i) => i % 2 === 0)), 'red');
      it.part('white_bays', group(...bays.filter((_, i) => i % 2 === 1)), 'white', { parent: 'red_bays' });
      it.part('mast', at(cylinder(w * 0.022, h * 0.14, { sides: 7 }), 0, h * 0.93), 'white', { parent: 'white_bays' });
      it.part('collar', at(box(w * 0.16, h * 0.012, w * 0.16), 0, h * 0.9), 'steel', { parent: 'mast' });
      it.part(
        'dishes',
        group(
          ...[0, 130, 240].map((a, i) =>
            at(
              turned(
                at(
                  turned(
                    lathe(
                      [
                        [0, 0],
                        [w * 0.13, w * 0.05],
                        [w * 0.135, w * 0.065],
                        [0, w * 0.03],
                      ],
                      14,
                    ),
                    90,
                  ),
                  0,
                  0,
                  legAt(0.6 + i * 0.08) * 1.1,
                ),
                0,
                a,
              ),
              0,
              h * (0.6 + i * 0.08),
            ),
          ),
        ),
        'steel',
        { parent: 'white_bays', ghost: true },
      );
      it.part('beacon', at(ball(w * 0.04), 0, h * 0.995), mat('glow', '#ff4030', { glow: 1 }), { parent: 'mast' });
      return;
    }
    it.part('pole', at(cylinder(d * 0.17, h, { top: d * 0.12, sides: 10 }), 0, h / 2), 'main');
    it.part(
      'crossarms',
      group(at(box(w * 0.98, h * 0.025, d * 0.18, 0.02), 0, h * 0.92, d * 0.12), at(box(w * 0.74, h * 0.025, d * 0.18, 0.02), 0, h * 0.83, d * 0.12)),
      'main',
      { parent: 'pole' },
    );
    it.part(
      'braces',
      mirror(
        tube(
          [
            [0, h * 0.85, d * 0.14],
            [w * 0.26, h * 0.915, d * 0.2],
          ],
          0.02,
          6,
        ),
      ),
      'steel',
      { parent: 'crossarms' },
    );
    it.part(
      'insulators',
      group(
        ...[-0.46, -0.26, 0.26, 0.46].map((x) =>
          at(
            lathe(
              [
                [0, 0],
                [0.03, 0],
                [0.03, 0.04],
                [0.055, 0.06],
                [0.055, 0.1],
                [0.03, 0.15],
                [0, 0.16],
              ],
              9,
            ),
            w * x,
            h * 0.93,
            d * 0.12,
          ),
        ),
        ...[-0.34, 0.34].map((x) =>
          at(
            lathe(
              [
                [0, 0],
                [0.03, 0],
                [0.055, 0.06],
                [0.03, 0.15],
                [0, 0.16],
              ],
              9,
            ),
            w * x,
            h * 0.84,
            d * 0.12,
          ),
        ),
      ),
      'glass',
      { parent: 'crossarms' },
    );
    it.part(
      'transformer',
      group(
        at(cylinder(d * 0.22, h * 0.12, { sides: 14, bevel: 0.03 }), w * 0.14, h * 0.68, d * 0.12),
        at(box(w * 0.1, h * 0.05, d * 0.1), w * 0.05, h * 0.69, d * 0.1),
      ),
      'steel',
      { parent: 'pole' },
    );
    it.detail(
      'rungs',
      group(...[0.3, 0.38, 0.46, 0.54].map((k, i) => at(along.x(cylinder(0.018, w * 0.2, { sides: 6 })), (i % 2 ? 1 : -1) * w * 0.07, h * k))),
      'steel',
      { parent: 'pole' },
    );
    it.part(
      'wires',
      group(
        ...[-0.46, 0.46].map((x) =>
          tube(
            [
              [w * x, h * 0.955, -d * 0.4],
              [w * x, h * 0.953, d * 0.12],
              [w * x, h * 0.955, d * 0.5],
            ],
            0.014,
            5,
          ),
        ),
      ),
      'wire',
      { parent: 'insulators' },
    );
  },
});
