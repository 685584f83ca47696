import type { Solid, Vec3 } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, capsule, circle, cone, cylinder, extrude, group, mirror, scaled, torus, tube, turned, type Flat } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';

export type Tool =
  | 'sword'
  | 'katana'
  | 'staff'
  | 'wand'
  | 'spear'
  | 'trident'
  | 'axe'
  | 'pickaxe'
  | 'hammer'
  | 'pitchfork'
  | 'broom'
  | 'scythe'
  | 'spoon'
  | 'shield'
  | 'book'
  | 'bow'
  | 'bag'
  | 'baton'
  | 'hook'
  | 'crook'
  | 'lantern'
  | 'flask'
  | 'rod'
  | 'club'
  | 'palette'
  | 'brush'
  | 'microphone'
  | 'guitar'
  | 'ball'
  | 'flag'
  | 'wrench'
  | 'mop'
  | 'gun'
  | 'magnifier'
  | 'camera'
  | 'scroll'
  | 'flower'
  | 'bucket'
  | 'drumstick'
  | 'whip';

/** Dabs and flames have no surface to push against. */
const SMALL = new Set(['paints', 'potion', 'fishing_line', 'float', 'bowstring', 'pages', 'lens']);
const LEFT_ONLY = new Set<Tool>(['shield']);

/** What the hands carry, each a part of the hand, so that it swings with it. */
export function held(it: Make, g: Figure): void {
  if (g.plan.right && it.has('tool')) carry(it, g, g.plan.right, 'right', g.rightHand);
  if (g.plan.left && it.has(LEFT_ONLY.has(g.plan.left) ? 'shield' : 'tool')) carry(it, g, g.plan.left, 'left', g.leftHand);
}

function carry(it: Make, g: Figure, tool: Tool, name: 'left' | 'right', hand: Vec3): void {
  const u = g.f;
  for (const [part, solid, role] of TOOLS[tool])
    it.part(
      it.parts.some((each) => each.name === part) ? `${name}_${part}` : part,
      at(scaled(solid, u), hand[0], hand[1] - 0.022 * u, hand[2] + 0.01 * u),
      role,
      { parent: `${name}_hand`, ghost: SMALL.has(part) },
    );
}

type Piece = [name: string, solid: Solid, role: Parameters<Make['part']>[2]];
const wood = mat('oak', '#8a5a33');
const steel = mat('steel', '#c3cad2');
const gold = mat('gold', '#e0ad3c');
/** A pole through the hand: from below the fist to above the head. */
const pole = (down: number, up: number, thick = 0.013): Solid => at(cylinder(thick, down + up, { sides: 8 }), 0, (up - down) / 2, 0);
/** Tilted a little forward, as one holds a thing up. */
const lean = (solid: Solid, x = 18, z = 0): Solid => turned(solid, x, 0, z);
const blade: Flat[] = [
  [-0.024, 0],
  [0.024, 0],
  [0.022, 0.36],
  [0, 0.43],
  [-0.022, 0.36],
];

