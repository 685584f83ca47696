import type { Solid, Vec3 } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import { at, ball, box, cone, curve, cylinder, extrude, group, mirror, star, torus, tube, type Flat } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';
import { type Put, gold, white, chest, hipCloth } from './costume-shapes.ts';

/** What is worn over the clothes, from shoulders to knees. */
export const WORN_ON_TRUNK = {
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
} satisfies Record<string, (put: Put, g: Figure) => void>;
