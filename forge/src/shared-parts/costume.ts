import type { Solid, Vec3 } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, capsule, cone, curve, cylinder, extrude, group, loft, mirror, row, star, torus, tube, type Flat } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';

export type Extra =
  | 'cape'
  | 'apron'
  | 'buttons'
  | 'tie'
  | 'bow_tie'
  | 'scarf'
  | 'sash'
  | 'badge'
  | 'stethoscope'
  | 'backpack'
  | 'quiver'
  | 'glasses'
  | 'eyepatch'
  | 'mask'
  | 'feather_wings'
  | 'fairy_wings'
  | 'bat_wings'
  | 'horns'
  | 'devil_tail'
  | 'fur_collar'
  | 'straps'
  | 'air_tanks'
  | 'chest_panel'
  | 'stripes'
  | 'collar'
  | 'emblem'
  | 'stitches'
  | 'bolts'
  | 'fur_trim'
  | 'ribs'
  | 'bandages'
  | 'ruff'
  | 'toolbelt'
  | 'hi_vis'
  | 'red_nose'
  | 'bell'
  | 'loincloth'
  | 'medal'
  | 'goggles'
  | 'headphones'
  | 'antennae'
  | 'flower_crown'
  | 'shades'
  | 'straw'
  | 'patches'
  | 'post'
  | 'wolf_muzzle'
  | 'wolf_tail';

/** Everything worn over the clothes, and what a prompt adds: "with wings", "with a cape". */
export function wear(it: Make, g: Figure): void {
  const worn = new Set(g.plan.wears);
  if (it.has('cape', worn.has('cape'))) worn.add('cape');
  else worn.delete('cape');
  if (it.has('backpack', worn.has('backpack'))) worn.add('backpack');
  const winged = [...worn].some((each) => each.endsWith('_wings'));
  const fly = it.has('wings', winged);
  if (fly && !winged) worn.add('feather_wings');
  if (!fly) for (const each of worn) if (each.endsWith('_wings')) worn.delete(each);
  if (it.has('horns', worn.has('horns'))) worn.add('horns');
  else worn.delete('horns');
  const put = (name: string, solid: Solid, role: Parameters<Make['part']>[2], parent = 'body'): void =>
    void it.part(it.parts.some((part) => part.name === name) ? `worn_${name}` : name, solid, role, { parent, ghost: true });
  for (const each of worn) EXTRAS[each]?.(put, g);
}

type Put = (name: string, solid: Solid, role: Parameters<Make['part']>[2], parent?: string) => void;
const gold = mat('gold', '#e6b53c');
const white = mat('cotton', '#f5f2ea');

/** A point on the front of the trunk, `t` from hip (0) to shoulder (1), a hair in front of the cloth. */
const chest = (g: Figure, t: number, x = 0): Vec3 => [
  x,
  g.hip + (g.shoulder - g.hip) * t,
  g.sz * (t < 0.5 && g.kx > 1.12 ? 1.25 : 1.06) * Math.sqrt(Math.max(0.2, 1 - (x / (g.sx * 1.05)) ** 2)) + 0.004 * g.f,
];
const wingOutline = (s: number): Flat[] =>
  [
    [0, 0],
    [0.35, 0.42],
    [0.8, 0.62],
    [1.05, 0.55],
    [0.98, 0.3],
    [0.86, 0.1],
    [0.72, -0.12],
    [0.5, -0.3],
    [0.28, -0.42],
    [0.1, -0.4],
  ].map(([x = 0, y = 0]): Flat => [x * s, y * s]);

function wings(put: Put, g: Figure, solid: Solid, role: Parameters<Make['part']>[2]): void {
  put('wings', mirror(at(solid, g.sx * 0.2, g.hip + (g.shoulder - g.hip) * 0.72, -g.sz * 0.95, [0, 24, 0])), role);
}