/** In parts of the stature, the grip at the origin. */
const TOOLS: Record<Tool, readonly Piece[]> = {
  sword: [
    ['sword', lean(at(extrude(blade, 0.014, 0.004), 0, 0.05)), steel],
    [
      'hilt',
      lean(group(at(box(0.13, 0.026, 0.034, 0.006), 0, 0.05), at(cylinder(0.014, 0.11, { sides: 8 }), 0, 0), at(ball(0.022, 0.022, 0.022, 8), 0, -0.06))),
      gold,
    ],
  ],
  katana: [
    [
      'katana',
      lean(
        tube(
          [
            [0, 0.04, 0],
            [0, 0.22, 0.012],
            [0, 0.42, -0.02],
            [0, 0.48, -0.035],
          ],
          [0.016, 0.015, 0.013, 0.003],
          6,
        ),
      ),
      steel,
    ],
    ['hilt', lean(group(at(cylinder(0.034, 0.012, { sides: 10 }), 0, 0.04), at(cylinder(0.014, 0.15, { sides: 8 }), 0, -0.03))), mat('leather', '#2b2a33')],
  ],
  staff: [
    ['staff', pole(0.4, 0.55, 0.016), wood],
    ['crystal', at(ball(0.05, 0.062, 0.05, 6), 0, 0.62, 0), mat('glow', '#6fe0ff', { glow: 0.6 })],
    [
      'staff_claw',
      mirror(
        tube(
          [
            [0, 0.53, 0],
            [0.06, 0.57, 0],
            [0.055, 0.65, 0],
          ],
          [0.018, 0.016, 0.005],
          6,
        ),
      ),
      wood,
    ],
  ],
  wand: [
    ['wand', lean(at(cylinder(0.012, 0.3, { sides: 7, top: 0.007 }), 0, 0.12), 40), wood],
    ['wand_tip', lean(at(ball(0.03, 0.03, 0.03, 8), 0, 0.28), 40), mat('glow', '#ffe27a', { glow: 0.8 })],
  ],
  spear: [
    ['spear', pole(0.4, 0.55), wood],
    ['spear_head', at(scaled(cone(0.04, 0.16, 4), 1, 1, 0.45), 0, 0.62, 0), steel],
  ],
  trident: [
    [
      'trident',
      group(pole(0.4, 0.5, 0.014), at(box(0.17, 0.022, 0.024, 0.004), 0, 0.5), ...[-0.075, 0, 0.075].map((x) => at(cone(0.02, 0.17, 6), x, 0.585))),
      gold,
    ],
  ],
  axe: [
    ['axe', lean(pole(0.1, 0.3, 0.014), 14), wood],
    [
      'axe_head',
      lean(
        at(
          extrude(
            [
              [0.015, 0.05],
              [0.1, 0.09],
              [0.125, 0],
              [0.1, -0.09],
              [0.015, -0.05],
              [-0.03, -0.03],
              [-0.03, 0.03],
            ],
            0.03,
            0.006,
          ),
          0,
          0.25,
          0,
          [0, -90, 0],
        ),
        14,
      ),
      steel,
    ],
  ],
  pickaxe: [
    ['pickaxe', lean(pole(0.1, 0.3, 0.014), 14), wood],
    [
      'pick',
      lean(
        tube(
          [
            [0, 0.22, 0.2],
            [0, 0.29, 0.09],
            [0, 0.3, 0],
            [0, 0.29, -0.09],
            [0, 0.22, -0.2],
          ],
          [0.004, 0.019, 0.024, 0.019, 0.004],
          7,
        ),
        14,
      ),
      steel,
    ],
  ],
  hammer: [
    ['hammer', lean(pole(0.08, 0.24, 0.015), 16), wood],
    ['hammer_head', lean(at(box(0.08, 0.09, 0.17, 0.014), 0, 0.26), 16), steel],
  ],
  pitchfork: [
    ['pitchfork', pole(0.4, 0.42), wood],
    ['tines', group(at(box(0.15, 0.018, 0.018), 0, 0.42), ...[-0.066, -0.022, 0.022, 0.066].map((x) => at(cone(0.012, 0.17, 5), x, 0.5))), steel],
  ],
  broom: [
    ['broom', pole(0.3, 0.45), wood],
    ['bristles', at(cone(0.09, 0.2, 9), 0, 0.53, 0, [180, 0, 0]), mat('straw', '#d9b25a')],
    ['binding', at(torus(0.022, 0.014, 360, 10), 0, 0.45), mat('rope', '#8d3a30')],
  ],
  scythe: [
    ['scythe', pole(0.4, 0.52), wood],
    [
      'scythe_blade',
      tube(
        [
          [-0.01, 0.5, 0],
          [0.14, 0.56, 0],
          [0.28, 0.52, 0],
          [0.38, 0.4, 0],
        ],
        [0.03, 0.03, 0.022, 0.003],
        4,
      ),
      steel,
    ],
  ],
  spoon: [['spoon', lean(group(pole(0.06, 0.2, 0.011), at(ball(0.045, 0.06, 0.02, 10), 0, 0.24)), 14), wood]],
  shield: [
    [
      'shield',
      at(
        extrude(
          [
            [-0.13, 0.15],
            [0, 0.17],
            [0.13, 0.15],
            [0.13, -0.02],
            [0.08, -0.14],
            [0, -0.21],
            [-0.08, -0.14],
            [-0.13, -0.02],
          ],
          0.03,
          0.008,
        ),
        0,
        0.01,
        0.05,
      ),
      'trim',
    ],
    [
      'shield_boss',
      group(at(box(0.024, 0.33, 0.014), 0, 0, 0.066), at(box(0.24, 0.024, 0.014), 0, 0.05, 0.066), at(ball(0.035, 0.035, 0.02, 10), 0, 0.05, 0.068)),
      'metal',
    ],
  ],
  book: [
    ['book', lean(at(box(0.16, 0.2, 0.035, 0.006), 0, 0.06, 0.03), -24), mat('leather', '#8c3030')],
    ['pages', lean(at(box(0.145, 0.186, 0.037), 0.01, 0.06, 0.031), -24), mat('paper', '#f3ecd8')],
  ],
  bow: [
    [
      'bow',
      tube(
        [
          [0, 0.32, -0.11],
          [0, 0.2, -0.01],
          [0, 0, 0.01],
          [0, -0.2, -0.01],
          [0, -0.32, -0.11],
        ],
        [0.006, 0.014, 0.018, 0.014, 0.006],
        7,
      ),
      wood,
    ],
    ['bowstring', at(cylinder(0.004, 0.64, { sides: 4 }), 0, 0, -0.11), mat('rope', '#eee6d0')],
  ],
  bag: [
    ['bag', at(box(0.09, 0.13, 0.2, 0.024), 0, -0.12), mat('leather', '#5a3422')],
    ['bag_handle', at(torus(0.045, 0.01, 180, 10), 0, -0.06, 0, [90, 90, 0]), mat('leather', '#3f2417')],
  ],
  baton: [['baton', lean(pole(0.05, 0.2, 0.016), 24), mat('plastic', '#26262b')]],
  hook: [
    [
      'hook',
      group(
        at(cylinder(0.045, 0.05, { sides: 9, top: 0.035 }), 0, 0.0, 0, [180, 0, 0]),
        tube(
          [
            [0, -0.02, 0],
            [0, -0.1, 0],
            [0, -0.15, 0.04],
            [0, -0.13, 0.09],
            [0, -0.09, 0.1],
          ],
          [0.014, 0.014, 0.014, 0.012, 0.002],
          7,
        ),
      ),
      steel,
    ],
  ],
  crook: [
    [
      'crook',
      tube(
        [
          [0, -0.38, 0],
          [0, 0.3, 0],
          [0, 0.42, 0],
          [0, 0.52, 0.05],
          [0, 0.52, 0.13],
          [0, 0.44, 0.15],
        ],
        0.016,
        8,
      ),
      wood,
    ],
  ],
  lantern: [
    [
      'lantern',
      group(at(cylinder(0.05, 0.02, { sides: 8 }), 0, -0.2), at(cone(0.055, 0.05, 8), 0, -0.06), at(torus(0.03, 0.006, 360, 10), 0, -0.02, 0, [90, 0, 0])),
      mat('iron', '#4a4c52'),
    ],
    ['flame', at(cylinder(0.042, 0.12, { sides: 8 }), 0, -0.135), mat('glow', '#ffd97a', { glow: 0.8 })],
  ],
  flask: [
    ['flask', group(at(cone(0.065, 0.13, 10), 0, 0.03), at(cylinder(0.018, 0.09, { sides: 8 }), 0, 0.1)), mat('glass', '#bfe6f0')],
    ['potion', at(cylinder(0.055, 0.05, { sides: 10, top: 0.035 }), 0, 0), mat('glow', '#63e06a', { glow: 0.4 })],
  ],
  rod: [
    [
      'fishing_rod',
      tube(
        [
          [0, -0.08, -0.08],
          [0, 0.22, 0.2],
          [0, 0.42, 0.42],
        ],
        [0.014, 0.009, 0.004],
        6,
      ),
      wood,
    ],
    [
      'fishing_line',
      tube(
        [
          [0, 0.42, 0.42],
          [0, 0.1, 0.45],
          [0, -0.14, 0.45],
        ],
        0.0035,
        4,
      ),
      mat('rope', '#f0ece0'),
    ],
    ['float', at(ball(0.02, 0.028, 0.02, 8), 0, -0.15, 0.45), mat('plastic', '#d93a30')],
  ],
  club: [
    ['club', lean(group(at(cylinder(0.022, 0.36, { sides: 8, top: 0.055 }), 0, 0.12), at(ball(0.056, 0.04, 0.056, 8), 0, 0.3))), wood],
    [
      'spikes',
      lean(group(...[0, 72, 144, 216, 288].map((turn) => turned(at(cone(0.014, 0.05, 5), 0.058, 0.26, 0, [0, 0, -90]), 0, turn, 0)))),
      mat('bone', '#efe6cf'),
    ],
  ],
  palette: [
    ['palette', at(extrude(circle(0.12, 14, 0.75), 0.014, 0.003), 0.02, 0.03, 0.05, [-60, 0, 0]), wood],
    [
      'paints',
      group(
        ...[
          ['#d33', -0.06],
          ['#38b', 0],
          ['#3a4', 0.06],
        ].map(([, x]) => at(ball(0.022, 0.012, 0.022, 8), Number(x) + 0.02, 0.06, 0.08)),
      ),
      mat('plastic', '#d8403a'),
    ],
  ],
  brush: [
    ['brush', lean(pole(0.04, 0.2, 0.009), 36), wood],
    ['brush_tip', lean(at(cone(0.018, 0.05, 7), 0, 0.22), 36), mat('plastic', '#3576c4')],
  ],
  microphone: [
    ['microphone', lean(at(cylinder(0.016, 0.14, { sides: 8, top: 0.022 }), 0, 0.04), -20), mat('plastic', '#2b2b30')],
    ['microphone_head', lean(at(ball(0.035, 0.035, 0.035, 10), 0, 0.13), -20), steel],
  ],
  guitar: [
    [
      'guitar',
      turned(group(at(extrude(circle(0.11, 14), 0.045, 0.01), 0, -0.04), at(extrude(circle(0.08, 14), 0.045, 0.01), 0, 0.08)), 0, 0, 60),
      mat('oak', '#b5622c'),
    ],
    ['fretboard', turned(at(box(0.028, 0.3, 0.02), 0, 0.2, 0.024), 0, 0, 60), mat('walnut', '#43291c')],
  ],
  ball: [['ball', at(ball(0.08, 0.08, 0.08, 14), 0, -0.04, 0.08), mat('leather', '#c96b33')]],
  flag: [
    ['flagpole', pole(0.4, 0.7), wood],
    ['flag', at(box(0.3, 0.2, 0.012), 0.16, 0.58), 'trim'],
  ],
  wrench: [
    [
      'wrench',
      lean(
        group(at(box(0.03, 0.22, 0.016, 0.005), 0, 0.09), mirror(at(box(0.022, 0.07, 0.02, 0.005), 0.028, 0.22)), at(box(0.075, 0.03, 0.02, 0.005), 0, 0.19)),
      ),
      steel,
    ],
  ],
  mop: [
    ['mop', pole(0.3, 0.4), wood],
    [
      'mop_head',
      group(
        at(ball(0.06, 0.04, 0.06, 9), 0, 0.41),
        ...[0, 60, 120, 180, 240, 300].map((turn) => turned(at(capsule(0.02, 0.15, 6), 0.05, 0.36, 0, [0, 0, 14]), 0, turn, 0)),
      ),
      mat('cotton', '#eeeadd'),
    ],
  ],
  gun: [['gun', group(at(box(0.026, 0.05, 0.17, 0.006), 0, 0.045, 0.07), at(box(0.026, 0.09, 0.04, 0.006), 0, 0.0, 0, [16, 0, 0])), mat('iron', '#45484f')]],
  magnifier: [
    ['magnifier', lean(group(at(torus(0.07, 0.012, 360, 16), 0, 0.16, 0, [90, 0, 0]), at(cylinder(0.014, 0.12, { sides: 8 }), 0, 0.04)), 0), gold],
    ['lens', at(cylinder(0.066, 0.01, { sides: 14 }), 0, 0.16, 0, [90, 0, 0]), mat('glass', '#d8f0f6')],
  ],
  camera: [
    ['camera', at(box(0.15, 0.1, 0.07, 0.014), 0.02, 0.04, 0.04), mat('plastic', '#2d2e33')],
    ['camera_lens', at(cylinder(0.036, 0.06, { sides: 12 }), 0.02, 0.04, 0.09, [90, 0, 0]), mat('chrome', '#9aa2ab')],
  ],
  scroll: [
    ['scroll', at(box(0.16, 0.2, 0.012), 0, 0.04, 0.04, [-16, 0, 0]), mat('paper', '#f0e2bd')],
    [
      'scroll_rolls',
      group(at(cylinder(0.02, 0.19, { sides: 9 }), 0, 0.135, 0.012, [0, 0, 90]), at(cylinder(0.02, 0.19, { sides: 9 }), 0, -0.055, 0.066, [0, 0, 90])),
      mat('paper', '#dfc894'),
    ],
  ],
  flower: [
    [
      'flower',
      group(
        ...[0, 60, 120, 180, 240, 300].map((turn) => turned(at(ball(0.03, 0.045, 0.014, 8), 0, 0.05, 0), 0, 0, turn)).map((petal) => at(petal, 0, 0.2, 0.03)),
      ),
      mat('petal', '#ef5f8f'),
    ],
    ['flower_stem', group(pole(0.06, 0.2, 0.008), at(ball(0.028, 0.028, 0.028, 8), 0, 0.2, 0.03)), mat('leaf', '#5b9a43')],
  ],
  bucket: [
    ['bucket', at(cylinder(0.07, 0.14, { top: 0.09, sides: 12 }), 0, -0.16), 'metal'],
    ['bucket_handle', at(torus(0.08, 0.007, 180, 12), 0, -0.09, 0, [90, 0, 0]), mat('iron', '#4a4c52')],
  ],
  drumstick: [['drumstick', lean(pole(0.05, 0.22, 0.01), 50), wood]],
  whip: [
    [
      'whip',
      tube(
        [
          [0, 0.06, 0],
          [0, -0.06, 0.02],
          [0.04, -0.2, 0.14],
          [0.1, -0.28, 0.02],
          [0.02, -0.3, 0.16],
        ],
        [0.018, 0.014, 0.01, 0.008, 0.003],
        6,
      ),
      mat('leather', '#4b2d1c'),
    ],
  ],
};
