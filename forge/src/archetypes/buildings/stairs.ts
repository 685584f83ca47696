import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, group, mirror, row, tube, type Flat } from '../solids.ts';
import type { Vec3 } from '@worldkiln/contracts';

export default archetype({
  name: 'stairs',
  words: ['staircase', 'stairway', 'steps', 'spiral staircase', 'stone stairs', 'wooden stairs', 'flight of stairs', 'spiral stairs', 'stair'],
  serves: ['stairs#1', 'stairway#1', 'stairway', 'step#artifact'],
  kind: 'structure',
  size: [1.7, 2.9, 3],
  massKg: 900,
  roles: {
    main: mat('oak', '#b27c45'),
    side: mat('plaster', '#ece2cd'),
    rail: mat('walnut', '#5e3d25'),
    metal: mat('iron', '#35393d'),
    carpet: mat('carpet', '#a8332f'),
  },
  tint: ['main', 'carpet'],
  options: { railing: ['railing', 'rail', 'banister', 'railings'], carpet: ['carpet'] },
  build(it) {
    if (it.says('spiral')) return spiral(it);
    const { w, h, d } = it;
    const n = 9;
    const [rise, run] = [(h * 0.68) / n, (d * 0.96) / n];
    const saw: Flat[] = [
      [-d * 0.48, 0],
      ...Array.from({ length: n }, (_, i): Flat[] => [
        [-d * 0.48 + i * run, (i + 1) * rise],
        [-d * 0.48 + (i + 1) * run, (i + 1) * rise],
      ]).flat(),
      [d * 0.48, 0],
    ];
    const stone = it.says('stone', 'marble', 'concrete');
    it.part('flight', at(extrude(saw.toReversed(), w * 0.84), 0, 0, 0, [0, 90, 0]), 'side');
    it.part(
      'treads',
      at(row(box(w * 0.92, rise * 0.2, run * 1.14, it.bevel(0.01)), n, [0, rise, -run]), 0, rise * 0.98, d * 0.48 - run / 2),
      stone ? mat('stone', '#a39d92') : 'main',
      { parent: 'flight' },
    );
    if (it.has('carpet', false))
      it.part(
        'carpet',
        at(
          row(group(at(box(w * 0.44, rise * 0.1, run * 1.2), 0, rise * 0.1), at(box(w * 0.44, rise * 1.1, run * 0.06), 0, -rise * 0.45, run * 0.58)), n, [
            0,
            rise,
            -run,
          ]),
          0,
          rise * 1.02,
          d * 0.48 - run / 2,
        ),
        'carpet',
        { parent: 'treads' },
      );
    if (it.has('railing', true)) {
      const z = (i: number): number => d * 0.48 - run * (i + 0.5);
      const up = h * 0.28;
      it.part(
        'balusters',
        mirror(group(...Array.from({ length: n }, (_, i) => at(cylinder(w * 0.016, up * 0.98, { sides: 6 }), w * 0.42, rise * (i + 1.02) + up * 0.48, z(i))))),
        'rail',
        { parent: 'treads' },
      );
      it.part(
        'handrail',
        mirror(
          tube(
            [
              [w * 0.42, rise + up * 0.97, z(0) + run * 0.4],
              [w * 0.42, rise * n + up * 0.99, z(n - 1) - run * 0.3],
            ],
            w * 0.032,
            8,
          ),
        ),
        'rail',
        { parent: 'balusters' },
      );
      it.part(
        'newels',
        mirror(
          group(
            ...[
              [0, 0],
              [n - 1, n - 1],
            ].map(([i = 0]) =>
              group(
                at(box(w * 0.075, up * 1.12, w * 0.075, 0.01), w * 0.42, rise * (i + 1) + up * 0.54, z(i)),
                at(ball(w * 0.05), w * 0.42, rise * (i + 1) + up * 1.1, z(i)),
              ),
            ),
          ),
        ),
        'rail',
        { parent: 'treads' },
      );
    }
    it.anchor('top', 0, rise * n, -d * 0.4, w * 0.6);
  },
});

function spiral(it: Parameters<Parameters<typeof archetype>[0]['build']>[0]): void {
  const { w, h } = it;
  const n = 15;
  const r = w * 0.47;
  const turn = 27;
  it.part('base', at(cylinder(w * 0.16, h * 0.02, { sides: 14 }), 0, h * 0.01), 'metal');
  it.part('pole', at(cylinder(w * 0.055, h, { sides: 12 }), 0, h / 2), 'metal', { parent: 'base' });
  const rise = (h * 0.72) / n;
  const tread = extrude(
    [
      [0, -w * 0.04],
      [r, -w * 0.13],
      [r, w * 0.13],
      [0, w * 0.04],
    ],
    rise * 0.28,
  );
  it.part(
    'treads',
    group(...Array.from({ length: n }, (_, i) => at(at(tread, 0, 0, 0, [-90, 0, 0]), 0, rise * (i + 1) - rise * 0.14, 0, [0, i * turn, 0]))),
    'main',
    { parent: 'pole' },
  );
  const point = (i: number, y: number): Vec3 => {
    const a = (-i * turn * Math.PI) / 180;
    return [Math.cos(a) * r * 0.96, y, Math.sin(a) * r * 0.96];
  };
  const path = Array.from({ length: n * 2 - 1 }, (_, k) => point(k / 2, rise * (k / 2 + 1) + h * 0.24));
  it.part('handrail', tube(path, w * 0.024, 7), 'metal', { parent: 'treads' });
  it.part(
    'balusters',
    group(...Array.from({ length: n }, (_, i) => tube([point(i, rise * (i + 1) - rise * 0.2), point(i, rise * (i + 1) + h * 0.24)], w * 0.011, 5))),
    'metal',
    { parent: 'treads' },
  );
  it.part('knob', at(ball(w * 0.08), 0, h - w * 0.06), 'rail', { parent: 'pole' });
}
