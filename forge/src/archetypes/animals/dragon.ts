import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { eyes } from '../../shared-parts/eyes.ts';
import { at, ball, cone, curve, extrude, group, mirror, tube, type Flat } from '../solids.ts';

export default archetype({
  name: 'dragon',
  words: ['wyvern', 'drake', 'wyrm', 'baby dragon', 'hydra'],
  serves: ['dragon#1', 'mythical_monster', 'monster#1'],
  kind: 'character',
  size: [3.2, 2.4, 4.0],
  massKg: 900,
  behaviours: ['wander', 'fly'],
  roles: {
    main: mat('scales', '#b5372c'),
    belly: mat('scales', '#e5b86a'),
    wing: mat('leather', '#7d2a2c'),
    horn: mat('horn', '#e8dcc0'),
    fire: mat('lava', '#ff9a2e', { glow: 1 }),
  },
  tint: ['main', 'wing'],
  keep: ['fire'],
  options: { wings: ['wing', 'wings'], horns: ['horn', 'horns'], fire: ['fire', 'flames', 'breathing', 'fire-breathing'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.2;
    const y = h * 0.4;
    const spine = curve(
      [
        [0, h * 0.05, -d * 0.5],
        [0, h * 0.1, -d * 0.38],
        [0, h * 0.28, -d * 0.22],
        [0, y, -d * 0.06],
        [0, y + r * 0.2, d * 0.1],
        [0, h * 0.62, d * 0.22],
        [0, h * 0.8, d * 0.27],
      ],
      3,
    );
    const radii = spine.map(
      (_, i) => r * ([0.08, 0.16, 0.26, 0.36, 0.5, 0.68, 0.85, 1, 1.06, 1.08, 1.05, 1, 0.92, 0.78, 0.62, 0.54, 0.5, 0.47, 0.45][i] ?? 0.45),
    );
    it.part('body', tube(spine, radii, it.sides(14)), 'main');
    it.part('belly', at(ball(r * 0.78, r * 0.86, d * 0.16, it.sides(12)), 0, y - r * 0.3, d * 0.04), 'belly', { parent: 'body', ghost: true });
    const hr = r * 0.66;
    const [hy, hz] = [h * 0.82, d * 0.32];
    it.part('head', at(ball(hr * 0.92, hr * 0.9, hr * 1.05, it.sides(14)), 0, hy, hz), 'main', {
      parent: 'body',
      joint: { type: 'ball', at: [0, h * 0.78, d * 0.27] },
    });
    it.part(
      'snout',
      tube(
        [
          [0, hy - hr * 0.1, hz + hr * 0.4],
          [0, hy - hr * 0.2, hz + hr * 1.4],
          [0, hy - hr * 0.15, hz + hr * 1.9],
        ],
        [hr * 0.72, hr * 0.56, hr * 0.3],
        it.sides(10),
      ),
      'main',
      { parent: 'head' },
    );
    it.part('jaw', at(ball(hr * 0.5, hr * 0.18, hr * 0.8, 10), 0, hy - hr * 0.66, hz + hr * 0.9, [12, 0, 0]), 'belly', {
      parent: 'head',
      joint: { type: 'hinge', at: [0, hy - hr * 0.5, hz + hr * 0.2], axis: [1, 0, 0], limitsDeg: [0, 35] },
    });
    it.detail('nostrils', mirror(at(ball(hr * 0.13, hr * 0.11, hr * 0.13, 7), hr * 0.22, hy + hr * 0.12, hz + hr * 1.72)), 'wing', { parent: 'snout' });
    eyes(it, { parent: 'head', x: hr * 0.6, y: hy + hr * 0.36, z: hz + hr * 0.62, radius: hr * 0.2 });
    if (it.has('horns'))
      it.part(
        'horns',
        mirror(
          tube(
            curve(
              [
                [hr * 0.45, hy + hr * 0.6, hz - hr * 0.2],
                [hr * 0.7, hy + hr * 1.2, hz - hr * 0.7],
                [hr * 0.6, hy + hr * 1.5, hz - hr * 1.5],
              ],
              3,
            ),
            [0.2, 0.19, 0.17, 0.13, 0.09, 0.06, 0.02].map((t) => t * hr * 1.2),
            7,
          ),
        ),
        'horn',
        { parent: 'head' },
      );
    it.part(
      'spikes',
      group(
        ...spine.flatMap((p, i): ReturnType<typeof at>[] =>
          i > 1 && i < spine.length - 1 && i % 2 === 0
            ? [at(cone(r * 0.16, r * 0.5, 5), p[0], p[1] + (radii[i] ?? r) * 0.98 + r * 0.12, p[2] - r * 0.1, [-20, 0, 0])]
            : [],
        ),
      ),
      'horn',
      { parent: 'body' },
    );
    it.part('tail_tip', at(cone(r * 0.3, r * 0.8, 4), 0, h * 0.055, -d * 0.5 - r * 0.2, [-95, 0, 0]), 'wing', { parent: 'body' });
    for (const [name, x, z] of [
      ['front_left', 1, 0.14],
      ['front_right', -1, 0.14],
      ['back_left', 1, -0.1],
      ['back_right', -1, -0.1],
    ] as const) {
      const hip: Vec3 = [x * r * 0.7, y - r * 0.1, d * z];
      it.part(
        `${name}_leg`,
        tube([hip, [x * r * 1.15, y * 0.55, d * z + r * 0.1], [x * r * 1.1, r * 0.25, d * z + r * 0.15]], [r * 0.5, r * 0.36, r * 0.26], it.sides(9)),
        'main',
        { parent: 'body', joint: { type: 'ball', at: hip } },
      );
      it.part(`${name}_foot`, at(ball(r * 0.34, r * 0.2, r * 0.46, 9), x * r * 1.1, r * 0.19, d * z + r * 0.32), 'main', { parent: `${name}_leg` });
      it.detail(
        `${name}_claws`,
        group(...[-1, 0, 1].map((i) => at(cone(r * 0.07, r * 0.24, 5), x * r * 1.1 + i * r * 0.17, r * 0.1, d * z + r * 0.76, [95, 0, 0]))),
        'horn',
        { parent: `${name}_foot` },
      );
    }
    if (it.has('wings')) wings(it, w, h, r, y);
    if (it.has('fire', it.says('fire-breathing', 'breathing', 'fiery')))
      it.part('fire', at(cone(hr * 0.9, hr * 3, 9), 0, hy - hr * 0.4, hz + hr * 3.2, [-82, 0, 0]), 'fire', { parent: 'head', ghost: true });
    it.anchor('back', 0, y + r * 1.15, d * 0.04, r * 2);
    it.anchor('top', 0, y + r * 1.15, d * 0.04, r * 2);
    it.anchor('head', 0, hy + hr * 0.8, hz, hr * 2);
    it.anchor('hand', -r * 1.1, r * 0.4, d * 0.2, r);
  },
});

function wings(it: Parameters<Parameters<typeof archetype>[0]['build']>[0], w: number, h: number, r: number, y: number): void {
  const half = w / 2 - r * 0.4;
  const membrane: Flat[] = [
    [0, 0],
    [half * 0.16, -h * 0.16],
    [half * 0.36, -h * 0.02],
    [half * 0.56, -h * 0.16],
    [half * 0.74, 0],
    [half, -h * 0.04],
    [half * 0.8, h * 0.32],
    [half * 0.42, h * 0.42],
  ];
  for (const [name, side] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const outline = side === 1 ? membrane : membrane.map(([x, v]): Flat => [-x, v]).toReversed();
    it.part(`${name}_wing`, at(extrude(outline, r * 0.09, r * 0.02), side * r * 0.5, y + r * 0.75, 0, [-22, side * 16, 0]), 'wing', {
      parent: 'body',
      joint: { type: 'hinge', at: [side * r * 0.5, y + r * 0.8, 0], axis: [0, 0, 1], limitsDeg: [-50, 60] },
    });
    it.part(
      `${name}_wing_arm`,
      at(
        tube(
          [
            [0, 0, 0],
            [side * half * 0.42, h * 0.42, 0],
            [side * half * 0.8, h * 0.32, 0],
            [side * half, -h * 0.04, 0],
          ],
          [r * 0.17, r * 0.13, r * 0.1, r * 0.04],
          7,
        ),
        side * r * 0.5,
        y + r * 0.75,
        0,
        [-22, side * 16, 0],
      ),
      'main',
      { parent: `${name}_wing` },
    );
  }
}
