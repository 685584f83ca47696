import { mat } from '../archetypes/archetype.ts';
import { at, ball, box, cone, cylinder, group, lathe, mirror, ring, scaled, subtract, torus } from '../archetypes/solids.ts';
import { type PutHat, brim, dome, band } from './hat-shapes.ts';

/** Hats of cloth and straw, in head radii, the band at the origin. */
export const CLOTH_HATS = {
  toque(put) {
    put(
      'hat',
      group(cylinder(0.9, 0.7, { sides: 14 }), ring(at(ball(0.46, 0.42, 0.46, 9), 0.62, 0.68, 0), 6), at(ball(0.7, 0.42, 0.7, 12), 0, 0.86)),
      mat('cotton', '#f7f4ec'),
    );
  },
  hood(put) {
    put(
      'hat',
      group(
        at(subtract(ball(1.22, 1.3, 1.22, 16), at(ball(0.98, 1.06, 1.2, 14), 0, -0.14, 0.62)), 0, -0.2, -0.06),
        at(cone(0.42, 0.7, 8), 0, 0.95, -0.6, [-50, 0, 0]),
      ),
      'hat',
    );
  },
  straw(put) {
    put('hat', brim(1.95, 1.0, 0.8), mat('straw', '#e2bd62'));
    put('hat_band', band(0.98, 0.22, 0.08), 'trim', 'hat');
  },
  cowboy(put) {
    put(
      'hat',
      group(
        at(
          scaled(
            lathe(
              [
                [0, 0],
                [1.0, 0.02],
                [1.7, 0.1],
                [1.72, 0.18],
                [1.0, 0.12],
                [0.95, 0.5],
                [0.84, 0.92],
                [0.3, 0.88],
                [0, 0.8],
              ],
              16,
            ),
            1,
            1,
            1.1,
          ),
          0,
          0,
        ),
        mirror(at(ball(0.5, 0.12, 1.0, 10), 1.42, 0.26, 0, [0, 0, 42])),
      ),
      'hat',
    );
    put('hat_band', band(0.98, 0.22, 0.07), 'trim', 'hat');
  },
  beanie(put) {
    put('hat', dome(1.1, 0.9), 'hat');
    put('cuff', at(scaled(torus(1.04, 0.16, 360, 16), 1), 0, 0.08), 'trim', 'hat');
    put('bobble', at(ball(0.26, 0.26, 0.26, 9), 0, 1.0), 'trim', 'hat');
  },
  turban(put) {
    put(
      'hat',
      group(
        ...[0, 1, 2].map((i) => at(scaled(torus(0.92 - i * 0.24, 0.3, 360, 16), 1), 0, 0.1 + i * 0.26, 0, [i * 6 - 6, 0, 5 - i * 5])),
        at(ball(0.7, 0.4, 0.7, 12), 0, 0.62),
      ),
      'hat',
    );
    put('jewel', at(ball(0.18, 0.24, 0.12, 9), 0, 0.36, 1.1), mat('crystal', '#d8304a'), 'hat');
  },
  bandana(put) {
    put(
      'hat',
      group(dome(1.07, 0.76), mirror(at(scaled(cone(0.2, 0.7, 5), 1, 1, 0.4), 0.2, -0.1, -1.24, [30, 0, 20])), at(ball(0.18, 0.18, 0.18, 8), 0, 0.1, -1.08)),
      'hat',
    );
  },
  nurse(put) {
    put('hat', group(at(box(1.3, 0.5, 0.5, 0.12), 0, 0.6, 0.2, [-14, 0, 0]), at(box(1.5, 0.16, 0.6, 0.06), 0, 0.38, 0.24)), mat('cotton', '#f8f6f1'));
    put(
      'red_cross',
      group(at(box(0.3, 0.1, 0.08), 0, 0.62, 0.5, [-14, 0, 0]), at(box(0.1, 0.3, 0.08), 0, 0.62, 0.5, [-14, 0, 0])),
      mat('plastic', '#d2333a'),
      'hat',
    );
  },
  headscarf(put) {
    put(
      'hat',
      group(at(subtract(ball(1.18, 1.2, 1.16, 16), at(ball(0.86, 0.96, 1.2, 14), 0, -0.12, 0.66)), 0, -0.3, -0.06), at(ball(0.6, 0.5, 0.5, 10), 0, -1.2, -0.1)),
      'hat',
    );
  },
  cap(put) {
    put('hat', dome(1.07, 0.78), 'hat');
    put('peak', at(scaled(ball(0.72, 0.08, 0.6, 12), 1), 0, 0.02, 1.1, [6, 0, 0]), 'trim', 'hat');
    put('button', at(ball(0.1, 0.07, 0.1, 7), 0, 0.78), 'trim', 'hat');
  },
  beret(put) {
    put('hat', group(at(ball(1.25, 0.34, 1.2, 14), 0.16, 0.36, 0, [0, 0, -12]), at(cylinder(0.05, 0.24, { sides: 6 }), 0.2, 0.74)), 'hat');
  },
  sailor(put) {
    put(
      'hat',
      group(dome(0.96, 0.6), subtract(cylinder(1.12, 0.44, { sides: 16, top: 1.2 }), cylinder(0.98, 0.6, { sides: 16, top: 1.06 }))),
      mat('cotton', '#f6f3ec'),
    );
    put('hat_band', band(1.1, -0.14, 0.06), 'trim', 'hat');
  },
  bowler(put) {
    put(
      'hat',
      group(
        dome(1.02, 0.95),
        lathe(
          [
            [0, 0],
            [1.4, 0.03],
            [1.42, 0.12],
            [0, 0.1],
          ],
          16,
        ),
      ),
      'hat',
    );
    put('hat_band', band(1.02, 0.2, 0.06), 'trim', 'hat');
  },
  deerstalker(put) {
    put(
      'hat',
      group(
        dome(1.07, 0.82),
        at(ball(0.7, 0.08, 0.5, 12), 0, 0.0, 1.06, [12, 0, 0]),
        at(ball(0.7, 0.08, 0.5, 12), 0, 0.0, -1.06, [-12, 0, 0]),
        mirror(at(ball(0.12, 0.4, 0.4, 9), 1.02, 0.16, 0)),
      ),
      'hat',
    );
  },
} satisfies Record<string, (put: PutHat) => void>;
