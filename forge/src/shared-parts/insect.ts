import type { Solid } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, cylinder, group, mirror, tube } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';

export interface InsectPlan {
  wings: 'clear' | 'shell' | 'long' | 'none';
  legs: number;
  stripes?: boolean;
  spots?: boolean;
  waist?: boolean;
  slim?: boolean;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'>;

/** Head, thorax, abdomen, six legs, antennae and the wings the plan names. */
export function insect(base: Base, colours: { main: string; dark: string; wing: string }, plan: InsectPlan): Archetype {
  return archetype({
    kind: 'character',
    behaviours: plan.wings === 'none' ? ['wander'] : ['wander', 'fly'],
    roles: { main: mat('shell', colours.main), dark: mat('shell', colours.dark), wing: mat(plan.wings === 'shell' ? 'shell' : 'glass', colours.wing) },
    tint: ['main', 'wing'],
    options: { wings: ['wing', 'wings'] },
    ...base,
    build: (it) => buildInsect(it, plan),
  });
}

function buildInsect(it: Make, plan: InsectPlan): void {
  const { w, h, d } = it;
  const y = h * (plan.legs + 0.24);
  const r = Math.min(w, h) * (plan.slim ? 0.2 : 0.32);
  const long = plan.slim ? d * 0.3 : d * 0.26;
  it.part('thorax', at(ball(r * 0.8, r * 0.8, d * 0.12, it.sides(12)), 0, y, d * 0.12), plan.stripes ? 'dark' : 'main');
  it.part(
    'abdomen',
    at(ball(r * (plan.slim ? 0.42 : 1), r * (plan.slim ? 0.42 : 1), long, it.sides(14)), 0, y, plan.waist ? -d * 0.24 : plan.slim ? -d * 0.2 : -d * 0.12),
    plan.wings === 'shell' ? 'dark' : 'main',
    { parent: 'thorax' },
  );
  // A slim thorax ends sooner, and its head and legs sit closer.
  const headZ = plan.slim ? d * 0.23 + r * 0.5 : d * 0.3;
  if (plan.waist)
    it.part(
      'waist',
      tube(
        [
          [0, y, d * 0.06],
          [0, y, -d * 0.06],
        ],
        r * 0.3,
        8,
      ),
      'dark',
      { parent: 'thorax' },
    );
  it.part('head', at(ball(r * 0.72, r * 0.72, r * 0.72, it.sides(12)), 0, y + h * 0.02, headZ), 'dark', {
    parent: 'thorax',
    joint: { type: 'ball', at: [0, y, d * 0.22] },
  });
  eyes(it, { parent: 'head', x: r * 0.42, y: y + h * 0.02 + r * 0.25, z: headZ + r * 0.5, radius: r * (plan.slim ? 0.4 : 0.24) });
  it.detail(
    'antennae',
    mirror(
      tube(
        [
          [r * 0.25, y + r * 0.5, d * 0.32],
          [r * 0.55, h * 0.92, d * 0.42],
          [r * 0.8, h * 0.9, d * 0.5],
        ],
        [r * 0.08, r * 0.07, r * 0.12],
        5,
      ),
    ),
    'dark',
    { parent: 'head', ghost: true },
  );
  if (plan.stripes)
    it.part(
      'stripes',
      group(...[-0.22, -0.06].map((z) => at({ shape: 'place', of: cylinder(r * 0.98, d * 0.07, { sides: it.sides(14) }), turn: [90, 0, 0] }, 0, y, d * z))),
      'dark',
      { parent: 'abdomen' },
    );
  for (const [name, side] of [
    ['left', 1],
    ['right', -1],
  ] as const)
    for (let i = 0; i < 3; i++) {
      const z = d * (0.18 - i * (plan.slim ? 0.055 : 0.1));
      it.part(
        `${name}_leg_${i + 1}`,
        tube(
          [
            [side * r * (plan.slim ? 0.3 : 0.5), y - r * 0.2, z],
            [side * w * 0.36, y + r * 0.1, z + d * (0.08 - i * 0.1)],
            [side * w * 0.46, h * 0.02, z + d * (0.12 - i * 0.16)],
          ],
          [r * 0.16, r * 0.14, r * 0.07],
          6,
        ),
        'dark',
        { parent: 'thorax', joint: { type: 'ball', at: [side * r * 0.5, y - r * 0.2, z] } },
      );
    }
  if (it.has('wings')) wings(it, plan, r, y);
  it.anchor('head', 0, y + r * 0.7, d * 0.3, r * 1.4);
}

function wings(it: Make, plan: InsectPlan, r: number, y: number): void {
  const { w, h, d } = it;
  if (plan.wings === 'none') return;
  if (plan.wings === 'shell') {
    it.part('wing_cases', mirror(at(ball(r * 0.6, r * 1.02, d * 0.28, it.sides(12)), r * 0.5, y + r * 0.22, -d * 0.12, [0, 4, 0])), 'wing', {
      parent: 'abdomen',
    });
    if (plan.spots)
      it.detail(
        'spots',
        mirror(
          group(
            ...(
              [
                [0.55, 0.92, -0.02],
                [0.86, 0.6, -0.16],
                [0.5, 0.96, -0.22],
              ] as const
            ).map(([x, up, z]) => at(ball(r * 0.2, r * 0.2, r * 0.2, 8), r * x, y + r * (up + 0.12), d * z)),
          ),
        ),
        'dark',
        { parent: 'wing_cases' },
      );
    return;
  }
  const blade = (long: number, wide: number): Solid => ball(long, h * 0.02, wide, 10);
  const pairs =
    plan.wings === 'long'
      ? [
          at(blade(w * 0.24, d * 0.07), w * 0.25, y + r * 0.7, d * 0.16, [0, -8, 6]),
          at(blade(w * 0.22, d * 0.07), w * 0.23, y + r * 0.65, d * 0.02, [0, 12, 4]),
        ]
      : [at(blade(w * 0.24, d * 0.13), w * 0.22, y + r * 1.1, d * 0.06, [0, 20, 26])];
  it.part('wings', mirror(group(...pairs)), 'wing', { parent: 'thorax', ghost: true });
}
