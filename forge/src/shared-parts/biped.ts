import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, circle, cylinder, group, loft, mirror, torus, tube } from '../archetypes/solids.ts';
import { bones, skull } from './bones.ts';
import { wear, type Extra } from './costume.ts';
import { face, hair, type HairCut, type Beard, type Ears } from './face.ts';
import { hat, type Hat } from './hats.ts';
import { held, type Tool } from './tools.ts';

/** What tells one person from another: build, clothes, hair, and what they carry. */
export interface BipedPlan {
  /** Height from sole to crown in metres; hats and raised staffs come on top. */
  stature: number;
  /** Radius of the head as a part of the stature; children and gnomes have more. */
  head?: number;
  /** Width of the trunk, 1 is usual. */
  girth?: number;
  /** Height of the hip as a part of the stature. */
  hip?: number;
  outfit?: 'trousers' | 'dress' | 'robe' | 'coat' | 'armour' | 'suit' | 'bare' | 'shorts' | 'bones' | 'fishtail';
  sleeves?: 'long' | 'short';
  /** Held out in front by those who walk in their sleep, or to the sides. */
  arms?: 'forward' | 'out';
  hair?: HairCut;
  beard?: Beard;
  ears?: Ears;
  hat?: Hat;
  right?: Tool;
  left?: Tool;
  wears?: readonly Extra[];
  eyes?: 'bright' | 'glowing' | 'hollow' | 'alien' | 'buttons';
  mouth?: 'smile' | 'straight' | 'fangs' | 'tusks' | 'stitched' | 'none';
  nose?: 'small' | 'big' | 'hooked' | 'none';
}

