import type { MaterialUse, Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, capsule, cone, cylinder, group, lathe, mirror, torus, tube } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';

/** What tells one upright figure from another. */
export interface PersonPlan {
  hair?: 'short' | 'long' | 'bun' | 'none' | 'wild' | 'fur';
  beard?: boolean;
  hat?: 'none' | 'wizard' | 'crown' | 'helmet' | 'cap' | 'tricorn' | 'cowboy' | 'chef' | 'hood' | 'horned' | 'bubble' | 'top' | 'witch' | 'santa' | 'mask';
  robe?: boolean;
  skirt?: boolean;
  cape?: boolean;
  belt?: boolean;
  armour?: boolean;
  pack?: boolean;
  held?: 'sword' | 'staff' | 'axe' | 'none' | 'wand' | 'spear';
  /** Round ears on the sides, pointed ones for elves. */
  ears?: 'small' | 'pointed' | 'round';
  /** A muzzle and long arms: apes. */
  ape?: boolean;
  bones?: boolean;
  wings?: boolean;
  horns?: boolean;
  arms?: 'down' | 'forward' | 'up';
  /** Head radius as a part of the height. */
  head?: number;
  stout?: number;
  tail?: boolean;
  /** A stuffed toy: one colour all over, ears on top. */
  plush?: boolean;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'> &
  Partial<Pick<Archetype, 'when' | 'near' | 'kind' | 'body' | 'behaviours' | 'options'>>;
interface Colours {
  shirt: string;
  trousers: string;
  skin: string;
  hair: string;
  trim: string;
}

const CLOTHED: Colours = { shirt: '#3f78b5', trousers: '#4a4f63', skin: '#d9a07a', hair: '#5a3a26', trim: '#6b4630' };

/** An upright figure: legs, trunk, arms, head on ball joints, and what it wears. */
export function person(base: Base, colours: Partial<Colours>, plan: PersonPlan, sets: Partial<Record<keyof Colours, MaterialUse['set']>> = {}): Archetype {
  const all = { ...CLOTHED, ...colours };
  return archetype({
    kind: 'character',
    behaviours: ['wander'],
    roles: {
      main: mat(sets.shirt ?? 'cotton', all.shirt),
      trousers: mat(sets.trousers ?? 'denim', all.trousers),
      skin: mat(sets.skin ?? 'skin', all.skin),
      hair: mat(sets.hair ?? 'hair', all.hair),
      trim: mat(sets.trim ?? 'leather', all.trim),
    },
    tint: ['main', 'trousers'],
    options: {
      hat: ['hat', 'helmet', 'crown', 'hood', 'cap'],
      beard: ['beard'],
      cape: ['cape', 'cloak'],
      held: ['sword', 'staff', 'weapon', 'axe', 'wand'],
      hair: ['hair'],
      wings: ['wings'],
      horns: ['horns'],
    },
    ...base,
    build: (it) => buildPerson(it, plan),
  });
}

interface Frame {
  hip: number;
  neck: number;
  r: number;
  headY: number;
  /** Half a shoulder's width, half a chest's depth. */
  sx: number;
  sz: number;
  limb: number;
}

function buildPerson(it: Make, plan: PersonPlan): void {
  const { h, w } = it;
  const r = (plan.head ?? 0.125) * h;
  const room = { wizard: 1.3, witch: 1.2, crown: 0.35, chef: 0.8, top: 0.8, santa: 0.7, bubble: 0.3, helmet: 0.25, horned: 0.3 }[plan.hat as string] ?? 0.12;
  const headY = h - r * (1.02 + (plan.hat && plan.hat !== 'none' ? room : 0.08));
  const neck = headY - r * 0.85;
  const stout = plan.stout ?? 1;
  const f: Frame = { hip: neck * 0.5, neck, r, headY, sx: Math.min(w * 0.3, h * 0.115 * stout), sz: h * 0.075 * stout, limb: h * 0.042 * Math.sqrt(stout) };
  trunk(it, plan, f);
  legs(it, plan, f);
  arms(it, plan, f);
  head(it, plan, f);
  if (plan.hat && plan.hat !== 'none' && it.has('hat')) hat(it, plan.hat, f);
  if (plan.cape && it.has('cape'))
    it.part(
      'cape',
      at(
        {
          shape: 'extrude',
          outline: [
            [-f.sx * 1.1, 0],
            [f.sx * 1.1, 0],
            [f.sx * 1.6, -neck * 0.82],
            [-f.sx * 1.6, -neck * 0.82],
          ],
          depth: h * 0.02,
          bevel: h * 0.005,
        },
        0,
        neck * 0.98,
        -f.sz * 1.05,
        [9, 0, 0],
      ),
      'trim',
      { parent: 'torso', ghost: true },
    );
  if (plan.pack)
    it.part('pack', at(box(f.sx * 1.5, (neck - f.hip) * 0.85, f.sz * 1.1, it.bevel(f.sz * 0.3)), 0, (neck + f.hip) / 2, -f.sz * 1.4), 'trim', {
      parent: 'torso',
    });
  if (plan.wings && it.has('wings'))
    it.part(
      'wings',
      mirror(
        at(
          {
            shape: 'extrude',
            outline: [
              [0, 0],
              [h * 0.16, h * 0.2],
              [h * 0.34, h * 0.16],
              [h * 0.3, -h * 0.02],
              [h * 0.2, -h * 0.14],
              [0, -h * 0.08],
            ],
            depth: h * 0.018,
            bevel: h * 0.005,
          },
          f.sx * 0.2,
          neck * 0.9,
          -f.sz * 0.95,
          [0, 24, 0],
        ),
      ),
      'hair',
      { parent: 'torso', ghost: true },
    );
  if (plan.tail)
    it.part(
      'tail',
      tube(
        [
          [0, f.hip, -f.sz * 0.6],
          [0, f.hip * 0.6, -f.sz * 3],
          [0, f.hip * 0.9, -f.sz * 4.6],
          [0, f.hip * 1.4, -f.sz * 4.2],
        ],
        [f.limb * 0.7, f.limb * 0.6, f.limb * 0.5, f.limb * 0.3],
        8,
      ),
      'main',
      { parent: 'torso' },
    );
  it.anchor('head', 0, headY + r * 0.72, 0, r * 2);
  it.anchor('face', 0, headY, r * 0.9, r * 1.9);
  it.anchor('neck', 0, neck, 0, r * 1.6);
  it.anchor('top', 0, headY + r * 0.95, 0, r * 1.4);
}

function trunk(it: Make, plan: PersonPlan, f: Frame): void {
  const tall = f.neck - f.hip;
  if (plan.bones) {
    it.part(
      'torso',
      tube(
        [
          [0, f.hip, 0],
          [0, f.neck + f.r * 0.3, 0],
        ],
        f.limb * 0.7,
        8,
      ),
      'skin',
    );
    const rib = (y: number, size: number): Solid => at(torus(f.sx * size, f.limb * 0.34, 360, 12), 0, y, f.sz * 0.2);
    it.part('ribs', group(...[0.42, 0.58, 0.74, 0.9].map((t, i) => rib(f.hip + tall * t, 0.72 + i * 0.07))), 'skin', { parent: 'torso' });
    it.part('pelvis', at(ball(f.sx * 0.8, f.limb, f.sz * 0.8, 9), 0, f.hip), 'skin', { parent: 'torso' });
    return;
  }
  const side = it.sides(12);
  const profile = plan.robe
    ? [
        [0, 0],
        [f.sx * 1.55, 0],
        [f.sx * 1.1, f.hip],
        [f.sx * 1.02, f.hip + tall * 0.35],
        [f.sx * 1.08, f.neck - tall * 0.22],
        [f.sx * 0.5, f.neck + f.r * 0.1],
        [0, f.neck + f.r * 0.1],
      ]
    : [
        [0, f.hip - tall * 0.1],
        [f.sx * 0.86, f.hip - tall * 0.1],
        [f.sx * 0.94, f.hip + tall * 0.12],
        [f.sx * (plan.ape ? 1.1 : 0.9), f.hip + tall * 0.4],
        [f.sx * 1.1, f.neck - tall * 0.24],
        [f.sx * 0.55, f.neck + f.r * 0.06],
        [0, f.neck + f.r * 0.06],
      ];
  it.part('torso', { shape: 'place', of: lathe(profile as [number, number][], side), scale: [1, 1, plan.robe ? 0.82 : f.sz / (f.sx * 0.88)] }, 'main', {
    sockets: [{ kind: 'snap', at: [0, f.neck, 0] }],
  }); // every row above has two numbers
  if (plan.skirt) it.part('skirt', at(cylinder(f.sx * 1.75, f.hip * 0.62, { top: f.sx * 0.86, sides: side }), 0, f.hip * 0.78), 'main', { parent: 'torso' });
  if (plan.belt ?? !plan.ape) {
    it.part(
      'belt',
      at(
        {
          shape: 'place',
          of: cylinder(f.sx * (plan.robe ? 1.14 : 0.98), tall * 0.1, { sides: side }),
          scale: [1, 1, plan.robe ? 0.84 : (f.sz / (f.sx * 0.88)) * 1.01],
        },
        0,
        f.hip + tall * 0.06,
      ),
      'trim',
      { parent: 'torso' },
    );
    it.detail(
      'buckle',
      at(box(f.sx * 0.34, tall * 0.11, f.sz * 0.12, 0.004), 0, f.hip + tall * 0.06, plan.robe ? f.sx * 0.93 : f.sz * 1.08),
      mat('brass', '#d8b14f'),
      { parent: 'belt' },
    );
  }
  if (plan.armour) {
    it.part(
      'breastplate',
      at({ shape: 'place', of: ball(f.sx * 1.06, tall * 0.36, f.sx, it.sides(12)), scale: [1, 1, (f.sz / f.sx) * 1.25] }, 0, f.neck - tall * 0.34, f.sz * 0.06),
      mat('steel', '#b4bac1'),
      { parent: 'torso' },
    );
    it.part('pauldrons', mirror(at(ball(f.limb * 1.9, f.limb * 1.5, f.limb * 1.8, 10), f.sx * 1.12, f.neck - tall * 0.14)), mat('steel', '#b4bac1'), {
      parent: 'torso',
    });
  }
}

function legs(it: Make, plan: PersonPlan, f: Frame): void {
  const role = plan.bones ? 'skin' : plan.ape ? 'main' : 'trousers';
  for (const [name, side] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const x = side * f.sx * 0.5;
    const thick = plan.bones ? f.limb * 0.55 : f.limb * 1.15;
    if (!plan.robe)
      it.part(
        `${name}_leg`,
        tube(
          [
            [x, f.hip + f.limb * 0.4, 0],
            [x * 1.05, f.hip * 0.5, f.limb * 0.1],
            [x * 1.1, f.limb * 0.5, 0],
          ],
          [thick * 1.15, thick, thick * 0.9],
          it.sides(9),
        ),
        role,
        { parent: 'torso', joint: { type: 'ball', at: [x, f.hip, 0] } },
      );
    it.part(
      `${name}_foot`,
      at(ball(f.limb * 1.15, f.limb * 0.85, f.limb * 2.0, it.sides(9)), x * 1.1, f.limb * 0.82, f.limb * (plan.robe ? 2.4 : 0.8)),
      plan.bones || plan.ape ? 'skin' : 'trim',
      { parent: plan.robe ? 'torso' : `${name}_leg` },
    );
  }
}

function arms(it: Make, plan: PersonPlan, f: Frame): void {
  const shoulder = f.neck - (f.neck - f.hip) * 0.16;
  const pose = plan.arms ?? 'down';
  const held = plan.held && plan.held !== 'none' && it.has('held');
  for (const [name, side] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const x = side * f.sx;
    const raised = pose === 'forward' || (side === -1 && held);
    const length = (plan.ape ? 1.25 : 1) * (f.neck - f.hip) * 1.02;
    const elbow: Vec3 = pose === 'up' ? [x * 1.75, shoulder + length * 0.25, 0] : [x * 1.42, shoulder - length * 0.5, raised ? length * 0.1 : -f.limb * 0.2];
    const hand: Vec3 =
      pose === 'up'
        ? [x * 1.8, shoulder + length * 0.75, f.limb]
        : raised
          ? [x * 1.5, shoulder - length * 0.42, length * 0.56]
          : [x * 1.56, shoulder - length * 0.98, f.limb * 0.6];
    const thick = plan.bones ? f.limb * 0.45 : f.limb * (plan.ape ? 1.15 : 0.95);
    it.part(
      `${name}_arm`,
      tube([[x * 0.82, shoulder, 0], [x * 1.1, shoulder - f.limb * 0.3, 0], elbow, hand], [thick * 1.1, thick * 1.15, thick, thick * 0.85], it.sides(9)),
      plan.bones ? 'skin' : 'main',
      { parent: 'torso', joint: { type: 'ball', at: [x, shoulder, 0] } },
    );
    it.part(`${name}_hand`, at(ball(f.limb * 1.08, f.limb * 1.08, f.limb * 1.08, it.sides(9)), ...hand), 'skin', {
      parent: `${name}_arm`,
      sockets: [{ kind: 'grip', at: hand }],
    });
    if (side === -1) {
      if (held) tool(it, plan.held, hand, f);
      it.anchor('hand', hand[0], hand[1], hand[2] + f.limb * 0.6, f.limb * 5);
    }
  }
}

function tool(it: Make, held: PersonPlan['held'], [x, y, z]: Vec3, f: Frame): void {
  const { h } = it;
  const wood = mat('oak', '#6f4a2c');
  const iron = mat('steel', '#c3c9cf');
  if (held === 'sword') {
    it.part(
      'sword',
      at(
        group(at(box(f.limb * 0.9, h * 0.36, f.limb * 0.3, 0.004), 0, h * 0.2), at(box(f.limb * 2.6, f.limb * 0.5, f.limb * 0.7, 0.004), 0, h * 0.03)),
        x,
        y,
        z,
        [18, 0, 0],
      ),
      iron,
      { parent: 'right_hand' },
    );
    it.detail('hilt', at(cylinder(f.limb * 0.34, f.limb * 2.4, { sides: 6 }), x, y, z, [18, 0, 0]), wood, { parent: 'sword' });
    return;
  }
  const long = held === 'wand' ? h * 0.22 : Math.min(h * 0.92, y * 1.95);
  const middle = held === 'wand' ? y + long * 0.3 : long / 2;
  it.part(held ?? 'staff', at(cylinder(f.limb * (held === 'wand' ? 0.25 : 0.36), long, { sides: 7 }), x, middle, z), wood, { parent: 'right_hand' });
  const tip = middle + long / 2;
  if (held === 'staff') it.part('staff_orb', at(ball(f.limb * 1.2), x, tip + f.limb * 0.7, z), mat('crystal', '#63c6e8', { glow: 0.7 }), { parent: 'staff' });
  if (held === 'wand') it.part('wand_tip', at(ball(f.limb * 0.5), x, tip, z), mat('glow', '#fff3b8', { glow: 1 }), { parent: 'wand' });
  if (held === 'spear') it.part('spear_head', at(cone(f.limb * 0.8, f.limb * 3, 6), x, tip + f.limb * 1.4, z), iron, { parent: 'spear' });
  if (held === 'axe')
    it.part(
      'axe_head',
      at(
        {
          shape: 'extrude',
          outline: [
            [0, -f.limb],
            [f.limb * 2.6, -f.limb * 2],
            [f.limb * 2.9, 0],
            [f.limb * 2.6, f.limb * 2],
            [0, f.limb],
          ],
          depth: f.limb * 0.5,
          bevel: f.limb * 0.1,
        },
        x,
        tip - f.limb * 1.4,
        z,
        [0, -90, 0],
      ),
      iron,
      { parent: 'axe' },
    );
}

function head(it: Make, plan: PersonPlan, f: Frame): void {
  const { r, headY: y } = f;
  it.part('head', at(ball(r * 0.92, r, r * 0.92, it.sides(14)), 0, y), plan.plush ? 'main' : 'skin', {
    parent: 'torso',
    joint: { type: 'ball', at: [0, f.neck, 0] },
  });
  if (plan.bones) {
    it.part('sockets', mirror(at(ball(r * 0.24, r * 0.27, r * 0.2, 9), r * 0.36, y + r * 0.06, r * 0.76)), mat('plastic', '#1d1a1c'), {
      parent: 'head',
      ghost: true,
    });
    it.part('jaw', at(box(r * 0.9, r * 0.34, r * 0.6, r * 0.1), 0, y - r * 0.86, r * 0.32), 'skin', { parent: 'head' });
    it.detail(
      'teeth',
      group(...[-2, -1, 0, 1, 2].map((i) => at(box(r * 0.09, r * 0.2, r * 0.06), i * r * 0.15, y - r * 0.74, r * 0.64))),
      mat('plastic', '#2b2628'),
      { parent: 'jaw' },
    );
  } else {
    eyes(it, { parent: 'head', x: r * 0.36, y: y + r * 0.04, z: r * 0.8, radius: r * 0.14 });
    if (plan.ape) it.part('muzzle', at(ball(r * 0.56, r * 0.42, r * 0.42, it.sides(10)), 0, y - r * 0.36, r * 0.66), 'skin', { parent: 'head' });
    else it.detail('nose', at(ball(r * 0.13, r * 0.15, r * 0.16, 8), 0, y - r * 0.16, r * 0.92), 'skin', { parent: 'head' });
    it.detail('mouth', at(capsule(r * 0.045, r * 0.42, 6), 0, y - r * 0.5, r * (plan.ape ? 0.94 : 0.77), [0, 0, 90]), mat('skin', '#7a3a34'), {
      parent: 'head',
      ghost: true,
    });
    const ear =
      plan.ears === 'pointed'
        ? at(cone(r * 0.16, r * 0.7, 6), r * 1.06, y + r * 0.2, 0, [0, 0, -58])
        : at(ball(r * (plan.ears === 'round' ? 0.3 : 0.17), r * (plan.ears === 'round' ? 0.34 : 0.22), r * 0.14, 8), r * 0.95, y, 0);
    it.part('ears', mirror(plan.plush ? at(ball(r * 0.34, r * 0.34, r * 0.2, 9), r * 0.68, y + r * 0.76) : ear), plan.plush ? 'main' : 'skin', {
      parent: 'head',
      ghost: true,
    });
  }
  hair(it, plan, f);
  if (plan.beard && it.has('beard'))
    it.part('beard', at({ shape: 'place', of: cone(r * 0.72, r * 1.5, 9), scale: [1, 1, 0.6] }, 0, y - r * 1.12, r * 0.48, [188, 0, 0]), 'hair', {
      parent: 'head',
      ghost: true,
    });
  if (plan.horns && it.has('horns'))
    it.part(
      'horns',
      mirror(
        tube(
          [
            [r * 0.5, y + r * 0.7, 0],
            [r * 0.85, y + r * 1.1, r * 0.05],
            [r * 0.8, y + r * 1.6, r * 0.25],
          ],
          [r * 0.2, r * 0.14, r * 0.03],
          8,
        ),
      ),
      'trim',
      { parent: 'head' },
    );
}

function hair(it: Make, plan: PersonPlan, f: Frame): void {
  const { r, headY: y } = f;
  const style = plan.hair ?? 'short';
  if (style === 'none' || plan.bones || !it.has('hair')) return;
  if (style === 'fur') {
    it.part('fur', at(ball(r * 1.0, r * 1.0, r * 0.86, it.sides(12)), 0, y + r * 0.1, -r * 0.18), 'main', { parent: 'head', ghost: true });
    return;
  }
  const cap = at(ball(r * 1.0, r * 0.88, r * 0.98, it.sides(12)), 0, y + r * 0.28, -r * 0.14);
  const covered = plan.hat !== undefined && plan.hat !== 'none' && it.has('hat');
  const more: Solid[] =
    style === 'long'
      ? [at(ball(r * 0.98, r * 1.35, r * 0.5, it.sides(10)), 0, y - r * 0.5, -r * 0.6)]
      : style === 'bun'
        ? [at(ball(r * 0.46), 0, y + r * 1.05, -r * 0.5)]
        : style === 'wild'
          ? Array.from({ length: 9 }, (_, i) =>
              at(cone(r * 0.3, r * 0.8, 6), Math.sin(i * 0.7) * r * 0.75, y + r * 0.75, Math.cos(i * 0.7) * r * 0.6 - r * 0.2, [
                Math.cos(i * 0.7) * 40,
                0,
                -Math.sin(i * 0.7) * 40,
              ]),
            )
          : covered
            ? []
            : [at(ball(r * 0.5, r * 0.24, r * 0.3, 9), r * 0.2, y + r * 0.78, r * 0.52, [0, 0, -12])];
  it.part('hair', group(covered ? at(ball(r * 0.97, r * 0.66, r * 0.94, it.sides(12)), 0, y + r * 0.16, -r * 0.16) : cap, ...more), 'hair', {
    parent: 'head',
    ghost: true,
  });
}

function hat(it: Make, kind: NonNullable<PersonPlan['hat']>, f: Frame): void {
  const { r, headY } = f;
  const y = headY + r * 0.5;
  const sides = it.sides(14);
  const steel = mat('steel', '#b4bac1');
  const brim = (wide: number): Solid => at(cylinder(r * wide, r * 0.12, { sides }), 0, y);
  const shapes: Record<string, [Solid, string | MaterialUse]> = {
    wizard: [group(brim(1.7), at(cone(r * 1.0, r * 2.0, sides), 0, y + r * 0.95, -r * 0.08, [-6, 0, 0])), 'main'],
    witch: [group(brim(1.8), at(cone(r * 0.98, r * 1.9, sides), 0, y + r * 0.9, -r * 0.08, [-8, 0, 4])), 'trousers'],
    crown: [
      at(
        {
          shape: 'group',
          of: [
            cylinder(r * 0.86, r * 0.3, { top: r * 0.92, sides }),
            { shape: 'array', of: at(cone(r * 0.18, r * 0.44, 5), 0, r * 0.3, r * 0.8), count: 7, turnStep: [0, 360 / 7, 0] },
          ],
        },
        0,
        y + r * 0.25,
      ),
      mat('gold', '#e3b343'),
    ],
    helmet: [
      group(
        at(ball(r * 1.1, r * 1.08, r * 1.12, sides), 0, headY + r * 0.2, -r * 0.1),
        at(box(r * 0.18, r * 0.3, r * 2.0, r * 0.05), 0, headY + r * 1.2, -r * 0.1),
        at(box(r * 0.18, r * 0.8, r * 0.14), 0, headY + r * 0.12, r * 0.98),
      ),
      steel,
    ],
    horned: [
      group(
        at(ball(r * 1.08, r * 0.95, r * 1.08, sides), 0, headY + r * 0.34, -r * 0.06),
        mirror(
          tube(
            [
              [r * 0.9, headY + r * 0.6, 0],
              [r * 1.5, headY + r * 0.8, 0],
              [r * 1.62, headY + r * 1.35, 0],
            ],
            [r * 0.22, r * 0.18, r * 0.03],
            8,
          ),
        ),
      ),
      steel,
    ],
    cap: [group(at(ball(r * 1.04, r * 0.75, r * 1.04, sides), 0, y), at(cylinder(r * 0.74, r * 0.1, { sides: 10 }), 0, y + r * 0.02, r * 0.72)), 'main'],
    tricorn: [
      group(
        at(cylinder(r * 1.5, r * 0.3, { top: r * 1.75, sides: 3 }), 0, y + r * 0.1, 0, [0, 30, 0]),
        at(ball(r * 0.9, r * 0.7, r * 0.9, sides), 0, y + r * 0.1),
      ),
      'trousers',
    ],
    cowboy: [
      group(
        { shape: 'place', of: brim(1.0), scale: [1.35, 1, 1.75] },
        at(cylinder(r * 0.82, r * 0.7, { top: r * 0.68, sides, bevel: r * 0.15 }), 0, y + r * 0.38),
      ),
      'trim',
    ],
    chef: [
      group(at(cylinder(r * 0.82, r * 0.6, { sides }), 0, y + r * 0.25), at(ball(r * 1.05, r * 0.5, r * 1.05, 10), 0, y + r * 0.75)),
      mat('cotton', '#f3f1ea'),
    ],
    top: [group(brim(1.3), at(cylinder(r * 0.86, r * 1.1, { top: r * 0.92, sides }), 0, y + r * 0.58)), 'trousers'],
    hood: [
      group(
        at(ball(r * 1.14, r * 1.16, r * 1.06, sides), 0, headY + r * 0.12, -r * 0.24),
        at(cone(r * 0.6, r * 0.8, 8), 0, headY + r * 1.05, -r * 0.7, [-50, 0, 0]),
      ),
      'main',
    ],
    mask: [at(ball(r * 1.0, r * 1.07, r * 0.99, sides), 0, headY, -r * 0.1), 'main'],
    santa: [group(at(torus(r * 0.84, r * 0.22, 360, 12), 0, y), at(cone(r * 0.86, r * 1.5, 10), 0, y + r * 0.7, -r * 0.14, [-16, 0, 8])), 'main'],
    bubble: [at(ball(r * 1.35, r * 1.35, r * 1.35, it.sides(14)), 0, headY + r * 0.05), mat('glass', '#c9e6ef')],
  };
  const [solid, role] = shapes[kind] ?? [brim(1), 'main'];
  it.part(kind === 'crown' ? 'crown' : kind === 'hood' ? 'hood' : kind === 'helmet' || kind === 'horned' || kind === 'bubble' ? 'helmet' : 'hat', solid, role, {
    parent: 'head',
    ghost: true,
  });
  if (kind === 'santa')
    it.detail('pompom', at(ball(r * 0.3, r * 0.3, r * 0.3, 8), -r * 0.1, y + r * 1.42, -r * 0.38), mat('wool', '#f4f1ea'), { parent: 'hat' });
  if (kind === 'mask') it.detail('headband', at(torus(r * 0.94, r * 0.12, 360, 14), 0, headY + r * 0.35, -r * 0.06), 'trim', { parent: 'hat' });
}
