import { mat } from '../archetypes/archetype.ts';
import { at, ball, box, cone, cylinder, group, mirror, row, torus, tube } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';
import { type Put, white } from './costume-shapes.ts';

/** What is worn on face, ears and neck. */
export const WORN_ON_HEAD = {
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
  red_nose(put, g) {
    put('red_nose', at(ball(g.r * 0.2), 0, g.head[1] - g.r * 0.08, g.head[2] + g.r * 1.02), mat('plastic', '#e0322c'), 'head');
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
  fur_collar(put, g) {
    put('fur_collar', at({ shape: 'place', of: torus(g.sx * 0.78, 0.045 * g.f, 360, 14), scale: [1, 1, 0.82] }, 0, g.shoulder - 0.012 * g.f), white);
  },
  ruff(put, g) {
    put('ruff', at({ shape: 'place', of: torus(g.r * 0.72, g.r * 0.3, 360, 14), scale: [1, 0.6, 1] }, 0, g.shoulder + 0.014 * g.f), white);
  },
  collar(put, g) {
    put(
      'collar',
      mirror(at(box(g.sx * 0.6, 0.08 * g.f, 0.016 * g.f, 0.005 * g.f), g.sx * 0.52, g.shoulder + 0.045 * g.f, -g.sz * 0.35, [10, -34, -18])),
      'trim',
    );
  },
} satisfies Record<string, (put: Put, g: Figure) => void>;
