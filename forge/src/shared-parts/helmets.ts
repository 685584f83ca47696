import { mat } from '../archetypes/archetype.ts';
import { at, ball, box, cylinder, extrude, group, lathe, mirror, row, scaled, subtract, torus, tube } from '../archetypes/solids.ts';
import { type PutHat, brim, dome, band, gold, starry } from './hat-shapes.ts';

/** Hats that protect, in head radii, the band at the origin. */
export const HELMETS = {
  army(put) {
    put('hat', dome(1.08, 0.92, 1.22), 'hat');
    put('strap', band(1.07, 0.14, 0.04), 'trim', 'hat');
  },
  great_helm(put) {
    put(
      'hat',
      group(
        at(cylinder(1.1, 1.75, { sides: 14, top: 1.06, bevel: 0.12 }), 0, -0.38),
        at(
          lathe(
            [
              [0, 0],
              [1.06, 0],
              [0.9, 0.22],
              [0.5, 0.4],
              [0, 0.46],
            ],
            14,
          ),
          0,
          0.46,
        ),
      ),
      'metal',
    );
    put(
      'visor',
      group(at(box(1.24, 0.13, 0.3), 0, -0.22, 0.98), at(row(box(0.07, 0.34, 0.2), 5, [0.17, 0, 0]), -0.34, -0.76, 1.0)),
      mat('rubber', '#22242a'),
      'hat',
    );
    put('cross', at(box(0.12, 1.5, 0.14, 0.03), 0, -0.32, 1.1), gold, 'hat');
    put(
      'plume',
      tube(
        [
          [0, 0.75, 0.1],
          [0, 1.35, -0.15],
          [0, 1.45, -0.75],
          [0, 0.95, -1.2],
          [0, 0.45, -1.3],
        ],
        [0.14, 0.28, 0.34, 0.28, 0.06],
        9,
      ),
      'trim',
      'hat',
    );
  },
  open_helm(put) {
    put(
      'hat',
      group(
        dome(1.08, 0.86),
        mirror(at(box(0.16, 0.8, 0.6, 0.06), 0.98, -0.32, 0.1)),
        at(box(0.15, 0.6, 0.12, 0.04), 0, -0.18, 1.02),
        at(scaled(ball(1.1, 0.8, 0.6, 12), 1), 0, -0.2, -0.48),
      ),
      'metal',
    );
    put('rim', band(1.08, 0.02, 0.07), 'trim', 'hat');
  },
  fire(put) {
    put(
      'hat',
      group(dome(1.06, 0.86, 1.12), at(scaled(ball(1.3, 0.08, 1.7, 14), 1), 0, 0.02, -0.24), at(box(0.12, 0.2, 1.7, 0.05), 0, 0.78, -0.05, [4, 0, 0])),
      mat('plastic', '#c93427'),
    );
    put(
      'shield_badge',
      at(
        extrude(
          [
            [-0.3, 0.3],
            [-0.26, -0.1],
            [0, -0.36],
            [0.26, -0.1],
            [0.3, 0.3],
          ],
          0.14,
          0.03,
        ),
        0,
        0.5,
        1.04,
        [-14, 0, 0],
      ),
      gold,
      'hat',
    );
  },
  police(put) {
    put(
      'hat',
      group(
        cylinder(1.0, 0.42, { sides: 16 }),
        at(
          scaled(
            lathe(
              [
                [0, 0],
                [1.0, 0],
                [1.28, 0.24],
                [1.2, 0.36],
                [0, 0.46],
              ],
              16,
            ),
            1,
          ),
          0,
          0.16,
          0,
          [8, 0, 0],
        ),
      ),
      'hat',
    );
    put('peak', at(scaled(ball(0.8, 0.09, 0.5, 12), 1), 0, -0.12, 0.96, [14, 0, 0]), mat('plastic', '#1f2026', { roughness: 0.2 }), 'hat');
    put('hat_badge', at(extrude(starry(0.22), 0.1, 0.02), 0, 0.3, 1.12, [-12, 0, 0]), gold, 'hat');
  },
  horned(put) {
    put('hat', group(dome(1.08, 0.86), at(box(0.14, 0.5, 0.12, 0.04), 0, -0.14, 1.04)), 'metal');
    put('rim', band(1.08, 0.06, 0.08), 'trim', 'hat');
    put(
      'horns',
      mirror(
        tube(
          [
            [0.9, 0.3, 0],
            [1.35, 0.42, 0],
            [1.62, 0.78, 0.04],
            [1.58, 1.2, 0.1],
          ],
          [0.24, 0.22, 0.15, 0.02],
          9,
        ),
      ),
      mat('horn', '#efe3c6'),
      'hat',
    );
  },
  bubble(put) {
    put(
      'hat',
      group(
        at(ball(1.38, 1.38, 1.34, 18), 0, -0.3, 0),
        at(scaled(torus(0.96, 0.2, 360, 18), 1), 0, -1.3),
        mirror(at(cylinder(0.3, 0.3, { sides: 10 }), 1.36, -0.34, 0, [0, 0, 90])),
      ),
      'main',
    );
    put('visor', at(ball(1.08, 0.86, 0.9, 18), 0, -0.3, 0.62), mat('plastic', '#2f4468', { roughness: 0.1 }), 'hat');
    put('visor_shine', at(ball(0.3, 0.12, 0.06, 10), 0.42, -0.02, 1.38, [-24, 26, -24]), mat('glow', '#dff1ff', { glow: 0.3 }), 'hat');
  },
  hard(put) {
    put('hat', group(dome(1.08, 0.84), at(scaled(ball(0.98, 0.08, 0.5, 12), 1), 0, 0.02, 0.92), at(box(0.22, 0.14, 1.6, 0.06), 0, 0.8, 0)), 'hat');
  },
  kabuto(put) {
    put(
      'hat',
      group(
        dome(1.12, 0.9),
        at(
          lathe(
            [
              [0.95, -0.75],
              [1.7, -0.75],
              [1.12, 0.04],
              [0.9, 0.04],
            ],
            14,
          ),
          0,
          0,
          -0.32,
        ),
      ),
      'hat',
    );
    put(
      'crescent',
      mirror(
        tube(
          [
            [0.1, 0.45, 1.06],
            [0.5, 0.75, 1.12],
            [0.72, 1.3, 1.06],
            [0.62, 1.7, 1.0],
          ],
          [0.12, 0.14, 0.1, 0.02],
          7,
        ),
      ),
      gold,
      'hat',
    );
  },
  plumed(put) {
    put('hat', group(brim(1.6, 1.0, 0.75), at(ball(0.5, 0.14, 0.9, 10), 1.2, 0.28, 0, [0, 0, 48])), 'hat');
    put(
      'feather',
      tube(
        [
          [0.9, 0.3, 0.3],
          [1.1, 0.9, -0.1],
          [0.9, 1.25, -0.8],
          [0.5, 1.15, -1.4],
        ],
        [0.05, 0.2, 0.24, 0.03],
        8,
      ),
      mat('feather', '#f4efe4'),
      'hat',
    );
  },
  miner(put) {
    HELMETS.hard(put);
    put('lamp', at(cylinder(0.26, 0.24, { sides: 12 }), 0, 0.46, 1.04, [76, 0, 0]), mat('glow', '#fff3c4', { glow: 0.8 }), 'hat');
  },
  mirror(put) {
    put('hat', band(0.93, 0.1, 0.08), mat('leather', '#3b3b42'));
    put('mirror', at(cylinder(0.3, 0.1, { sides: 14 }), 0, 0.36, 1.0, [76, 0, 0]), mat('chrome', '#e8edf2'), 'hat');
  },
  ninja(put) {
    put('hat', at(subtract(ball(1.08, 1.12, 1.1, 16), at(box(1.5, 0.56, 1.2, 0.2), 0, 0.16, 1.0)), 0, -0.38, 0.06), 'hat');
    put(
      'headband',
      group(
        band(1.05, 0.14, 0.08),
        mirror(
          tube(
            [
              [0.1, 0.14, -1.0],
              [0.3, 0.05, -1.5],
              [0.2, -0.4, -1.8],
            ],
            [0.1, 0.14, 0.05],
            5,
          ),
        ),
      ),
      'trim',
      'hat',
    );
  },
  legion(put) {
    put('hat', group(dome(1.08, 0.86), mirror(at(box(0.14, 0.9, 0.5, 0.06), 0.98, -0.4, 0.26))), mat('bronze', '#b98a45'));
    put('crest', row(at(box(0.3, 0.6, 0.18, 0.05), 0, 1.0, -0.8), 8, [0, 0, 0.22]), 'trim', 'hat');
  },
} satisfies Record<string, (put: PutHat) => void>;
