import { mat } from '../archetypes/archetype.ts';
import { at, ball, box, capsule, cone, curve, cylinder, extrude, group, loft, mirror, torus, tube, type Flat } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';
import { type Put, wingOutline, wings } from './costume-shapes.ts';

/** What hangs on a back: capes, packs, wings and tails. */
export const WORN_BEHIND = {
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
} satisfies Record<string, (put: Put, g: Figure) => void>;