/** Where a figure's places are, in metres of the thing's own space. */
export interface Figure {
  plan: BipedPlan;
  /** The stature, and how much wider and deeper than usual the figure was asked for. */
  f: number;
  kx: number;
  kz: number;
  hip: number;
  shoulder: number;
  /** Half the trunk's width at the shoulders and its depth. */
  sx: number;
  sz: number;
  head: Vec3;
  r: number;
  rightHand: Vec3;
  leftHand: Vec3;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'> &
  Partial<Pick<Archetype, 'when' | 'near' | 'kind' | 'interaction' | 'behaviours'>>;

/** Colours by role; whatever is missing is a plain villager's. */
export interface Dress {
  main: string;
  legs?: string;
  skin?: string;
  hair?: string;
  trim?: string;
  shoes?: string;
  metal?: string;
  hat?: string;
}

/** Somebody on two legs: arms and legs on ball joints, a face that looks at you. */
export function biped(base: Base, dress: Dress, plan: BipedPlan): Archetype {
  const armoured = plan.outfit === 'armour';
  return archetype({
    kind: 'character',
    behaviours: ['wander'],
    roles: {
      main: armoured ? mat('steel', dress.main) : mat(plan.outfit === 'bones' ? 'bone' : plan.outfit === 'bare' ? 'skin' : 'cotton', dress.main),
      legs: armoured ? mat('steel', dress.legs ?? dress.main) : mat('cotton', dress.legs ?? '#4a5670'),
      skin: mat(plan.outfit === 'bones' ? 'bone' : 'skin', dress.skin ?? '#e9b48c'),
      hair: mat('hair', dress.hair ?? '#5a3a26'),
      trim: mat('leather', dress.trim ?? '#6d4527'),
      shoes: mat('leather', dress.shoes ?? '#4b342a'),
      metal: mat('steel', dress.metal ?? '#b9c0c8'),
      hat: mat('cotton', dress.hat ?? dress.main),
    },
    tint: ['main', 'hat', 'legs'],
    keep: ['skin'],
    options: {
      hat: ['hat', 'helmet', 'cap', 'hood', 'crown'],
      beard: ['beard', 'bearded'],
      moustache: ['moustache', 'mustache'],
      hair: ['hair', 'haired'],
      cape: ['cape', 'caped', 'cloak', 'cloaked'],
      glasses: ['glasses', 'spectacles', 'bespectacled'],
      backpack: ['backpack', 'rucksack'],
      tool: ['tool', 'weapon', 'sword', 'staff', 'axe', 'spear'],
      shield: ['shield'],
      wings: ['wings', 'wing', 'winged'],
      eyes: ['eye', 'eyes'],
      horns: ['horn', 'horns', 'horned'],
    },
    ...base,
    build: (it) => buildBiped(it, base.size, plan),
  });
}

function figureOf(it: Make, size: Vec3, plan: BipedPlan): Figure {
  const f = (plan.stature * it.h) / size[1];
  const fat = it.says('fat', 'chubby', 'plump', 'obese', 'stout')
    ? 1.35
    : it.says('muscular', 'strong', 'buff', 'burly')
      ? 1.2
      : it.says('thin', 'skinny', 'slim', 'lanky')
        ? 0.82
        : 1;
  const grow = it.h / size[1];
  const kx = (it.w / size[0] / grow) * (plan.girth ?? 1) * fat * it.random.between(0.96, 1.04);
  const kz = (it.d / size[2] / grow) * (plan.girth ?? 1) * fat;
  const r = (plan.head ?? 0.158) * f;
  const hip = (plan.hip ?? 0.33) * f;
  const shoulder = f - r * 2.08;
  const sx = 0.125 * f * kx;
  const [handY, handX] = [hip * 0.98, sx + 0.078 * f];
  const hand = (side: 1 | -1, tool: Tool | undefined): Vec3 =>
    plan.arms === 'out'
      ? [side * (sx + 0.3 * f), shoulder - 0.03 * f, 0]
      : plan.arms === 'forward'
        ? [side * sx * 0.95, shoulder - 0.06 * f, 0.3 * f]
        : tool === undefined
          ? [side * handX, handY, 0.02 * f]
          : [side * (handX + 0.012 * f), hip + 0.1 * f, 0.13 * f];
  return {
    plan,
    f,
    kx,
    kz,
    hip,
    shoulder,
    sx,
    sz: 0.085 * f * kz,
    r,
    head: [0, f - r * 1.02, 0.012 * f],
    rightHand: hand(-1, plan.right),
    leftHand: hand(1, plan.left),
  };
}

function buildBiped(it: Make, size: Vec3, plan: BipedPlan): void {
  const g = figureOf(it, size, plan);
  if (plan.outfit === 'bones') bones(it, g);
  else {
    trunk(it, g);
    legs(it, g);
    arm(it, g, 'left', g.leftHand);
    arm(it, g, 'right', g.rightHand);
  }
  it.part('head', at(ball(g.r * 0.96, g.r, g.r * 0.95, it.sides(16)), ...g.head), 'skin', { parent: 'body', joint: { type: 'ball', at: [0, g.shoulder, 0] } });
  if (plan.outfit === 'bones') skull(it, g);
  face(it, g);
  hair(it, g);
  hat(it, g);
  wear(it, g);
  held(it, g);
  const hand = plan.right ? g.leftHand : g.rightHand;
  it.anchor('hand', hand[0], hand[1] - 0.02 * g.f, hand[2] + 0.05 * g.f, g.f * 0.16);
  it.anchor('head', 0, g.f - g.r * 0.2, g.head[2] - g.r * 0.08, g.r * 1.9);
  it.anchor('face', 0, g.head[1], g.head[2] + g.r * 0.95, g.r * 1.6);
  it.anchor('neck', 0, g.shoulder, 0, g.r * 1.3);
  it.anchor('back', 0, g.shoulder * 0.85, -g.sz * 1.05, g.sx * 1.6);
}

/** A trunk skinned over six ovals, then whatever cloth hangs from it. */
function trunk(it: Make, g: Figure): void {
  const { f, hip, shoulder, sx, sz, plan } = g;
  const rise = shoulder - hip;
  const belly = (g.kx > 1.12 ? 1.12 : 0.9) * sx;
  const rings: [number, number, number][] = [
    [hip - 0.045 * f, belly * 0.7, sz * 0.8],
    [hip, belly * 0.98, sz * 1.02],
    [hip + rise * 0.3, belly * 0.96, sz * (g.kx > 1.12 ? 1.25 : 1)],
    [hip + rise * 0.68, sx * 1.0, sz * 1.08],
    [hip + rise * 0.92, sx * 0.92, sz * 0.92],
    [shoulder + 0.012 * f, sx * 0.5, sz * 0.6],
  ];
  const bulk = plan.outfit === 'suit' ? 1.16 : plan.outfit === 'armour' ? 1.08 : 1;
  it.part('body', loft(rings.map(([y, x, z]) => ({ y, outline: circle(x * bulk, it.sides(14), z / x) }))), 'main');
  it.part('neck', at(cylinder(g.r * 0.42, g.r * 0.7, { sides: 9 }), 0, shoulder + g.r * 0.12, 0), 'skin', { parent: 'body' });
  const skirt = (from: number, to: number, flare: number, role: string, name: string): string =>
    it.part(
      name,
      loft(
        [
          [to, flare],
          [to + 0.012 * f, flare * 1.02],
          [to + (from - to) * 0.55, 1 + (flare - 1) * 0.55],
          [from, 0.97],
        ].map(([y = 0, k = 1]) => ({ y, outline: circle(sx * 0.98 * k, it.sides(14), Math.min(1, (sz / sx) * (1 + (k - 1) * 0.35))) })),
      ),
      role,
      { parent: 'body' },
    );
  if (plan.outfit === 'dress') skirt(hip + rise * 0.34, 0.14 * f, 1.75, 'main', 'skirt');
  if (plan.outfit === 'robe') skirt(hip + rise * 0.34, 0.0004 * f, 1.55, 'main', 'robe');
  if (plan.outfit === 'coat') skirt(hip + rise * 0.3, hip * 0.5, 1.35, 'main', 'coat_tails');
  if (plan.outfit === 'trousers' || plan.outfit === 'shorts' || plan.outfit === undefined)
    it.part(
      'hips',
      loft(
        [
          [hip - 0.055 * f, 0.74],
          [hip - 0.01 * f, 1.02],
          [hip + rise * 0.1, 1.0],
        ].map(([y = 0, k = 1]) => ({ y, outline: circle(belly * 1.03 * k, it.sides(14), (sz / belly) * 1.03) })),
      ),
      'legs',
      { parent: 'body' },
    );
  if (plan.outfit !== 'bare' && plan.outfit !== 'suit') {
    const beltY = plan.outfit === 'dress' || plan.outfit === 'robe' ? hip + rise * 0.3 : hip + rise * 0.12;
    it.part(
      'belt',
      at({ shape: 'place', of: torus(belly * 1.02, 0.014 * f, 360, it.sides(16)), scale: [1, 1.5, (sz * 1.06) / (belly * 1.0)] }, 0, beltY),
      'trim',
      { parent: 'body', ghost: true },
    );
    it.detail('buckle', at(box(0.04 * f, 0.036 * f, 0.014 * f, 0.004 * f), 0, beltY, sz * (g.kx > 1.12 ? 1.25 : 1.12) + 0.008 * f), 'metal', {
      parent: 'belt',
      ghost: true,
    });
  }
  if (plan.outfit === 'armour') {
    it.part(
      'pauldrons',
      mirror(
        group(
          at(ball(0.072 * f, 0.055 * f, 0.075 * f, it.sides(12)), sx * 1.06, shoulder - 0.022 * f),
          at(ball(0.06 * f, 0.04 * f, 0.064 * f, it.sides(12)), sx * 1.16, shoulder - 0.06 * f),
        ),
      ),
      'main',
      { parent: 'body' },
    );
    it.part('tassets', mirror(at(box(sx * 0.8, 0.1 * f, sz * 1.9, 0.02 * f), sx * 0.52, hip - 0.03 * f, 0, [0, 0, 9])), 'main', { parent: 'body' });
    it.detail('crest', at(box(0.016 * f, rise * 0.5, 0.02 * f, 0.006 * f), 0, hip + rise * 0.62, sz * 1.13), 'trim', { parent: 'body', ghost: true });
  }
}

function legs(it: Make, g: Figure): void {
  const { f, hip, sx, plan } = g;
  if (plan.outfit === 'robe') {
    it.part('feet', mirror(at(ball(0.045 * f, 0.03 * f, 0.075 * f, 9), sx * 0.5, 0.031 * f, g.sz * 1.1)), 'shoes', { parent: 'robe' });
    return;
  }
  if (plan.outfit === 'fishtail') {
    fishtail(it, g);
    return;
  }
  const thick = (plan.outfit === 'suit' ? 0.064 : 0.052) * f * Math.sqrt(g.kx);
  const cloth = plan.outfit === 'dress' ? 'skin' : plan.outfit === 'bare' ? 'main' : plan.outfit === 'suit' ? 'main' : 'legs';
  for (const [name, side] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const x = side * sx * 0.54;
    const joint = { type: 'ball' as const, at: [x, hip, 0] as Vec3 };
    const shank = plan.outfit === 'shorts' ? hip * 0.55 : 0.05 * f;
    it.part(
      `${name}_leg`,
      tube(
        [
          [x, hip + 0.02 * f, 0],
          [x * 1.02, hip * 0.55, 0.006 * f],
          [x * 1.05, shank, 0],
        ].slice(0, plan.outfit === 'shorts' ? 2 : 3) as Vec3[],
        plan.outfit === 'shorts' ? [thick * 1.15, thick * 1.2] : [thick * 1.12, thick * 1.02, thick * 0.92],
        it.sides(10),
      ),
      cloth,
      { parent: 'body', joint },
    ); // points are triples
    if (plan.outfit === 'shorts')
      it.part(
        `${name}_shin`,
        tube(
          [
            [x, hip * 0.6, 0],
            [x * 1.05, 0.05 * f, 0],
          ],
          [thick * 0.85, thick * 0.72],
          it.sides(9),
        ),
        'skin',
        { parent: `${name}_leg` },
      );
    const boot = group(
      at(box(thick * 2.1, 0.062 * f, thick * 3.3, it.bevel(0.024 * f)), x * 1.05, 0.031 * f, thick * 0.5),
      at(cylinder(thick * 1.0, 0.1 * f, { sides: it.sides(10), top: thick * 1.12 }), x * 1.05, 0.072 * f),
    );
    it.part(`${name}_foot`, boot, plan.outfit === 'bare' ? 'main' : plan.outfit === 'armour' ? 'main' : 'shoes', { parent: `${name}_leg` });
  }
}

/** Curled behind on the ground, so that she sits up on it. */
function fishtail(it: Make, { f, hip, sx, sz }: Figure): void {
  const path: Vec3[] = [
    [0, hip + 0.05 * f, 0],
    [0, hip * 0.6, 0.03 * f],
    [0, 0.105 * f, 0.0],
    [0, 0.08 * f, -0.14 * f],
    [0, 0.06 * f, -0.32 * f],
    [0, 0.09 * f, -0.46 * f],
  ];
  it.part('tail', tube(path, [sx * 0.98, sx * 0.95, 0.105 * f, 0.08 * f, 0.055 * f, 0.028 * f], it.sides(16)), 'legs', {
    parent: 'body',
    joint: { type: 'ball', at: [0, hip, 0] },
  });
  it.part('tail_fin', mirror(at(ball(0.055 * f, 0.018 * f, 0.13 * f, 12), 0.06 * f, 0.11 * f, -0.52 * f, [24, -30, 0])), 'legs', { parent: 'tail' });
  it.detail('tail_scales', at({ shape: 'place', of: torus(sx * 0.96, 0.012 * f, 360, 16), scale: [1, 1.4, sz / sx + 0.12] }, 0, hip + 0.03 * f), 'trim', {
    parent: 'tail',
    ghost: true,
  });
}

function arm(it: Make, g: Figure, name: 'left' | 'right', hand: Vec3): void {
  const { f, shoulder, sx, plan } = g;
  const side = name === 'left' ? 1 : -1;
  const thick = (plan.outfit === 'suit' ? 0.054 : 0.044) * f * Math.sqrt(g.kx);
  const from: Vec3 = [side * sx * 0.88, shoulder - 0.045 * f, 0];
  const elbow: Vec3 =
    plan.arms === 'out'
      ? [side * (sx + 0.15 * f), shoulder - 0.03 * f, 0]
      : [
          side * (sx + 0.06 * f),
          plan.arms === 'forward' ? shoulder - 0.07 * f : (shoulder + g.hip) / 2 + 0.01 * f,
          plan.arms === 'forward' ? 0.14 * f : hand[2] > 0.05 * f ? -0.015 * f : -0.008 * f,
        ];
  const wide = plan.outfit === 'robe' ? 1.5 : 1;
  const joint = { type: 'ball' as const, at: from };
  const cap = at(ball(thick * 1.24, thick * 1.22, thick * 1.24, it.sides(10)), from[0], from[1] + 0.004 * f);
  if (plan.sleeves === 'short') {
    it.part(
      `${name}_arm`,
      group(cap, tube([from, [(from[0] + elbow[0]) / 2, (from[1] + elbow[1]) / 2 - 0.01 * f, 0]], [thick * 1.2, thick * 1.28], it.sides(10))),
      'main',
      { parent: 'body', joint },
    );
    it.part(`${name}_forearm`, tube([[from[0] * 1.05, from[1] - 0.02 * f, 0], elbow, hand], [thick * 0.9, thick * 0.86, thick * 0.72], it.sides(9)), 'skin', {
      parent: `${name}_arm`,
    });
  } else {
    it.part(
      `${name}_arm`,
      group(
        cap,
        tube(
          [from, elbow, [hand[0], hand[1] + 0.005 * f, hand[2] - (hand[2] > 0.05 * f ? 0.02 * f : 0)]],
          [thick * 1.16, thick * 1.06, thick * 0.98 * wide],
          it.sides(10),
        ),
      ),
      'main',
      { parent: 'body', joint },
    );
    it.detail(
      `${name}_cuff`,
      at(
        ball(thick * 1.06 * wide, thick * 0.5, thick * 1.06 * wide, it.sides(9)),
        hand[0],
        hand[1] + 0.012 * f,
        hand[2] - (hand[2] > 0.05 * f ? 0.016 * f : 0),
      ),
      plan.outfit === 'bare' ? 'main' : 'trim',
      { parent: `${name}_arm`, ghost: true },
    );
  }
  const palm = group(
    at(ball(thick * 1.02, thick * 1.15, thick * 1.0, it.sides(10)), hand[0], hand[1] - 0.022 * f, hand[2] + (hand[2] > 0.05 * f ? 0.008 * f : 0)),
    at(ball(thick * 0.4, thick * 0.66, thick * 0.42, 7), hand[0] - side * thick * 0.5, hand[1] - 0.014 * f, hand[2] + thick * 0.85),
  );
  it.part(`${name}_hand`, palm, plan.outfit === 'armour' || plan.outfit === 'suit' ? 'metal' : plan.outfit === 'bare' ? 'main' : 'skin', {
    parent: plan.sleeves === 'short' ? `${name}_forearm` : `${name}_arm`,
    sockets: [{ kind: 'grip', at: [hand[0], hand[1] - 0.022 * f, hand[2]] }],
  });
}
