import type { Solid } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, cone, cylinder, extrude, group, mirror, tube } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';

export interface BirdPlan {
  /** Upright birds (penguin, owl) stand; others lean forward. */
  upright?: boolean;
  legs: number;
  neck?: number;
  head: number;
  beak: 'short' | 'hook' | 'flat' | 'long' | 'big' | 'tiny';
  tail: 'short' | 'fan' | 'long' | 'stub' | 'peacock';
  wings?: 'folded' | 'flippers' | 'spread';
  comb?: boolean;
  tufts?: boolean;
  crest?: boolean;
  webbed?: boolean;
  round?: number;
  mask?: boolean;
  /** The head wears the accent colour: a bald eagle. */
  hood?: boolean;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'> & Partial<Pick<Archetype, 'when'>>;

/** A bird: body, neck, head, beak, wings on hinges, two legs. */
export function bird(base: Base, colours: { main: string; belly: string; beak: string; wing?: string; accent?: string }, plan: BirdPlan): Archetype {
  return archetype({
    kind: 'character',
    behaviours: ['wander', 'fly'],
    roles: {
      main: mat('feather', colours.main),
      belly: mat('feather', colours.belly),
      beak: mat('horn', colours.beak),
      wing: mat('feather', colours.wing ?? colours.main),
      accent: mat('feather', colours.accent ?? colours.main),
    },
    tint: ['main', 'wing'],
    options: { wings: ['wing', 'wings'], beak: ['beak'], tail: ['tail'] },
    ...base,
    build: (it) => buildBird(it, plan),
  });
}

function buildBird(it: Make, plan: BirdPlan): void {
  const { w, h, d } = it;
  const r = plan.head * h;
  const foot = plan.legs * h;
  const neck = (plan.neck ?? 0) * h;
  const top = h - foot - r * 1.5 - neck;
  const ry = Math.max(top * (plan.upright ? 0.58 : 0.62), r * 0.7);
  const rx = Math.min(w * 0.46, ry * (plan.round ?? 0.85));
  const rz = plan.upright ? rx * 0.95 : d * 0.3;
  const bodyY = foot + ry * 0.92;
  it.part('body', at(ball(rx, ry, rz, it.sides(14)), 0, bodyY, 0, plan.upright ? [0, 0, 0] : [-14, 0, 0]), 'main');
  it.part('breast', at(ball(rx * 0.82, ry * 0.82, rz * 0.6, it.sides(12)), 0, bodyY - ry * 0.06, plan.upright ? rz * 0.46 : rz * 0.42), 'belly', {
    parent: 'body',
    ghost: true,
  });
  const headY = h - r * (plan.comb || plan.tufts || plan.crest ? 1.4 : 1.02);
  const headZ = plan.upright ? rz * 0.12 : rz * 0.72 + neck * 0.12;
  const from = bodyY + ry * 0.45;
  it.part(
    'neck',
    tube(
      [
        [0, from, plan.upright ? 0 : rz * 0.5],
        [0, (from + headY) / 2, headZ * 0.85],
        [0, headY, headZ],
      ],
      [Math.max(rx * 0.55, r * 0.6), r * (neck > 0 ? 0.5 : 0.8), r * 0.7],
      it.sides(10),
    ),
    'main',
    { parent: 'body' },
  );
  it.part('head', at(ball(r * 0.95, r, r, it.sides(14)), 0, headY, headZ), plan.hood ? 'accent' : 'main', {
    parent: 'neck',
    joint: { type: 'ball', at: [0, headY - r * 0.6, headZ] },
  });
  if (plan.mask)
    it.part('face', mirror(at(ball(r * 0.52, r * 0.56, r * 0.3, it.sides(10)), r * 0.36, headY + r * 0.05, headZ + r * 0.7)), 'belly', {
      parent: 'head',
      ghost: true,
    });
  eyes(it, {
    parent: 'head',
    x: r * (plan.mask ? 0.4 : 0.6),
    y: headY + r * 0.18,
    z: headZ + r * (plan.mask ? 0.96 : 0.62),
    radius: r * (plan.mask ? 0.22 : 0.17),
  });
  if (it.has('beak')) beak(it, plan.beak, r, headY, headZ);
  if (plan.comb) {
    it.part(
      'comb',
      group(...[-0.35, 0, 0.35].map((z, i) => at(ball(r * 0.12, r * (i === 1 ? 0.42 : 0.32), r * 0.24, 8), 0, headY + r * 1.0, headZ + z * r))),
      'accent',
      { parent: 'head' },
    );
    it.part('wattle', at(ball(r * 0.14, r * 0.3, r * 0.16, 8), 0, headY - r * 0.7, headZ + r * 0.85), 'accent', { parent: 'head' });
  }
  if (plan.tufts) it.part('tufts', mirror(at(cone(r * 0.24, r * 0.8, 6), r * 0.6, headY + r * 0.95, headZ, [0, 0, -24])), 'wing', { parent: 'head' });
  if (plan.crest)
    it.part(
      'crest',
      group(...[-18, 0, 18].map((a, i) => at(cone(r * 0.14, r * 0.9, 5), 0, headY + r * (1.15 - i * 0.06), headZ - r * 0.2 * i, [-20 + a, 0, 0]))),
      'accent',
      { parent: 'head' },
    );
  if (it.has('wings')) wings(it, plan, rx, ry, rz, bodyY);
  if (it.has('tail')) tail(it, plan, rx, ry, rz, bodyY);
  feet(it, plan, rx, bodyY, foot);
  it.anchor('head', 0, headY + r * 0.85, headZ, r * 1.9);
  it.anchor('face', 0, headY, headZ + r, r * 1.6);
  it.anchor('neck', 0, headY - r * 0.9, headZ * 0.9, r * 1.5);
  it.anchor('top', 0, headY + r * 0.95, headZ, r * 1.4);
  it.anchor('hand', -rx * 1.05, bodyY, rz * 0.7, rx);
}

function beak(it: Make, kind: BirdPlan['beak'], r: number, y: number, z: number): void {
  const shapes: Record<BirdPlan['beak'], Solid> = {
    short: at(cone(r * 0.3, r * 0.75, 8), 0, y - r * 0.06, z + r * 1.22, [92, 0, 0]),
    tiny: at(cone(r * 0.2, r * 0.5, 8), 0, y - r * 0.1, z + r * 1.12, [96, 0, 0]),
    hook: tube(
      [
        [0, y + r * 0.06, z + r * 0.8],
        [0, y + r * 0.02, z + r * 1.3],
        [0, y - r * 0.28, z + r * 1.5],
      ],
      [r * 0.3, r * 0.24, r * 0.03],
      8,
    ),
    flat: at(ball(r * 0.42, r * 0.14, r * 0.62, 10), 0, y - r * 0.14, z + r * 1.25),
    long: at(cone(r * 0.22, r * 2.2, 8), 0, y - r * 0.06, z + r * 1.9, [91, 0, 0]),
    big: tube(
      [
        [0, y + r * 0.05, z + r * 0.7],
        [0, y + r * 0.12, z + r * 1.6],
        [0, y - r * 0.2, z + r * 2.5],
        [0, y - r * 0.42, z + r * 2.7],
      ],
      [r * 0.42, r * 0.46, r * 0.26, r * 0.05],
      9,
    ),
  };
  it.part('beak', shapes[kind], 'beak', { parent: 'head' });
}

function wings(it: Make, plan: BirdPlan, rx: number, ry: number, rz: number, y: number): void {
  const kind = it.says('flying', 'soaring') ? 'spread' : (plan.wings ?? 'folded');
  for (const [name, side] of [
    ['left_wing', 1],
    ['right_wing', -1],
  ] as const) {
    const joint = {
      type: 'hinge' as const,
      at: [side * rx * 0.85, y + ry * 0.4, 0] as [number, number, number],
      axis: [0, 0, side] as [number, number, number],
      limitsDeg: [-10, 100] as [number, number],
    };
    const solid: Solid =
      kind === 'spread'
        ? at(
            extrude(
              [
                [0, -rz * 0.5],
                [0, rz * 0.5],
                [rx * 2.4, rz * 0.65],
                [rx * 4, rz * 0.1],
                [rx * 3.2, -rz * 0.4],
                [rx * 1.8, -rz * 0.6],
              ],
              ry * 0.12,
              ry * 0.03,
            ),
            side * rx * 0.75,
            y + ry * 0.35,
            0,
            [-90, 0, side < 0 ? 180 : 0],
          )
        : kind === 'flippers'
          ? at(ball(rx * 0.16, ry * 0.62, rz * 0.4, it.sides(10)), side * rx * 1.0, y + ry * 0.02, 0, [0, 0, side * 14])
          : at(ball(rx * 0.2, ry * 0.56, rz * 0.82, it.sides(10)), side * rx * 0.9, y + ry * 0.06, -rz * 0.12, [-24, 0, side * 4]);
    it.part(name, solid, 'wing', { parent: 'body', joint });
  }
}

function tail(it: Make, plan: BirdPlan, rx: number, ry: number, rz: number, y: number): void {
  const back = plan.upright ? -rz * 0.8 : -rz * 0.85;
  if (plan.tail === 'peacock') {
    const feather = (angle: number): Solid => {
      const [s, c] = [Math.sin(angle), Math.cos(angle)];
      return group(
        at(box(rx * 0.14, ry * 3.0, rx * 0.08), s * ry * 1.4, c * ry * 1.4, 0, [0, 0, (-angle * 180) / Math.PI]),
        at(ball(rx * 0.36, ry * 0.42, rx * 0.1, 9), s * ry * 2.9, c * ry * 2.9),
      );
    };
    it.part('tail', at(group(...Array.from({ length: 11 }, (_, i) => feather(-1.25 + i * 0.25))), 0, y, back), 'wing', { parent: 'body', ghost: true });
    it.detail(
      'tail_eyes',
      at(
        group(
          ...Array.from({ length: 11 }, (_, i) =>
            at(ball(rx * 0.18, ry * 0.2, rx * 0.12, 8), Math.sin(-1.25 + i * 0.25) * ry * 2.9, Math.cos(-1.25 + i * 0.25) * ry * 2.9, rx * 0.04),
          ),
        ),
        0,
        y,
        back,
      ),
      'accent',
      { parent: 'tail', ghost: true },
    );
    return;
  }
  const long = { short: 0.8, fan: 1.0, long: 1.9, stub: 0.4 }[plan.tail] * rz;
  const wide = plan.tail === 'fan' ? rx * 1.3 : rx * 0.5;
  const rise = plan.tail === 'fan' ? -42 : plan.upright ? 58 : 12;
  it.part(
    'tail',
    at(
      extrude(
        [
          [-rx * 0.3, 0],
          [rx * 0.3, 0],
          [wide, long * 0.92],
          [0, long],
          [-wide, long * 0.92],
        ],
        ry * 0.14,
        ry * 0.03,
      ),
      0,
      y + (plan.upright ? -ry * 0.55 : ry * 0.2),
      back + rz * 0.1,
      [-90 - rise, 0, 0],
    ),
    'wing',
    { parent: 'body', ghost: true },
  );
}

function feet(it: Make, plan: BirdPlan, rx: number, bodyY: number, foot: number): void {
  for (const [name, side] of [
    ['left_leg', 1],
    ['right_leg', -1],
  ] as const) {
    const x = side * rx * 0.42;
    const toe = Math.min(Math.max(foot * 0.14, rx * 0.1), rx * 0.15);
    const leg: Solid[] = foot > toe * 1.4 ? [at(cylinder(toe * 0.62, bodyY * 0.9, { sides: 7 }), x, bodyY * 0.45)] : [];
    const pad: Solid = plan.webbed
      ? at(ball(rx * 0.34, toe * 0.5, rx * 0.5, 9), x, toe * 0.5, rx * 0.28)
      : group(
          ...[-28, 0, 28].map((a): Solid =>
            at(box(toe * 0.9, toe * 0.8, rx * 0.62, toe * 0.2), x + Math.sin((a * Math.PI) / 180) * rx * 0.22, toe * 0.4, rx * 0.2, [0, a, 0]),
          ),
        );
    it.part(name, group(...leg, pad), 'beak', { parent: 'body', joint: { type: 'ball', at: [x, bodyY * 0.86, 0] } });
  }
}
