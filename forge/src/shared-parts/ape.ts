import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, cone, curve, group, loft, circle, mirror, torus, tube } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';

/** Furry creatures that sit or stand upright: monkeys, apes, koalas, sloths. Lengths in parts of the height. */
export interface ApePlan {
  head: number;
  /** Height of the hip and half the trunk's width. */
  hip: number;
  girth: number;
  /** Length of the arms against the trunk, and thickness of the limbs. */
  arms: number;
  limb: number;
  ears: 'round' | 'big' | 'small' | 'tufted';
  tail?: 'curled' | 'ringed';
  mask?: 'face' | 'eyes' | 'none';
  nose?: 'flat' | 'koala';
  crown?: boolean;
  /** Knuckles on the ground. */
  stoop?: boolean;
  claws?: boolean;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'> & Partial<Pick<Archetype, 'when'>>;

export function ape(base: Base, colours: { main: string; face: string; belly?: string; dark?: string }, plan: ApePlan): Archetype {
  return archetype({
    kind: 'character',
    behaviours: ['wander', 'climb'],
    roles: {
      main: mat('fur', colours.main),
      face: mat('skin', colours.face),
      belly: mat('fur', colours.belly ?? colours.face),
      dark: mat('rubber', colours.dark ?? '#2f2522'),
    },
    tint: ['main'],
    options: { tail: ['tail'], ears: ['ear', 'ears'], eyes: ['eye', 'eyes'] },
    ...base,
    build: (it) => buildApe(it, plan),
  });
}

function buildApe(it: Make, plan: ApePlan): void {
  const { h } = it;
  const r = plan.head * h;
  const hip = plan.hip * h;
  const gx = plan.girth * h * it.random.between(0.96, 1.04);
  const top = h - r * 2.02;
  const lean = plan.stoop ? h * 0.1 : 0;
  const rings: [number, number, number][] = [
    [hip - h * 0.05, 0.62, 0],
    [hip + h * 0.01, 0.98, 0],
    [hip + (top - hip) * 0.35, 1.0, 0.25],
    [hip + (top - hip) * 0.72, plan.stoop ? 1.22 : 0.98, 0.72],
    [top, plan.stoop ? 0.95 : 0.7, 1],
    [top + h * 0.03, 0.45, 1.1],
  ];
  it.part(
    'body',
    loft(rings.map(([y, k, z]) => ({ y, outline: circle(gx * k, it.sides(18), 0.86).map(([a, b]): [number, number] => [a, b + z * lean]) }))),
    'main',
  );
  it.part('belly', at(ball(gx * 0.72, (top - hip) * 0.46, gx * 0.4, it.sides(16)), 0, hip + (top - hip) * 0.4, gx * 0.56 + lean * 0.3), 'belly', {
    parent: 'body',
    ghost: true,
  });
  head(it, plan, r, [0, h - r * 1.04, lean * 1.25]);
  const t = plan.limb * h;
  for (const [name, side] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const shoulder: Vec3 = [side * gx * (plan.stoop ? 1.08 : 0.82), top - t * 0.7, lean * 0.95];
    const reach = plan.stoop ? top - t * 1.4 : (top - hip) * plan.arms;
    const hand: Vec3 = [
      side * (gx + t * (plan.stoop ? 1.6 : 1.2)),
      plan.stoop ? t * 1.36 : Math.max(shoulder[1] - reach, t * 1.36),
      plan.stoop ? lean * 1.5 : t * 0.9,
    ];
    const elbow: Vec3 = [side * (gx + t * (plan.stoop ? 1.9 : 1.5)), (shoulder[1] + hand[1]) / 2, plan.stoop ? lean * 0.8 : -t * 0.2];
    it.part(
      `${name}_arm`,
      group(at(ball(t * 1.3, t * 1.3, t * 1.3, 12), ...shoulder), tube([shoulder, elbow, hand], [t * 1.25, t * 1.1, t * 0.9], it.sides(14))),
      'main',
      { parent: 'body', joint: { type: 'ball', at: shoulder } },
    );
    it.part(
      `${name}_hand`,
      group(
        at(ball(t * 1.0, t * 1.05, t * 1.05, 12), hand[0], hand[1] - t * 0.3, hand[2]),
        at(ball(t * 0.36, t * 0.5, t * 0.36, 8), hand[0] - side * t * 0.7, hand[1] - t * 0.1, hand[2] + t * 0.7),
      ),
      plan.claws ? 'dark' : 'face',
      { parent: `${name}_arm`, sockets: [{ kind: 'grip', at: hand }] },
    );
    const x = side * gx * 0.6;
    it.part(
      `${name}_leg`,
      tube(
        [
          [x, hip + t * 0.6, 0],
          [x * 1.25, hip * 0.55, t * 0.7],
          [x * 1.15, t * 0.7, 0],
        ],
        [t * 1.5, t * 1.3, t * 0.95],
        it.sides(14),
      ),
      'main',
      { parent: 'body', joint: { type: 'ball', at: [x, hip, 0] } },
    );
    it.part(`${name}_foot`, at(ball(t * 0.98, t * 0.6, t * 1.6, 12), x * 1.18, t * 0.6, t * 0.7), plan.claws ? 'dark' : 'face', { parent: `${name}_leg` });
    if (side === -1) it.anchor('hand', hand[0], hand[1] - t * 0.4, hand[2] + t, h * 0.3);
  }
  if (plan.tail && it.has('tail')) {
    const path = curve(
      [
        [0, hip, -gx * 0.7],
        [0, hip * 0.75, -gx * 1.8],
        [0, hip * 1.3, -gx * 2.5],
        [0, h * 0.66, -gx * 2.1],
        [0, h * 0.7, -gx * 1.5],
        [0, h * 0.6, -gx * 1.5],
      ],
      3,
    );
    const thick = t * (plan.tail === 'ringed' ? 0.85 : 0.5);
    it.part(
      'tail',
      tube(
        path,
        path.map((_, i) => thick * (1 - (i / path.length) * 0.5)),
        10,
      ),
      'main',
      { parent: 'body', joint: { type: 'ball', at: [0, hip, -gx * 0.7] } },
    );
    if (plan.tail === 'ringed')
      it.detail('tail_rings', group(...[3, 6, 9, 12].map((i) => at(ball(thick * 1.12, thick * 0.8, thick * 1.12, 10), ...(path[i] ?? [0, 0, 0])))), 'dark', {
        parent: 'tail',
        ghost: true,
      });
  }
  it.anchor('back', 0, top * 0.8, -gx * 0.8, gx * 1.6);
  it.anchor('neck', 0, top, lean, r * 1.5);
}

function head(it: Make, plan: ApePlan, r: number, [, y, z]: Vec3): void {
  it.part('head', at(ball(r, r * 0.98, r * 0.92, it.sides(18)), 0, y, z), 'main', { parent: 'body', joint: { type: 'ball', at: [0, y - r * 0.8, z] } });
  const mask = plan.mask ?? 'face';
  if (mask === 'face')
    it.part(
      'face',
      group(
        mirror(at(ball(r * 0.42, r * 0.44, r * 0.24, it.sides(12)), r * 0.34, y + r * 0.12, z + r * 0.74)),
        at(ball(r * 0.6, r * 0.44, r * 0.42, it.sides(14)), 0, y - r * 0.36, z + r * 0.7),
      ),
      'face',
      { parent: 'head' },
    );
  else if (mask === 'eyes') {
    it.part('face', at(ball(r * 0.7, r * 0.62, r * 0.24, it.sides(14)), 0, y - r * 0.08, z + r * 0.74), 'face', { parent: 'head' });
    it.part('eye_patches', mirror(at(ball(r * 0.3, r * 0.22, r * 0.12, 10), r * 0.42, y + r * 0.06, z + r * 0.92, [0, 16, -34])), 'dark', {
      parent: 'head',
      ghost: true,
    });
  } else it.part('muzzle', at(ball(r * 0.5, r * 0.36, r * 0.34, it.sides(14)), 0, y - r * 0.34, z + r * 0.74), 'belly', { parent: 'head' });
  if (it.has('eyes')) eyes(it, { parent: 'head', x: r * 0.36, y: y + r * 0.12, z: z + r * (mask === 'none' ? 0.84 : 0.97), radius: r * 0.13 });
  if (plan.nose === 'koala') it.part('nose', at(ball(r * 0.24, r * 0.36, r * 0.2, 12), 0, y - r * 0.12, z + r * 1.0), 'dark', { parent: 'head', ghost: true });
  else it.detail('nose', at(ball(r * 0.16, r * 0.1, r * 0.1, 9), 0, y - r * 0.12, z + r * 1.08), 'dark', { parent: 'head', ghost: true });
  it.detail('mouth', at(torus(r * 0.2, r * 0.03, 180, 10), 0, y - r * 0.42, z + r * (mask === 'none' ? 0.93 : 1.06), [-96, 0, 0]), 'dark', {
    parent: 'head',
    ghost: true,
  });
  if (it.says('grinning', 'smiling', 'grin', 'laughing'))
    it.detail('teeth', at(ball(r * 0.26, r * 0.09, r * 0.06, 10), 0, y - r * 0.5, z + r * 1.08), mat('bone', '#fbf8ee'), { parent: 'head', ghost: true });
  if (it.has('ears')) {
    const e = plan.ears === 'big' ? 0.52 : plan.ears === 'tufted' ? 0.48 : plan.ears === 'round' ? 0.36 : 0.22;
    const [ex, ey] = plan.ears === 'big' || plan.ears === 'tufted' ? [0.98, 0.5] : [1.02, 0.06];
    it.part('ears', mirror(at(ball(r * e, r * e, r * e * 0.45, it.sides(14)), r * ex, y + r * ey, z)), 'main', { parent: 'head' });
    it.detail('inner_ears', mirror(at(ball(r * e * 0.66, r * e * 0.66, r * e * 0.3, it.sides(12)), r * ex * 1.02, y + r * ey, z + r * e * 0.26)), 'face', {
      parent: 'ears',
      ghost: true,
    });
  }
  if (plan.crown) it.part('crown', at(cone(r * 0.62, r * 0.5, 12), 0, y + r * 1.02, z - r * 0.12), 'main', { parent: 'head' });
  it.anchor('head', 0, y + r * (plan.crown ? 1.05 : 0.82), z, r * 1.8);
  it.anchor('face', 0, y, z + r, r * 1.5);
}
