import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, cone, curve, group, mirror, tube } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';

interface TheropodPlan {
  /** Arm length against the usual. */
  arms: number;
  head: number;
  ears?: boolean;
  upright?: boolean;
}
type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'>;

/** Two strong hind legs, a heavy tail and small arms: dinosaurs that hunt, kangaroos. */
export function theropod(base: Base, colours: { main: string; belly: string; stripe: string }, plan: TheropodPlan): Archetype {
  const set = plan.ears ? 'fur' : 'scales';
  return archetype({
    kind: 'character',
    behaviours: ['wander'],
    roles: { main: mat(set, colours.main), belly: mat(set, colours.belly), stripe: mat(set, colours.stripe), tooth: mat('bone', '#f4eedd') },
    tint: ['main', 'stripe'],
    options: { tail: ['tail'], teeth: ['teeth'], arms: ['arms'] },
    ...base,
    build: (it) => buildTheropod(it, plan),
  });
}

function buildTheropod(it: Make, plan: TheropodPlan): void {
  const { w, h, d } = it;
  const r = Math.min(w * 0.38, h * 0.2);
  const hip: Vec3 = [0, h * (plan.upright ? 0.4 : 0.46), -d * 0.06];
  const hr = plan.head * h;
  const [hy, hz] = [h - hr * (plan.ears ? 2 : 1.06), d * (plan.upright ? 0.22 : 0.3)];
  const spine = curve(
    [
      [0, h * (plan.upright ? 0.05 : 0.36), -d * 0.5],
      [0, h * (plan.upright ? 0.1 : 0.38), -d * 0.3],
      hip,
      [0, h * 0.54, d * 0.1],
      [0, hy - hr * 0.8, hz - hr * 0.7],
      [0, hy, hz - hr * 0.1],
    ],
    3,
  );
  const radii = spine.map((_, i) => r * ([0.06, 0.2, 0.34, 0.5, 0.7, 0.88, 1, 1, 0.94, 0.84, 0.72, 0.62, 0.54, 0.5, 0.46, 0.44][i] ?? 0.44));
  it.part('body', tube(spine, radii, it.sides(14)), 'main');
  it.part('belly', at(ball(r * 0.78, r * 0.85, d * 0.13, it.sides(12)), 0, h * 0.45, d * 0.04, [-20, 0, 0]), 'belly', { parent: 'body', ghost: true });
  it.part('head', at(ball(hr * 0.88, hr * 0.95, hr * 1.05, it.sides(14)), 0, hy, hz), 'main', {
    parent: 'body',
    joint: { type: 'ball', at: [0, hy, hz - hr * 0.6] },
  });
  const tip = Math.min(d / 2, hz + hr * 2.2);
  it.part(
    'snout',
    tube(
      [
        [0, hy - hr * 0.08, hz + hr * 0.2],
        [0, hy - hr * 0.14, (hz + tip) / 2 + hr * 0.2],
        [0, hy - hr * 0.18, tip - hr * 0.2],
        [0, hy - hr * 0.22, tip],
      ],
      [hr * 0.78, hr * (plan.ears ? 0.5 : 0.7), hr * (plan.ears ? 0.34 : 0.56), hr * 0.22],
      it.sides(14),
    ),
    'main',
    { parent: 'head' },
  );
  it.part('jaw', at(box(hr * 0.95, hr * 0.3, (tip - hz) * 0.92, it.bevel(hr * 0.1)), 0, hy - hr * 0.78, (hz + tip) / 2, [6, 0, 0]), 'belly', {
    parent: 'head',
    joint: { type: 'hinge', at: [0, hy - hr * 0.6, hz], axis: [1, 0, 0], limitsDeg: [0, 35] },
  });
  if (!plan.ears)
    it.detail(
      'teeth',
      mirror(
        group(
          ...[0, 1, 2, 3].map((i) =>
            at(cone(hr * 0.08, hr * 0.26, 5), hr * 0.36, hy - hr * 0.6, hz + hr * 0.5 + i * (tip - hz - hr * 0.5) * 0.26, [180, 0, 0]),
          ),
        ),
      ),
      'tooth',
      { parent: 'head' },
    );
  else it.part('ears', mirror(at(ball(hr * 0.28, hr * 0.85, hr * 0.16, 9), hr * 0.5, hy + hr * 1.4, hz - hr * 0.2, [-8, 0, -12])), 'main', { parent: 'head' });
  it.detail('nostrils', mirror(at(ball(hr * 0.1, hr * 0.1, hr * 0.1, 7), hr * 0.2, hy + hr * 0.14, tip - hr * 0.1)), 'stripe', { parent: 'snout' });
  eyes(it, { parent: 'head', x: hr * 0.62, y: hy + hr * 0.36, z: hz + hr * 0.56, radius: hr * 0.19 });
  if (!plan.ears)
    it.part(
      'back_stripes',
      group(...spine.flatMap((p, i) => (i > 2 && i < 12 ? [at(ball(r * 0.3, r * 0.2, r * 0.22, 8), p[0], p[1] + (radii[i] ?? 0) * 0.88, p[2])] : []))),
      'stripe',
      { parent: 'body', ghost: true },
    );
  for (const [name, side] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const x = side * r * 0.8;
    it.part(
      `${name}_leg`,
      tube(
        [
          [x * 0.8, hip[1], hip[2]],
          [x * 1.1, h * 0.26, d * 0.03],
          [x * 1.05, h * 0.13, d * (plan.upright ? -0.06 : 0.02)],
          [x * 1.05, h * 0.04, d * (plan.upright ? -0.02 : 0.06)],
        ],
        [r * 0.62, r * 0.46, r * 0.28, r * 0.26],
        it.sides(9),
      ),
      'main',
      { parent: 'body', joint: { type: 'ball', at: [x, hip[1], hip[2]] } },
    );
    if (!plan.upright)
      it.part(
        `${name}_foot`,
        group(
          at(box(r * 0.66, h * 0.05, d * 0.19, h * 0.018), x * 1.05, h * 0.025, d * 0.06),
          ...[-1, 0, 1].map((i) => at(box(r * 0.2, h * 0.042, d * 0.06, h * 0.016), x * 1.05 + i * r * 0.23, h * 0.021, d * 0.17)),
        ),
        'main',
        { parent: `${name}_leg` },
      );
    else it.part(`${name}_foot`, at(ball(r * 0.36, h * 0.035, d * 0.16, 9), x * 1.05, h * 0.034, d * 0.04), 'main', { parent: `${name}_leg` });
    const shoulder: Vec3 = [side * r * 0.6, h * 0.56, d * 0.14];
    const reach = plan.arms * r;
    it.part(
      `${name}_arm`,
      tube(
        [shoulder, [side * r * 0.8, h * 0.56 - reach * 0.8, d * 0.17], [side * r * 0.7, h * 0.56 - reach * 0.9, d * 0.17 + reach * 0.8]],
        [r * 0.2, r * 0.15, r * 0.1],
        8,
      ),
      'main',
      { parent: 'body', joint: { type: 'ball', at: shoulder } },
    );
    if (side === -1) it.anchor('hand', -r * 0.7, h * 0.56 - reach * 0.85, d * 0.17 + reach, r * 1.2);
  }
  it.anchor('head', 0, hy + hr * 0.8, hz, hr * 1.7);
  it.anchor('top', 0, hy + hr * 0.9, hz, hr * 1.4);
  it.anchor('face', 0, hy, tip, hr * 1.5);
}
