import type { Solid } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import { at, ball, box, cone, cylinder, extrude, group, lathe, mirror, ring, scaled, subtract, torus, tube, turned, type Flat } from '../archetypes/solids.ts';
import { type PutHat, brim, dome, band, gold } from './hat-shapes.ts';

/** Hats of tales and feasts, in head radii, the band at the origin. */
export const TALE_HATS = {
  wizard(put) {
    put(
      'hat',
      group(
        brim(1.75, 1.02, 0.3),
        tube(
          [
            [0, 0.1, 0],
            [0, 0.8, -0.04],
            [0.04, 1.5, -0.14],
            [0.2, 2.05, -0.42],
            [0.3, 2.25, -0.75],
          ],
          [0.98, 0.66, 0.42, 0.22, 0.05],
          12,
        ),
      ),
      'hat',
    );
    put('hat_band', band(0.93, 0.3), 'trim', 'hat');
    put('hat_buckle', at(box(0.4, 0.34, 0.1, 0.04), 0, 0.32, 0.96), gold, 'hat');
  },
  crown(put) {
    put(
      'hat',
      group(
        subtract(cylinder(0.92, 0.4, { sides: 16, top: 0.98 }), cylinder(0.8, 0.6, { sides: 16, top: 0.86 })),
        ring(at(scaled(cone(0.22, 0.6, 4), 1, 1, 0.4), 0, 0.42, 0.89), 8),
      ),
      gold,
    );
    put('jewels', ring(at(ball(0.1, 0.1, 0.08, 8), 0, 0, 0.96), 8), mat('crystal', '#d8304a'), 'hat');
  },
  tiara(put) {
    put(
      'hat',
      group(
        at(scaled(torus(0.94, 0.06, 360, 18), 1, 1.4, 1), 0, 0.2),
        at(scaled(cone(0.22, 0.7, 4), 1, 1, 0.4), 0, 0.55, 0.9),
        mirror(at(scaled(cone(0.2, 0.5, 4), 1, 1, 0.4), 0.42, 0.42, 0.8, [0, 26, 0])),
      ),
      gold,
    );
    put('jewel', at(ball(0.13, 0.15, 0.09, 8), 0, 0.42, 0.98), mat('crystal', '#6ac0f0'), 'hat');
  },
  jester(put) {
    const lobe = (turn: number): Solid =>
      turned(
        tube(
          [
            [0, 0.3, 0],
            [0.5, 1.0, 0],
            [1.25, 1.05, 0],
            [1.6, 0.5, 0],
          ],
          [0.62, 0.5, 0.32, 0.08],
          9,
        ),
        0,
        turn,
        0,
      );
    put('hat', group(dome(1.06, 0.6), lobe(0), lobe(180)), 'hat');
    put('hat_back', group(lobe(90)), 'legs', 'hat');
    put('bells', group(...[0, 90, 180].map((turn) => turned(at(ball(0.17, 0.17, 0.17, 8), 1.62, 0.4, 0), 0, turn, 0))), gold, 'hat');
  },
  nemes(put) {
    put(
      'hat',
      group(
        dome(1.1, 0.8),
        mirror(
          at(
            extrude(
              [
                [-0.3, 0.6],
                [0.34, 0.6],
                [0.56, -1.2],
                [-0.2, -1.3],
              ] as Flat[],
              0.4,
              0.08,
            ),
            0.98,
            -0.2,
            -0.1,
          ),
        ),
      ),
      gold,
    ); // points are pairs
    put(
      'stripes',
      group(
        ...[0.05, 0.35].map((y) => band(1.11 - y * 0.14, y, 0.05)),
        mirror(group(...[-0.4, -0.8, -1.2].map((y) => at(box(0.62, 0.12, 0.46, 0.03), 1.14, y, -0.1)))),
      ),
      mat('cotton', '#2f56a0'),
      'hat',
    );
    put(
      'cobra',
      tube(
        [
          [0, 0.2, 1.06],
          [0, 0.55, 1.2],
          [0, 0.75, 1.12],
          [0, 0.72, 1.34],
        ],
        [0.12, 0.16, 0.14, 0.05],
        8,
      ),
      gold,
      'hat',
    );
  },
  santa(put) {
    put(
      'hat',
      tube(
        [
          [0, 0, 0],
          [0, 0.7, -0.1],
          [0.3, 1.2, -0.35],
          [0.85, 1.05, -0.55],
        ],
        [1.02, 0.7, 0.42, 0.16],
        12,
      ),
      mat('cotton', '#c9302c'),
    );
    put('fur_rim', at(scaled(torus(0.98, 0.18, 360, 16), 1), 0, 0.06), mat('wool', '#f6f3ec'), 'hat');
    put('bobble', at(ball(0.26, 0.26, 0.26, 9), 0.92, 0.95, -0.56), mat('wool', '#f6f3ec'), 'hat');
  },
  elf(put) {
    put(
      'hat',
      tube(
        [
          [0, 0, 0],
          [0, 0.7, -0.08],
          [0, 1.4, -0.3],
          [0, 1.8, -0.8],
        ],
        [1.02, 0.7, 0.34, 0.06],
        12,
      ),
      'hat',
    );
    put('cuff', at(scaled(torus(0.98, 0.14, 360, 16), 1), 0, 0.06), 'trim', 'hat');
  },
  halo(put) {
    put('halo', at(torus(0.8, 0.1, 360, 18), 0, 1.25, 0), mat('glow', '#ffe27a', { glow: 0.8 }));
    put('halo_stem', at(cylinder(0.035, 1.2, { sides: 5 }), 0, 0.72, -0.72), mat('glow', '#ffe27a', { glow: 0.5 }), 'halo');
  },
  top(put) {
    put(
      'hat',
      lathe(
        [
          [0, 0],
          [1.5, 0.04],
          [1.52, 0.13],
          [0.96, 0.14],
          [0.9, 0.7],
          [1.02, 1.5],
          [0, 1.52],
        ],
        16,
      ),
      'hat',
    );
    put('hat_band', band(0.94, 0.26, 0.08), 'trim', 'hat');
  },
  mortarboard(put) {
    put('hat', group(dome(1.05, 0.6), at(box(2.3, 0.1, 2.3, 0.03), 0, 0.62, 0, [0, 45, 0])), 'hat');
    put(
      'tassel',
      group(
        at(ball(0.1, 0.07, 0.1, 8), 0, 0.7),
        tube(
          [
            [0, 0.7, 0],
            [0.7, 0.72, 0.5],
            [1.0, 0.6, 0.62],
            [1.02, 0.1, 0.64],
          ],
          0.05,
          6,
        ),
        at(cone(0.12, 0.3, 7), 1.02, 0.06, 0.64),
      ),
      gold,
      'hat',
    );
  },
  tricorn(put) {
    put('hat', group(dome(0.98, 0.72), ring(at(scaled(ball(1.12, 0.36, 0.24, 12), 1), 0, 0.26, 0.86, [18, 0, 0]), 3, 360)), 'hat');
    put(
      'skull',
      group(
        at(ball(0.2, 0.2, 0.12, 10), 0, 0.38, 1.12),
        at(box(0.2, 0.12, 0.12, 0.03), 0, 0.22, 1.12),
        at(box(0.6, 0.08, 0.08, 0.03), 0, 0.2, 1.1, [0, 0, 24]),
        at(box(0.6, 0.08, 0.08, 0.03), 0, 0.2, 1.1, [0, 0, -24]),
      ),
      mat('bone', '#f2ead6'),
      'hat',
    );
  },
} satisfies Record<string, (put: PutHat) => void>;
