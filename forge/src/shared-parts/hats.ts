import type { Solid } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import {
  at,
  ball,
  box,
  cone,
  cylinder,
  extrude,
  group,
  lathe,
  mirror,
  ring,
  row,
  scaled,
  subtract,
  torus,
  tube,
  turned,
  type Flat,
} from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';

export type Hat =
  | 'wizard'
  | 'crown'
  | 'tiara'
  | 'tricorn'
  | 'toque'
  | 'army'
  | 'great_helm'
  | 'open_helm'
  | 'hood'
  | 'straw'
  | 'fire'
  | 'police'
  | 'cowboy'
  | 'top'
  | 'horned'
  | 'santa'
  | 'bubble'
  | 'halo'
  | 'beanie'
  | 'turban'
  | 'bandana'
  | 'mortarboard'
  | 'hard'
  | 'jester'
  | 'nemes'
  | 'kabuto'
  | 'elf'
  | 'mirror'
  | 'nurse'
  | 'headscarf'
  | 'cap'
  | 'plumed'
  | 'ninja'
  | 'miner'
  | 'beret'
  | 'sailor'
  | 'bowler'
  | 'legion'
  | 'deerstalker';

/** Draws the hat in head radii, its band at the origin, and sets it on the head. */
export function hat(it: Make, g: Figure): void {
  const kind = g.plan.hat;
  if (!it.has('hat', kind !== undefined)) return;
  const { r } = g;
  const [, y, z] = g.head;
  const put = (name: string, solid: Solid, role: Parameters<Make['part']>[2], parent = 'head'): void =>
    void it.part(name, at(scaled(solid, r), 0, y + r * 0.36, z - r * 0.06), role, { parent, ghost: name !== 'hat' });
  HATS[kind ?? 'cap'](put);
}

export type PutHat = (name: string, solid: Solid, role: Parameters<Make['part']>[2], parent?: string) => void;

const brim = (wide: number, crown: number, tall: number, top = crown * 0.85): Solid =>
  lathe(
    [
      [0, 0],
      [wide, 0.02],
      [wide, 0.09],
      [crown, 0.14],
      [top, tall * 0.9],
      [top * 0.85, tall],
      [0, tall],
    ],
    16,
  );
const dome = (r: number, tall: number, lip = r): Solid =>
  lathe(
    [
      [0, -0.02],
      [lip, -0.02],
      [lip, 0.06],
      [r, 0.1],
      [r * 0.94, tall * 0.5],
      [r * 0.7, tall * 0.84],
      [r * 0.3, tall * 0.98],
      [0, tall],
    ],
    16,
  );
const band = (r: number, y = 0.2, t = 0.09): Solid => at(scaled(torus(r, t, 360, 16), 1, 1.3, 1), 0, y);
const gold = mat('gold', '#e6b53c');

/** Every hat, in head radii, its band at the origin: worn by people, and made alone by `wearableHat`. */
export const HATS: Record<Hat, (put: PutHat) => void> = {
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
  toque(put) {
    put(
      'hat',
      group(cylinder(0.9, 0.7, { sides: 14 }), ring(at(ball(0.46, 0.42, 0.46, 9), 0.62, 0.68, 0), 6), at(ball(0.7, 0.42, 0.7, 12), 0, 0.86)),
      mat('cotton', '#f7f4ec'),
    );
  },
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
  halo(put) {
    put('halo', at(torus(0.8, 0.1, 360, 18), 0, 1.25, 0), mat('glow', '#ffe27a', { glow: 0.8 }));
    put('halo_stem', at(cylinder(0.035, 1.2, { sides: 5 }), 0, 0.72, -0.72), mat('glow', '#ffe27a', { glow: 0.5 }), 'halo');
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
  hard(put) {
    put('hat', group(dome(1.08, 0.84), at(scaled(ball(0.98, 0.08, 0.5, 12), 1), 0, 0.02, 0.92), at(box(0.22, 0.14, 1.6, 0.06), 0, 0.8, 0)), 'hat');
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
  mirror(put) {
    put('hat', band(0.93, 0.1, 0.08), mat('leather', '#3b3b42'));
    put('mirror', at(cylinder(0.3, 0.1, { sides: 14 }), 0, 0.36, 1.0, [76, 0, 0]), mat('chrome', '#e8edf2'), 'hat');
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
  miner(put) {
    HATS.hard(put);
    put('lamp', at(cylinder(0.26, 0.24, { sides: 12 }), 0, 0.46, 1.04, [76, 0, 0]), mat('glow', '#fff3c4', { glow: 0.8 }), 'hat');
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
  legion(put) {
    put('hat', group(dome(1.08, 0.86), mirror(at(box(0.14, 0.9, 0.5, 0.06), 0.98, -0.4, 0.26))), mat('bronze', '#b98a45'));
    put('crest', row(at(box(0.3, 0.6, 0.18, 0.05), 0, 1.0, -0.8), 8, [0, 0, 0.22]), 'trim', 'hat');
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
};

function starry(r: number): Flat[] {
  return Array.from({ length: 12 }, (_, i): Flat => {
    const angle = Math.PI / 2 + (i / 12) * Math.PI * 2;
    const reach = i % 2 === 0 ? r : r * 0.55;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
}