const EXTRAS: Partial<Record<Extra, (put: Put, g: Figure) => void>> = {
  cape(put, g) {
    const { f, sx, sz, shoulder, hip } = g;
    const cloth = (y: number, wide: number, z: number): { y: number; outline: Flat[] } => ({
      y,
      outline: [
        [-wide, z],
        [-wide * 0.5, z - 0.03 * f],
        [0, z - 0.045 * f],
        [wide * 0.5, z - 0.03 * f],
        [wide, z],
        [wide, z + 0.018 * f],
        [wide * 0.5, z - 0.012 * f],
        [0, z - 0.026 * f],
        [-wide * 0.5, z - 0.012 * f],
        [-wide, z + 0.018 * f],
      ],
    });
    put(
      'cape',
      loft([cloth(hip * 0.18, sx * 1.45, -sz * 1.5 - 0.05 * f), cloth(hip, sx * 1.3, -sz * 1.15 - 0.02 * f), cloth(shoulder - 0.02 * f, sx * 1.02, -sz * 0.6)]),
      'trim',
    );
    put('clasp', group(at(torus(sx * 0.72, 0.022 * f, 360, 14), 0, shoulder + 0.006 * f)), 'trim');
  },
  apron(put, g) {
    const { f, sx, sz, hip, shoulder } = g;
    put(
      'apron',
      group(
        at(box(sx * 1.3, (shoulder - hip) * 0.62, 0.02 * f, 0.006 * f), 0, hip + (shoulder - hip) * 0.46, sz * 1.06, [-2, 0, 0]),
        at(box(sx * 1.7, hip * 0.62, 0.02 * f, 0.006 * f), 0, hip * 0.78, sz * 1.12, [4, 0, 0]),
      ),
      white,
    );
  },
  buttons(put, g) {
    put('buttons', group(...[0.3, 0.5, 0.7].map((t) => at(ball(0.014 * g.f, 0.014 * g.f, 0.01 * g.f, 8), ...chest(g, t)))), gold);
  },
  tie(put, g) {
    const [, y, z] = chest(g, 0.92);
    put('collar', mirror(at(box(0.06 * g.f, 0.035 * g.f, 0.02 * g.f, 0.005 * g.f), 0.032 * g.f, y + 0.012 * g.f, z - 0.012 * g.f, [0, 0, -32])), white);
    put(
      'tie',
      at(
        extrude(
          [
            [-0.012, 0],
            [0.012, 0],
            [0.024, -0.14],
            [0, -0.17],
            [-0.024, -0.14],
          ].map(([a = 0, b = 0]): Flat => [a * g.f, b * g.f]),
          0.014 * g.f,
          0.003 * g.f,
        ),
        0,
        y,
        z + 0.004 * g.f,
        [4, 0, 0],
      ),
      'trim',
    );
  },
  bow_tie(put, g) {
    const [, y, z] = chest(g, 0.95);
    put('bow_tie', group(mirror(at(cone(0.03 * g.f, 0.06 * g.f, 7), 0.03 * g.f, y, z, [0, 0, 90])), at(ball(0.016 * g.f), 0, y, z)), 'trim');
  },
  scarf(put, g) {
    put(
      'scarf',
      group(
        at(torus(g.r * 0.62, g.r * 0.24, 360, 16), 0, g.shoulder + 0.012 * g.f, 0.01 * g.f),
        at(box(0.055 * g.f, 0.17 * g.f, 0.03 * g.f, 0.01 * g.f), 0.05 * g.f, g.shoulder - 0.07 * g.f, g.sz * 1.06, [-4, 0, 8]),
      ),
      'trim',
    );
  },
  sash(put, g) {
    put(
      'sash',
      at(
        { shape: 'place', of: torus(g.sx * 1.04, 0.02 * g.f, 360, 18), scale: [1.05, 1.2, (g.sz * 1.12) / g.sx] },
        0,
        g.hip + (g.shoulder - g.hip) * 0.55,
        0,
        [0, 0, 42],
      ),
      'trim',
    );
  },
  badge(put, g) {
    put('badge', at(extrude(star(0.034 * g.f, 0.017 * g.f), 0.014 * g.f, 0.003 * g.f), ...chest(g, 0.72, g.sx * 0.45)), gold);
  },
  stethoscope(put, g) {
    const [, y, z] = chest(g, 0.55, 0);
    put(
      'stethoscope',
      group(
        mirror(
          tube(
            curve(
              [
                [g.r * 0.5, g.shoulder + 0.02 * g.f, -0.01 * g.f],
                [g.r * 0.5, g.shoulder - 0.02 * g.f, z * 0.8],
                [0.03 * g.f, y + 0.03 * g.f, z + 0.008 * g.f],
                [0, y, z + 0.008 * g.f],
              ],
              3,
            ),
            0.009 * g.f,
            6,
          ),
        ),
        at(cylinder(0.026 * g.f, 0.016 * g.f, { sides: 12 }), 0, y - 0.014 * g.f, z + 0.01 * g.f, [90, 0, 0]),
      ),
      mat('rubber', '#38434f'),
    );
  },
  backpack(put, g) {
    put(
      'backpack',
      group(
        at(box(g.sx * 1.4, 0.22 * g.f, 0.1 * g.f, 0.03 * g.f), 0, g.shoulder - 0.13 * g.f, -g.sz - 0.045 * g.f),
        at(box(g.sx * 1.0, 0.1 * g.f, 0.05 * g.f, 0.02 * g.f), 0, g.shoulder - 0.18 * g.f, -g.sz - 0.1 * g.f),
      ),
      'trim',
    );
    put('backpack_straps', mirror(at(torus(0.085 * g.f, 0.012 * g.f, 360, 12), g.sx * 0.62, g.shoulder - 0.085 * g.f, 0, [0, 0, 90])), 'trim');
  },
  quiver(put, g) {
    const y = g.shoulder - 0.08 * g.f;
    put('quiver', at(cylinder(0.038 * g.f, 0.24 * g.f, { sides: 9, top: 0.045 * g.f }), -g.sx * 0.2, y, -g.sz - 0.03 * g.f, [0, 0, 24]), 'trim');
    put(
      'arrows',
      at(
        group(
          ...[-0.018, 0.004, 0.022].map((x, i) =>
            group(
              at(cylinder(0.005 * g.f, 0.2 * g.f, { sides: 5 }), x * g.f, 0.16 * g.f),
              at(box(0.026 * g.f, 0.05 * g.f, 0.005 * g.f), x * g.f, (0.24 + i * 0.01) * g.f),
            ),
          ),
        ),
        -g.sx * 0.2,
        y,
        -g.sz - 0.03 * g.f,
        [0, 0, 24],
      ),
      mat('feather', '#e8e2d0'),
      'quiver',
    );
  },
  eyepatch(put, g) {
    const [, y, z] = g.head;
    put(
      'eyepatch',
      group(
        at(ball(g.r * 0.22, g.r * 0.24, g.r * 0.1, 10), -g.r * 0.36, y + g.r * 0.04, z + g.r * 0.88),
        at({ shape: 'place', of: torus(g.r * 0.99, g.r * 0.035, 360, 18), scale: [0.98, 1, 1] }, 0, y + g.r * 0.18, z, [0, 0, -14]),
      ),
      mat('leather', '#22201f'),
      'head',
    );
  },
  mask(put, g) {
    const [, y, z] = g.head;
    put('mask', at({ shape: 'place', of: torus(g.r * 0.9, g.r * 0.16, 360, 18), scale: [1, 1.2, 1] }, 0, y + g.r * 0.06, z), 'trim', 'head');
  },
  feather_wings(put, g) {
    const s = g.f * 0.42;
    const feathers = group(
      at(extrude(wingOutline(s), 0.03 * g.f, 0.008 * g.f), 0, 0),
      ...[0, 1, 2, 3, 4].map((i) =>
        at(ball(s * 0.09, s * (0.3 - i * 0.02), s * 0.05, 8), s * (0.92 - i * 0.17), s * (0.16 - i * 0.1), -0.012 * g.f, [0, 0, 16 - i * 4]),
      ),
    );
    wings(put, g, feathers, mat('feather', '#f8f5ec'));
  },
  fairy_wings(put, g) {
    const s = g.f * 0.3;
    wings(
      put,
      g,
      group(
        at(ball(s * 0.3, s * 0.7, s * 0.03, 12), s * 0.5, s * 0.5, 0, [0, 0, -42]),
        at(ball(s * 0.22, s * 0.5, s * 0.03, 12), s * 0.42, -s * 0.3, 0, [0, 0, -125]),
      ),
      mat('crystal', '#bfe3ff'),
    );
  },
  bat_wings(put, g) {
    const s = g.f * 0.45;
    const skin: Flat[] = [
      [0, 0.05],
      [0.3, 0.5],
      [0.7, 0.72],
      [1.1, 0.5],
      [0.92, 0.36],
      [0.84, 0.04],
      [0.64, 0.16],
      [0.5, -0.18],
      [0.32, 0.0],
      [0.12, -0.26],
    ];
    wings(
      put,
      g,
      group(
        extrude(
          skin.map(([x, y]): Flat => [x * s, y * s]),
          0.014 * g.f,
          0.003 * g.f,
        ),
        tube(
          [
            [0, 0, 0],
            [s * 0.3, s * 0.5, 0],
            [s * 0.7, s * 0.73, 0],
            [s * 1.12, s * 0.5, 0],
          ],
          [0.02 * g.f, 0.018 * g.f, 0.014 * g.f, 0.004 * g.f],
          7,
        ),
      ),
      mat('leather', '#5a2430'),
    );
  },
  horns(put, g) {
    const [, y, z] = g.head;
    const { r } = g;
    put(
      'horns',
      mirror(
        tube(
          [
            [r * 0.4, y + r * 0.75, z],
            [r * 0.66, y + r * 1.15, z],
            [r * 0.6, y + r * 1.55, z + r * 0.1],
          ],
          [r * 0.2, r * 0.15, r * 0.02],
          8,
        ),
      ),
      mat('horn', '#3b2b2b'),
      'head',
    );
  },
  devil_tail(put, g) {
    const { f, hip, sz } = g;
    put(
      'tail',
      group(
        tube(
          curve(
            [
              [0, hip, -sz * 0.8],
              [0, hip * 0.7, -0.2 * f],
              [0.05 * f, hip * 0.5, -0.26 * f],
              [0.1 * f, hip * 0.9, -0.3 * f],
            ],
            3,
          ),
          0.015 * f,
          7,
        ),
        at({ shape: 'place', of: cone(0.05 * f, 0.08 * f, 4), scale: [1, 1, 0.4] }, 0.1 * f, hip * 0.9 + 0.03 * f, -0.3 * f),
      ),
      'main',
    );
  },
  fur_collar(put, g) {
    put('fur_collar', at({ shape: 'place', of: torus(g.sx * 0.78, 0.045 * g.f, 360, 14), scale: [1, 1, 0.82] }, 0, g.shoulder - 0.012 * g.f), white);
  },
  fur_trim(put, g) {
    const hem = g.plan.outfit === 'coat' ? g.hip * 0.52 : g.hip - 0.04 * g.f;
    put(
      'fur_trim',
      group(
        at({ shape: 'place', of: torus(g.sx * (g.plan.outfit === 'coat' ? 1.32 : 1), 0.026 * g.f, 360, 16), scale: [1, 1, g.sz / g.sx + 0.1] }, 0, hem),
        at(box(0.05 * g.f, (g.shoulder - hem) * 0.96, 0.02 * g.f, 0.008 * g.f), 0, (g.shoulder + hem) / 2, g.sz * (g.kx > 1.12 ? 1.3 : 1.12)),
      ),
      white,
    );
  },
  straps(put, g) {
    put(
      'straps',
      mirror(
        group(
          at(box(0.032 * g.f, (g.shoulder - g.hip) * 0.96, 0.016 * g.f, 0.004 * g.f), g.sx * 0.45, (g.hip + g.shoulder) / 2, g.sz * 1.0),
          at(box(0.032 * g.f, (g.shoulder - g.hip) * 0.9, 0.016 * g.f, 0.004 * g.f), g.sx * 0.45, (g.hip + g.shoulder) / 2, -g.sz * 1.0),
        ),
      ),
      'legs',
    );
    put('bib', at(box(g.sx * 1.15, (g.shoulder - g.hip) * 0.5, 0.024 * g.f, 0.006 * g.f), 0, g.hip + (g.shoulder - g.hip) * 0.3, g.sz * 1.04), 'legs');
  },
  air_tanks(put, g) {
    put(
      'life_support',
      group(
        at(box(g.sx * 1.7, (g.shoulder - g.hip) * 0.95, 0.085 * g.f, 0.03 * g.f), 0, (g.hip + g.shoulder) / 2, -g.sz * 1.1 - 0.025 * g.f),
        mirror(at(capsule(0.036 * g.f, 0.2 * g.f, 9), g.sx * 0.4, (g.hip + g.shoulder) / 2 + 0.03 * g.f, -g.sz * 1.1 - 0.12 * g.f)),
      ),
      'metal',
    );
  },
  chest_panel(put, g) {
    const [, y, z] = chest(g, 0.52);
    put('chest_panel', at(box(g.sx * 0.95, 0.09 * g.f, 0.04 * g.f, 0.012 * g.f), 0, y, z + 0.012 * g.f), 'metal');
    put(
      'lights',
      group(...[-0.03, 0, 0.03].map((x) => at(ball(0.011 * g.f, 0.011 * g.f, 0.008 * g.f, 7), x * g.f, y + 0.016 * g.f, z + 0.034 * g.f))),
      mat('glow', '#ff6a4a', { glow: 0.7 }),
      'chest_panel',
    );
  },
  stripes(put, g) {
    const at0 = (t: number): Solid =>
      at({ shape: 'place', of: torus(g.sx * 1.0, 0.013 * g.f, 360, 16), scale: [1, 1.4, (g.sz * 1.06) / g.sx] }, 0, g.hip + (g.shoulder - g.hip) * t);
    put('stripes', group(at0(0.28), at0(0.5), at0(0.72)), white);
  },
  hi_vis(put, g) {
    put(
      'reflectors',
      group(
        at({ shape: 'place', of: torus(g.sx * 1.02, 0.014 * g.f, 360, 16), scale: [1, 1.5, (g.sz * 1.08) / g.sx] }, 0, g.hip + (g.shoulder - g.hip) * 0.42),
        mirror(at(box(0.035 * g.f, (g.shoulder - g.hip) * 0.55, 0.014 * g.f), g.sx * 0.48, g.hip + (g.shoulder - g.hip) * 0.66, g.sz * 1.02)),
      ),
      mat('plastic', '#f2e24a', { glow: 0.25 }),
    );
  },
  collar(put, g) {
    put(
      'collar',
      mirror(at(box(g.sx * 0.6, 0.08 * g.f, 0.016 * g.f, 0.005 * g.f), g.sx * 0.52, g.shoulder + 0.045 * g.f, -g.sz * 0.35, [10, -34, -18])),
      'trim',
    );
  },
  ruff(put, g) {
    put('ruff', at({ shape: 'place', of: torus(g.r * 0.72, g.r * 0.3, 360, 14), scale: [1, 0.6, 1] }, 0, g.shoulder + 0.014 * g.f), white);
  },
  emblem(put, g) {
    put(
      'emblem',
      at(
        extrude(
          [
            [-0.05, 0.035],
            [0.05, 0.035],
            [0.06, 0.005],
            [0, -0.06],
            [-0.06, 0.005],
          ].map(([x = 0, y = 0]): Flat => [x * g.f, y * g.f]),
          0.014 * g.f,
          0.004 * g.f,
        ),
        ...chest(g, 0.66),
      ),
      gold,
    );
  },
  stitches(put, g) {
    const [, y, z] = g.head;
    const { r } = g;
    put(
      'stitches',
      group(
        at(box(r * 0.5, r * 0.05, r * 0.05), r * 0.3, y + r * 0.6, z + r * 0.74, [-36, 16, -14]),
        at(row(box(r * 0.05, r * 0.2, r * 0.05), 3, [r * 0.16, 0, 0]), r * 0.14, y + r * 0.62, z + r * 0.75, [-36, 16, -14]),
      ),
      mat('rubber', '#2b2a2e'),
      'head',
    );
  },
  bolts(put, g) {
    put('bolts', mirror(at(cylinder(g.r * 0.13, g.r * 0.5, { sides: 8 }), g.r * 0.6, g.shoulder + g.r * 0.2, 0, [0, 0, 90])), 'metal');
  },
  ribs(put, g) {
    put(
      'torn_cloth',
      group(...[-0.6, -0.1, 0.45].map((x, i) => at(cone(g.sx * 0.3, 0.1 * g.f, 4), x * g.sx, g.hip - 0.05 * g.f, g.sz * 0.8, [180, i * 20, 0]))),
      'main',
    );
  },
  bandages(put, g) {
    const wrap = (y: number, radius: number, tilt: number, z = 1): Solid =>
      at({ shape: 'place', of: torus(radius, 0.016 * g.f, 360, 14), scale: [1, 1.6, z] }, 0, y, 0, [tilt, 0, tilt * 0.7]);
    const squash = (g.sz * 1.06) / g.sx;
    put(
      'bandages',
      group(...[0.1, 0.32, 0.54, 0.76].map((t, i) => wrap(g.hip + (g.shoulder - g.hip) * t, g.sx * 1.0, i % 2 ? 7 : -7, squash))),
      mat('cotton', '#d8c9a4'),
    );
    put(
      'head_bandages',
      group(
        ...[-0.62, 0.4, 0.7].map((t, i) =>
          at({ shape: 'place', of: torus(g.r * Math.sqrt(1 - t * t) * 0.98, g.r * 0.1, 360, 14), scale: [1, 1.6, 1] }, 0, g.head[1] + t * g.r, g.head[2], [
            i % 2 ? 8 : -8,
            0,
            6,
          ]),
        ),
      ),
      mat('cotton', '#d8c9a4'),
      'head',
    );
  },
  toolbelt(put, g) {
    put('pouches', mirror(at(box(0.05 * g.f, 0.07 * g.f, 0.035 * g.f, 0.01 * g.f), g.sx * 0.7, g.hip + 0.01 * g.f, g.sz * 0.86, [0, 30, 0])), 'trim');
  },
  red_nose(put, g) {
    put('red_nose', at(ball(g.r * 0.2), 0, g.head[1] - g.r * 0.08, g.head[2] + g.r * 1.02), mat('plastic', '#e0322c'), 'head');
  },
  bell(put, g) {
    put('bell', at(ball(0.026 * g.f), ...chest(g, 0.94)), gold);
  },
  loincloth(put, g) {
    put(
      'loincloth',
      group(
        at(torus(g.sx * 0.86, 0.03 * g.f, 360, 14), 0, g.hip),
        ...[0, 180].map((turn) =>
          at(box(g.sx * 1.0, hipCloth(g), 0.02 * g.f, 0.006 * g.f), 0, g.hip - hipCloth(g) * 0.5, turn === 0 ? g.sz * 1.02 : -g.sz * 1.02),
        ),
      ),
      mat('fur', '#7b5230'),
    );
  },
  medal(put, g) {
    put(
      'medals',
      group(
        ...[-0.02, 0.018, 0.056].map((x) =>
          at(cylinder(0.016 * g.f, 0.01 * g.f, { sides: 10 }), g.sx * 0.4 + x * g.f, chest(g, 0.7)[1], chest(g, 0.7, g.sx * 0.4)[2], [90, 0, 0]),
        ),
      ),
      gold,
    );
  },
  goggles(put, g) {
    const [, y, z] = g.head;
    put(
      'goggles',
      group(
        mirror(at(cylinder(g.r * 0.27, g.r * 0.2, { sides: 12 }), g.r * 0.34, y + g.r * 0.5, z + g.r * 0.78, [70, 0, 0])),
        at({ shape: 'place', of: torus(g.r * 0.96, g.r * 0.06, 360, 16), scale: [1, 1.6, 1] }, 0, y + g.r * 0.42, z - g.r * 0.02),
      ),
      mat('brass', '#b98a3c'),
      'head',
    );
  },
  shades(put, g) {
    const [, y, z] = g.head;
    put(
      'shades',
      group(
        mirror(at(box(g.r * 0.5, g.r * 0.3, g.r * 0.16, g.r * 0.06), g.r * 0.33, y + g.r * 0.06, z + g.r * 0.9, [0, 16, 0])),
        at(box(g.r * 0.3, g.r * 0.07, g.r * 0.1), 0, y + g.r * 0.12, z + g.r * 0.98),
        mirror(at(box(g.r * 0.06, g.r * 0.07, g.r * 0.9), g.r * 0.86, y + g.r * 0.12, z + g.r * 0.45, [0, -16, 0])),
      ),
      mat('plastic', '#1b1b20', { roughness: 0.15 }),
      'head',
    );
  },
  straw(put, g) {
    const tuft = (x: number, y: number, turn: Vec3): Solid =>
      at(
        group(
          ...[0, 60, 120, 180, 240, 300].map((way) =>
            at(cone(0.012 * g.f, 0.11 * g.f, 4), Math.sin(way) * 0.022 * g.f, 0, Math.cos(way) * 0.022 * g.f, [Math.cos(way) * 16, 0, -Math.sin(way) * 16]),
          ),
        ),
        x,
        y,
        0,
        turn,
      );
    put(
      'straw',
      group(
        mirror(tuft(g.leftHand[0] + 0.05 * g.f, g.leftHand[1] - 0.02 * g.f, [0, 0, -90])),
        mirror(tuft(g.sx * 0.56, 0.12 * g.f, [180, 0, 0])),
        mirror(tuft(g.sx * 0.3, g.shoulder + 0.02 * g.f, [180, 0, 0])),
      ),
      mat('straw', '#e2bd62'),
    );
  },
  patches(put, g) {
    put(
      'patches',
      group(
        at(box(0.09 * g.f, 0.08 * g.f, 0.016 * g.f), ...chest(g, 0.6, g.sx * 0.4), [0, 14, 12]),
        at(box(0.08 * g.f, 0.09 * g.f, 0.016 * g.f), -g.sx * 0.5, g.hip * 0.72, g.sz * 1.16, [0, 0, -10]),
      ),
      mat('cotton', '#7f9a4a'),
    );
  },
  post(put, g) {
    put(
      'post',
      group(
        at(cylinder(0.03 * g.f, g.f * 0.8, { sides: 7 }), 0, g.f * 0.4, -g.sz - 0.02 * g.f),
        at(cylinder(0.022 * g.f, g.leftHand[0] * 2 + 0.16 * g.f, { sides: 7 }), 0, g.shoulder - 0.03 * g.f, -g.sz * 0.4, [0, 0, 90]),
      ),
      mat('oak', '#7a5230'),
    );
  },
  wolf_muzzle(put, g) {
    const [, y, z] = g.head;
    put(
      'muzzle',
      tube(
        [
          [0, y - g.r * 0.2, z + g.r * 0.5],
          [0, y - g.r * 0.28, z + g.r * 1.1],
          [0, y - g.r * 0.34, z + g.r * 1.5],
        ],
        [g.r * 0.52, g.r * 0.4, g.r * 0.26],
        10,
      ),
      'skin',
      'head',
    );
    put('snout', at(ball(g.r * 0.18, g.r * 0.14, g.r * 0.14, 9), 0, y - g.r * 0.16, z + g.r * 1.52), mat('horn', '#26201f'), 'head');
    put('fangs', mirror(at(cone(g.r * 0.06, g.r * 0.24, 6), g.r * 0.2, y - g.r * 0.56, z + g.r * 1.28, [180, 0, 0])), mat('bone', '#f3ead2'), 'head');
    put(
      'wolf_ears',
      mirror(at({ shape: 'place', of: cone(g.r * 0.3, g.r * 0.8, 6), scale: [1, 1, 0.5] }, g.r * 0.56, y + g.r * 1.05, z - g.r * 0.1, [-8, 0, -16])),
      'skin',
      'head',
    );
  },
  wolf_tail(put, g) {
    const { f, hip, sz } = g;
    put(
      'tail',
      tube(
        curve(
          [
            [0, hip, -sz * 0.7],
            [0, hip * 0.8, -0.2 * f],
            [0, hip * 0.42, -0.26 * f],
          ],
          3,
        ),
        [0.03 * f, 0.04 * f, 0.055 * f, 0.06 * f, 0.055 * f, 0.035 * f, 0.008 * f],
        9,
      ),
      'main',
    );
  },
  headphones(put, g) {
    const [, y, z] = g.head;
    put(
      'headphones',
      group(
        mirror(at(cylinder(g.r * 0.32, g.r * 0.24, { sides: 12 }), g.r * 1.02, y, z, [0, 0, 90])),
        at(torus(g.r * 1.08, g.r * 0.08, 180, 16), 0, y, z, [90, 0, 0]),
      ),
      mat('plastic', '#2f3038'),
      'head',
    );
  },
  antennae(put, g) {
    const [, y, z] = g.head;
    put(
      'antennae',
      mirror(
        group(
          tube(
            [
              [g.r * 0.3, y + g.r * 0.85, z],
              [g.r * 0.45, y + g.r * 1.3, z + g.r * 0.1],
              [g.r * 0.6, y + g.r * 1.6, z + g.r * 0.2],
            ],
            g.r * 0.05,
            6,
          ),
          at(ball(g.r * 0.14), g.r * 0.6, y + g.r * 1.62, z + g.r * 0.2),
        ),
      ),
      'trim',
      'head',
    );
  },
  flower_crown(put, g) {
    const [, y, z] = g.head;
    put(
      'flower_crown',
      group(
        ...Array.from({ length: 9 }, (_, i) =>
          at(
            ball(g.r * 0.2, g.r * 0.16, g.r * 0.2, 7),
            Math.sin((i / 9) * Math.PI * 2) * g.r * 0.86,
            y + g.r * 0.62,
            z - g.r * 0.08 + Math.cos((i / 9) * Math.PI * 2) * g.r * 0.86,
          ),
        ),
      ),
      mat('petal', '#ef7fa5'),
      'head',
    );
  },
};

const hipCloth = (g: Figure): number => g.hip * 0.5;
