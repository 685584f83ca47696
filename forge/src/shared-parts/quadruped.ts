import type { MaterialUse, Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, capsule, cone, cylinder, curve, extrude, group, mirror, tube } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';

/** The proportions that tell one four-legged animal from another; fractions of height unless said otherwise. */
export interface QuadrupedPlan {
  /** Height of the belly. */
  legs: number;
  /** Half the body's thickness. */
  girth: number;
  /** Body length as a part of the whole. */
  body?: number;
  /** Radius of the head. */
  head: number;
  /** Muzzle length and thickness in head radii. */
  muzzle: number;
  snout?: number;
  legThick: number;
  ears: 'pointed' | 'floppy' | 'round' | 'long' | 'fans' | 'tiny' | 'none';
  tail: 'thin' | 'bushy' | 'stub' | 'curl' | 'up' | 'horse' | 'tuft' | 'thick' | 'flat' | 'ringed' | 'none';
  horns?: 'cow' | 'goat' | 'antlers' | 'rhino' | 'ram' | 'giraffe' | 'unicorn';
  coat?: 'stripes' | 'spots' | 'patches' | 'wool' | 'spines' | 'mask';
  mane?: 'lion' | 'horse';
  extra?: readonly ('trunk' | 'tusks' | 'hump' | 'shell' | 'buckteeth' | 'whiskers' | 'beard' | 'pouch')[];
  hooves?: boolean;
  /** Legs and paws in the dark of ears and mask. */
  stockings?: boolean;
  /** Head height as a part of the whole: long necks. Without it the head is at the top. */
  headY?: number;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'> & Partial<Pick<Archetype, 'when' | 'kind' | 'interaction' | 'body'>>;

/** A four-legged animal: head at +z, tail at -z, legs on ball joints. */
export function quadruped(base: Base, colours: { main: string; under?: string; dark?: string; accent?: string }, plan: QuadrupedPlan): Archetype {
  const set: MaterialUse['set'] = plan.extra?.includes('trunk') || plan.horns === 'rhino' || plan.snout === 1.2 ? 'skin' : 'fur';
  return archetype({
    kind: 'character',
    behaviours: ['wander'],
    roles: {
      main: mat(set, colours.main),
      under: mat(set, colours.under ?? colours.main),
      dark: mat('horn', colours.dark ?? '#3a3230'),
      accent: mat('bone', colours.accent ?? '#eadfc6'),
    },
    tint: ['main', 'under'],
    options: {
      tail: ['tail'],
      ears: ['ear', 'ears'],
      legs: ['leg', 'legs'],
      eyes: ['eye', 'eyes'],
      horns: ['horn', 'horns', 'antlers', 'antler', 'tusks'],
      mane: ['mane'],
    },
    ...base,
    build: (it) => buildQuadruped(it, plan),
  });
}

interface Frame {
  ry: number;
  rx: number;
  bodyY: number;
  back: number;
  front: number;
  head: Vec3;
  r: number;
  nose: number;
}

function frameOf(it: Make, plan: QuadrupedPlan): Frame {
  const { w, h, d } = it;
  const ry = plan.girth * h;
  const rx = Math.min(w * 0.48, ry * 1.05);
  const bodyY = plan.legs * h + ry;
  const r = plan.head * h;
  const earRoom = { pointed: 0.55, long: 1.3, round: 0.3, floppy: 0.05, fans: 0.1, tiny: 0.2, none: 0.05 }[plan.ears] * r;
  const headY = plan.headY === undefined ? Math.max(h - r - earRoom, bodyY) : plan.headY * h;
  const nose = d / 2;
  const length = (plan.body ?? 0.62) * d;
  const headZ = nose - r * 0.75 - plan.muzzle * r;
  const front = Math.min(headZ - r * 0.1, nose - r * 1.2);
  return { ry, rx, bodyY, front, back: Math.max(front - length, -d * 0.46), head: [0, headY, headZ], r, nose };
}

function buildQuadruped(it: Make, plan: QuadrupedPlan): void {
  const f = frameOf(it, plan);
  const long = f.front - f.back;
  const spine = [0, 0.08, 0.3, 0.55, 0.8, 0.94, 1];
  const thick = [0.3, 0.72, 0.96, 0.92, 1, 0.78, 0.35];
  const sag = plan.extra?.includes('hump') ? 0 : 0.03;
  const path = spine.map((t, i): Vec3 => [0, f.bodyY - Math.sin(t * Math.PI) * f.ry * sag + (i === 6 ? f.ry * 0.2 : 0), f.back + t * long]);
  const trunk: Solid = {
    shape: 'place',
    of: tube(
      path,
      thick.map((t) => t * f.ry),
      it.sides(14),
    ),
    scale: [f.rx / f.ry, 1, 1],
  };
  it.part('body', trunk, 'main', { sockets: [{ kind: 'seat', at: [0, f.bodyY + f.ry, f.back + long * 0.5] }] });
  it.part('belly', at(ball(f.rx * 0.82, f.ry * 0.72, long * 0.36, it.sides(12)), 0, f.bodyY - f.ry * 0.32, f.back + long * 0.5), 'under', {
    parent: 'body',
    ghost: true,
  });
  if (plan.extra?.includes('hump'))
    it.part('hump', at(ball(f.rx * 0.6, f.ry * 0.75, long * 0.2, it.sides(12)), 0, f.bodyY + f.ry * 0.85, f.back + long * 0.5), 'main', { parent: 'body' });
  if (plan.extra?.includes('shell'))
    it.part('shell', at(ball(f.rx * 1.12, f.ry * 1.12, long * 0.5, it.sides(14)), 0, f.bodyY + f.ry * 0.1, f.back + long * 0.48), 'dark', { parent: 'body' });
  neckAndHead(it, plan, f);
  legs(it, plan, f, long);
  if (it.has('tail')) tail(it, plan, f);
  coat(it, plan, f, long);
  const y = f.bodyY + f.ry * (plan.extra?.includes('hump') ? 1.5 : 0.97);
  it.anchor('back', 0, y, f.back + long * 0.5, f.rx * 2);
  it.anchor('top', 0, y, f.back + long * 0.5, Math.min(f.rx * 2.4, long * 0.6));
  it.anchor('head', 0, f.head[1] + f.r * 0.86, f.head[2], f.r * 1.9);
  it.anchor('face', 0, f.head[1] + f.r * 0.2, f.head[2] + f.r * 0.8, f.r * 1.8);
  it.anchor('neck', 0, f.head[1] - f.r * 0.8, f.head[2] - f.r * 0.4, f.r * 1.6);
  it.anchor('hand', 0, f.head[1] - f.r * 0.45, f.nose - f.r * 0.2, f.r * 1.6);
}

function neckAndHead(it: Make, plan: QuadrupedPlan, f: Frame): void {
  const [, y, z] = f.head;
  const { r } = f;
  const start: Vec3 = [0, f.bodyY + f.ry * 0.15, f.front - f.ry * 0.5];
  const rise = Math.hypot(y - start[1], z - start[2]);
  const slim = rise > f.ry * 2.5 ? 0.55 : 0.78;
  it.part(
    'neck',
    tube(
      [start, [0, (start[1] + y) / 2, (start[2] + z) / 2 + rise * 0.02], [0, y, z - r * 0.2]],
      [f.ry * 0.85 * (slim + 0.1), Math.max(r * 0.72, f.ry * slim * 0.72), r * 0.7],
      it.sides(10),
    ),
    'main',
    { parent: 'body', joint: { type: 'ball', at: start } },
  );
  it.part('head', at(ball(r * 0.92, r, r, it.sides(14)), 0, y, z), 'main', { parent: 'neck', joint: { type: 'ball', at: [0, y, z - r * 0.4] } });
  const snout = (plan.snout ?? 0.6) * r;
  const tip = f.nose - snout * 0.7;
  if (plan.muzzle > 0.05)
    it.part(
      'muzzle',
      tube(
        [
          [0, y - r * 0.22, z + r * 0.25],
          [0, y - r * 0.28, (z + tip) / 2 + r * 0.2],
          [0, y - r * 0.32, tip],
          [0, y - r * 0.32, f.nose - snout * 0.12],
        ],
        [snout * 1.08, snout, snout * 0.88, snout * 0.45],
        it.sides(10),
      ),
      'under',
      { parent: 'head' },
    );
  if (plan.snout === 1.2)
    it.part('nostrils', mirror(at(ball(snout * 0.16, snout * 0.2, snout * 0.1, 7), snout * 0.3, y - r * 0.3, f.nose - snout * 0.1)), 'dark', {
      parent: 'muzzle',
      ghost: true,
    });
  else if (!plan.extra?.includes('trunk'))
    it.part('nose', at(ball(snout * 0.42, snout * 0.32, snout * 0.3, 9), 0, y - r * 0.14, f.nose - snout * 0.22), 'dark', { parent: 'head', ghost: true });
  if (it.has('eyes')) eyes(it, { parent: 'head', x: r * 0.52, y: y + r * 0.24, z: z + r * 0.68, radius: r * 0.2 });
  if (it.has('ears')) ears(it, plan, f);
  if (plan.horns && it.has('horns')) horns(it, plan.horns, f);
  for (const extra of plan.extra ?? []) features(it, extra, f, snout);
}

function ears(it: Make, plan: QuadrupedPlan, f: Frame): void {
  const [, y, z] = f.head;
  const { r } = f;
  const leafEar = (wide: number, tall: number): Solid =>
    extrude(
      [
        [-wide, 0],
        [wide, 0],
        [wide * 0.9, tall * 0.45],
        [0, tall],
        [-wide * 0.9, tall * 0.45],
      ],
      r * 0.22,
      r * 0.05,
    );
  const solid: Solid | null =
    plan.ears === 'pointed'
      ? at(leafEar(r * 0.34, r * 0.95), r * 0.5, y + r * 0.6, z - r * 0.05, [-8, 12, -14])
      : plan.ears === 'long'
        ? at(ball(r * 0.24, r * 0.85, r * 0.14, it.sides(9)), r * 0.36, y + r * 1.4, z - r * 0.15, [-10, 0, -10])
        : plan.ears === 'round'
          ? at(ball(r * 0.36, r * 0.36, r * 0.16, it.sides(9)), r * 0.64, y + r * 0.76, z - r * 0.1)
          : plan.ears === 'floppy'
            ? at(ball(r * 0.17, r * 0.62, r * 0.36, it.sides(9)), r * 0.9, y + r * 0.02, z - r * 0.06, [0, 0, 12])
            : plan.ears === 'fans'
              ? at(ball(r * 0.85, r * 0.95, r * 0.12, it.sides(10)), r * 1.45, y + r * 0.05, z - r * 0.35, [0, 28, 8])
              : plan.ears === 'tiny'
                ? at(ball(r * 0.3, r * 0.17, r * 0.13, 8), r * 0.92, y + r * 0.42, z - r * 0.1, [0, 0, 22])
                : null;
  if (solid) it.part('ears', mirror(solid), plan.coat === 'mask' ? 'dark' : 'main', { parent: 'head', ghost: true });
  if (plan.ears === 'pointed' || plan.ears === 'round') {
    const inner =
      plan.ears === 'pointed'
        ? at(leafEar(r * 0.18, r * 0.62), r * 0.5, y + r * 0.66, z + r * 0.06, [-8, 12, -14])
        : at(ball(r * 0.2, r * 0.2, r * 0.08, 8), r * 0.64, y + r * 0.76, z + r * 0.04);
    it.detail('inner_ears', mirror(inner), 'under', { parent: 'ears', ghost: true });
  }
}

function horns(it: Make, kind: NonNullable<QuadrupedPlan['horns']>, f: Frame): void {
  const [, y, z] = f.head;
  const { r } = f;
  const arc = (points: Vec3[], thick: number): Solid => {
    const path = curve(points, 3);
    return tube(
      path,
      path.map((_, i) => thick * (1 - (i / path.length) * 0.8)),
      7,
    );
  };
  const pair = (points: Vec3[], thick: number): Solid =>
    mirror(
      arc(
        points.map(([px, py, pz]) => [px * r, y + py * r, z + pz * r] as Vec3),
        r * thick,
      ),
    ); // three in, three out
  const solid =
    kind === 'cow'
      ? pair(
          [
            [0.5, 0.7, 0],
            [1.1, 0.9, 0.05],
            [1.35, 1.35, 0.15],
          ],
          0.2,
        )
      : kind === 'goat'
        ? pair(
            [
              [0.3, 0.75, 0],
              [0.45, 1.5, -0.25],
              [0.5, 1.9, -0.9],
            ],
            0.2,
          )
        : kind === 'ram'
          ? pair(
              [
                [0.5, 0.7, -0.1],
                [1.0, 0.9, -0.6],
                [1.35, 0.1, -0.6],
                [1.25, -0.3, 0.1],
                [1.2, 0.1, 0.4],
              ],
              0.28,
            )
          : kind === 'giraffe'
            ? pair(
                [
                  [0.3, 0.75, -0.1],
                  [0.34, 1.15, -0.15],
                  [0.36, 1.45, -0.18],
                ],
                0.16,
              )
            : kind === 'antlers'
              ? group(
                  pair(
                    [
                      [0.35, 0.75, 0],
                      [0.9, 1.6, -0.35],
                      [1.7, 2.2, -0.2],
                      [1.9, 3.0, 0],
                    ],
                    0.17,
                  ),
                  pair(
                    [
                      [0.9, 1.6, -0.35],
                      [0.8, 2.2, 0.1],
                      [0.75, 2.6, 0.3],
                    ],
                    0.12,
                  ),
                  pair(
                    [
                      [1.6, 2.1, -0.2],
                      [1.4, 2.6, 0],
                      [1.3, 3.0, 0.1],
                    ],
                    0.11,
                  ),
                )
              : kind === 'unicorn'
                ? at(cone(r * 0.18, r * 1.6, 8), 0, y + r * 1.5, z + r * 0.4, [18, 0, 0])
                : group(
                    at(cone(r * 0.26, r * 1.1, 8), 0, y + r * 0.45, f.nose - r * 0.5, [18, 0, 0]),
                    at(cone(r * 0.2, r * 0.6, 8), 0, y + r * 0.62, z + r * 0.75, [14, 0, 0]),
                  );
  it.part(kind === 'antlers' ? 'antlers' : kind === 'unicorn' ? 'horn' : 'horns', solid, 'accent', { parent: 'head' });
}

function features(it: Make, extra: NonNullable<QuadrupedPlan['extra']>[number], f: Frame, snout: number): void {
  const [, y, z] = f.head;
  const { r } = f;
  if (extra === 'trunk') {
    const path = curve(
      [
        [0, y - r * 0.1, z + r * 0.6],
        [0, y - r * 0.5, z + r * 1.25],
        [0, y - r * 1.5, z + r * 1.45],
        [0, Math.max(y - r * 2.5, r * 0.5), z + r * 1.35],
        [0, Math.max(y - r * 2.7, r * 0.36), z + r * 1.7],
      ],
      4,
    );
    it.part(
      'trunk',
      tube(
        path,
        path.map((_, i) => r * (0.46 - (i / path.length) * 0.26)),
        it.sides(10),
      ),
      'main',
      { parent: 'head' },
    );
  } else if (extra === 'tusks')
    it.part(
      'tusks',
      mirror(
        tube(
          curve(
            [
              [r * 0.42, y - r * 0.5, z + r * 0.6],
              [r * 0.5, y - r * 0.95, z + r * 1.05],
              [r * 0.46, y - r * 0.75, z + r * 1.55],
            ],
            3,
          ),
          r * 0.11,
          7,
        ),
      ),
      'accent',
      { parent: 'head' },
    );
  else if (extra === 'buckteeth')
    it.detail('teeth', at(capsule(snout * 0.2, snout * 0.7, 6), 0, y - r * 0.62, f.nose - snout * 0.35), 'accent', { parent: 'head' });
  else if (extra === 'beard')
    it.part('beard', at(cone(r * 0.26, r * 0.8, 7), 0, y - r * 0.95, z + r * 0.7, [180, 0, 0]), 'accent', { parent: 'head', ghost: true });
  else if (extra === 'whiskers')
    it.detail(
      'whiskers',
      mirror(
        group(...[-12, 8].map((tilt) => at(cylinder(r * 0.018, r * 1.1, { sides: 4 }), snout * 0.9, y - r * 0.28, f.nose - snout * 0.55, [0, 0, 90 + tilt]))),
      ),
      'accent',
      { parent: 'head', ghost: true },
    );
}

function legs(it: Make, plan: QuadrupedPlan, f: Frame, long: number): void {
  if (!it.has('legs')) return;
  const thick = plan.legThick * it.h;
  const top = f.bodyY - f.ry * 0.15;
  for (const [name, side, z, bend] of [
    ['front_left_leg', 1, f.front - long * 0.16, 0.02],
    ['front_right_leg', -1, f.front - long * 0.16, 0.02],
    ['back_left_leg', 1, f.back + long * 0.16, -0.05],
    ['back_right_leg', -1, f.back + long * 0.16, -0.05],
  ] as const) {
    const x = side * Math.max(thick * 1.02, f.rx * 0.62);
    const hind = bend < 0;
    const leg = tube(
      [
        [x * 0.9, top, z + (hind ? thick * 0.3 : 0)],
        [x, top * 0.66, z + (hind ? thick * 0.5 : 0)],
        [x, top * 0.34, z + bend * it.d * 0.6],
        [x, thick * 0.5, z],
      ],
      [thick * (hind ? 1.5 : 1.25), thick * (hind ? 1.3 : 1.08), thick * 0.86, thick * 0.84],
      it.sides(9),
    );
    it.part(name, leg, plan.stockings ? 'dark' : 'main', { parent: 'body', joint: { type: 'ball', at: [x, top, z] } });
    const foot = plan.hooves
      ? at(cylinder(thick * 1.0, thick * 0.9, { top: thick * 0.82, sides: 8 }), x, thick * 0.45, z)
      : at(ball(thick * 1.08, thick * 0.66, thick * 1.4, it.sides(9)), x, thick * 0.62, z + thick * 0.35);
    it.part(name.replace('leg', plan.hooves ? 'hoof' : 'paw'), foot, plan.hooves || plan.stockings ? 'dark' : 'under', { parent: name });
  }
}

function tail(it: Make, plan: QuadrupedPlan, f: Frame): void {
  const y = f.bodyY + f.ry * 0.35;
  const z = f.back + f.ry * 0.25;
  const { ry } = f;
  const end = -it.d / 2;
  const reach = Math.max(z - end, ry * 0.5);
  const path = (points: [number, number][]): Vec3[] =>
    curve(
      points.map(([b, u]): Vec3 => [0, Math.max(y + u * ry, ry * 0.12), z - b * reach]),
      3,
    );
  const grow = (points: [number, number][], thick: number[]): Solid => {
    const along = path(points);
    return tube(
      along,
      along.map((_, i) => ry * (thick[Math.min(thick.length - 1, Math.round((i / (along.length - 1)) * (thick.length - 1)))] ?? 0.1)),
      it.sides(8),
    );
  };
  const shapes: Record<QuadrupedPlan['tail'], Solid | null> = {
    thin: grow(
      [
        [0, 0],
        [0.5, 0.1],
        [0.9, 0.9],
        [0.8, 1.5],
      ],
      [0.17, 0.14, 0.12, 0.1],
    ),
    ringed: grow(
      [
        [0, 0],
        [0.5, 0],
        [0.9, 0.3],
        [1, 1],
      ],
      [0.3, 0.4, 0.42, 0.24],
    ),
    bushy: grow(
      [
        [0, 0],
        [0.4, -0.1],
        [0.8, 0.3],
        [1, 0.9],
      ],
      [0.2, 0.42, 0.5, 0.12],
    ),
    up: grow(
      [
        [0, 0],
        [0.4, 0.5],
        [0.6, 1.2],
      ],
      [0.22, 0.2, 0.12],
    ),
    curl: tube(
      curve(
        [
          [0, y, z - ry * 0.1],
          [ry * 0.14, y + ry * 0.12, z - ry * 0.42],
          [-ry * 0.16, y + ry * 0.3, z - ry * 0.48],
          [ry * 0.12, y + ry * 0.46, z - ry * 0.5],
          [0, y + ry * 0.6, z - ry * 0.66],
        ],
        3,
      ),
      ry * 0.09,
      it.sides(7),
    ),
    horse: grow(
      [
        [0, 0.1],
        [0.28, 0.05],
        [0.5, -0.7],
        [0.5, -1.6],
        [0.42, -2.5],
      ],
      [0.2, 0.3, 0.38, 0.34, 0.1],
    ),
    tuft: grow(
      [
        [0, 0.1],
        [0.35, 0.05],
        [0.55, -0.7],
        [0.55, -1.4],
      ],
      [0.12, 0.09, 0.08, 0.08],
    ),
    thick: grow(
      [
        [0, -0.2],
        [0.35, -0.35],
        [0.7, -0.7],
        [1, -0.8],
      ],
      [0.75, 0.5, 0.3, 0.1],
    ),
    flat: at(ball(ry * 0.5, ry * 0.14, reach * 0.6, 10), 0, y - ry * 0.6, z - reach * 0.45, [-12, 0, 0]),
    stub: at(ball(ry * 0.26, ry * 0.26, ry * 0.26, 8), 0, y, f.back + ry * 0.05),
    none: null,
  };
  const solid = shapes[plan.tail];
  if (solid)
    it.part('tail', solid, plan.tail === 'horse' || plan.tail === 'flat' ? 'dark' : 'main', { parent: 'body', joint: { type: 'ball', at: [0, y, z] } });
  const tip: Vec3 | undefined =
    plan.tail === 'tuft' ? [0, Math.max(y - 1.45 * ry, ry * 0.2), z - 0.55 * reach] : plan.tail === 'bushy' ? [0, y + 0.9 * ry, z - 0.98 * reach] : undefined;
  if (tip && solid)
    it.detail('tail_tip', at(ball(ry * 0.22, ry * 0.32, ry * 0.22, 8), ...tip), plan.tail === 'tuft' ? 'dark' : 'under', { parent: 'tail', ghost: true });
}

function coat(it: Make, plan: QuadrupedPlan, f: Frame, long: number): void {
  const skin = (t: number, turn: number, size: number): Solid => {
    const bulge = 0.96 - Math.abs(t - 0.5) * 0.16;
    const [x, y] = [Math.sin(turn) * f.rx * bulge, Math.cos(turn) * f.ry * bulge];
    return at(ball(f.rx * size, f.ry * size * 0.24, f.ry * size, 7), x, f.bodyY + y, f.back + t * long, [0, 0, (-turn * 180) / Math.PI]);
  };
  if (plan.coat === 'stripes') {
    const hoop = (t: number): Solid =>
      at(
        {
          shape: 'place',
          of: { shape: 'torus', radius: f.ry * (0.95 - Math.abs(t - 0.5) * 0.12), tube: f.ry * 0.075, arc: 250, sides: 14 },
          turn: [90, 0, 0],
          scale: [f.rx / f.ry, 1, 1],
        },
        0,
        f.bodyY,
        f.back + t * long,
        [0, 0, -35],
      );
    it.part('stripes', group(...[0.16, 0.3, 0.44, 0.58, 0.72, 0.86].map(hoop)), 'dark', { parent: 'body', ghost: true });
  }
  if (plan.coat === 'spots' || plan.coat === 'patches') {
    const many = plan.coat === 'spots' ? 16 : 6;
    const size = plan.coat === 'spots' ? 0.24 : 0.5;
    it.part(
      plan.coat,
      group(
        ...Array.from({ length: many }, (_, i) =>
          skin(0.14 + 0.74 * ((i * 0.618) % 1), (i % 2 === 0 ? 1 : -1) * it.random.between(0.2, 1.5), size * it.random.between(0.75, 1.15)),
        ),
      ),
      'dark',
      { parent: 'body', ghost: true },
    );
  }
  if (plan.coat === 'wool' || plan.coat === 'spines') {
    const tufts = Array.from({ length: plan.coat === 'wool' ? 30 : 40 }, (_, i) => {
      const t = 0.06 + 0.88 * ((i * 0.7549) % 1);
      const turn = ((i * 0.5698) % 1) * 3.6 - 1.8;
      const [x, y] = [Math.sin(turn) * f.rx, Math.cos(turn) * f.ry];
      const solid = plan.coat === 'wool' ? ball(f.ry * 0.36, f.ry * 0.36, f.ry * 0.36, 7) : cone(f.ry * 0.14, f.ry * 0.75, 5);
      return at(solid, x * (plan.coat === 'wool' ? 0.85 : 1.05), f.bodyY + y * (plan.coat === 'wool' ? 0.85 : 1.05), f.back + t * long, [
        -25,
        0,
        (-turn * 180) / Math.PI,
      ]);
    });
    it.part(plan.coat === 'wool' ? 'wool' : 'spines', group(...tufts), plan.coat === 'wool' ? 'under' : 'dark', { parent: 'body', ghost: true });
  }
  const [, y, z] = f.head;
  if (plan.coat === 'mask')
    it.part('eye_patches', mirror(at(ball(f.r * 0.3, f.r * 0.36, f.r * 0.2, 9), f.r * 0.5, y + f.r * 0.2, z + f.r * 0.66, [0, 25, 20])), 'dark', {
      parent: 'head',
      ghost: true,
    });
  if (plan.mane === 'lion' && it.has('mane'))
    it.part(
      'mane',
      group(
        ...Array.from({ length: 12 }, (_, i) =>
          at(
            ball(f.r * 0.42, f.r * 0.62, f.r * 0.45, 7),
            Math.sin((i * Math.PI) / 6) * f.r * 0.98,
            y + Math.cos((i * Math.PI) / 6) * f.r * 0.98,
            z - f.r * 0.42,
            [0, 0, -i * 30],
          ),
        ),
      ),
      'dark',
      { parent: 'head', ghost: true },
    );
  if (plan.mane === 'horse' && it.has('mane')) {
    const from: Vec3 = [0, y + f.r * 0.85, z - f.r * 0.1];
    const to: Vec3 = [0, f.bodyY + f.ry * 0.9, f.front - f.ry * 0.7];
    it.part(
      'mane',
      tube([from, [0, (from[1] + to[1]) / 2 + f.r * 0.25, (from[2] + to[2]) / 2 - f.r * 0.35], to], [f.r * 0.32, f.r * 0.42, f.r * 0.2], 8),
      'dark',
      { parent: 'neck', ghost: true },
    );
  }
}
