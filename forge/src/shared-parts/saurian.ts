import type { Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, cone, curve, cylinder, extrude, group, mirror, tube, type Flat } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';

/** Dinosaurs and lizards on four legs: a spine of [z, y, radius] from tail tip to head, z in parts of the length, y and radius of the height. */
export interface SaurianPlan {
  spine: readonly (readonly [number, number, number])[];
  /** Width of the trunk against its height. */
  wide?: number;
  /** Feet along the length, how far out they stand in body radii, and thickness in parts of the height. */
  feet: readonly [number, number];
  splay?: number;
  legThick: number;
  /** Head radius in parts of the height, and what kind it is. */
  head: number;
  face: 'round' | 'snout' | 'beak' | 'frill';
  crest?: 'plates' | 'spines' | 'scutes' | 'fringe' | 'sail';
  tail?: 'spikes' | 'club';
  armour?: boolean;
  tongue?: boolean;
  spots?: boolean;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'>;

export function saurian(base: Base, colours: { main: string; belly: string; crest?: string; horn?: string }, plan: SaurianPlan): Archetype {
  return archetype({
    kind: 'character',
    behaviours: ['wander'],
    roles: {
      main: mat('scales', colours.main, { roughness: 0.65 }),
      belly: mat('scales', colours.belly, { roughness: 0.7 }),
      crest: mat('scales', colours.crest ?? colours.main, { roughness: 0.65 }),
      horn: mat('horn', colours.horn ?? '#efe6d2'),
      dark: mat('rubber', '#3a2c2a'),
    },
    tint: ['main', 'crest'],
    keep: ['horn', 'dark'],
    options: { horns: ['horn', 'horns'], spikes: ['spike', 'spikes', 'plates', 'spines'], tail: ['tail'], teeth: ['teeth', 'tooth'] },
    ...base,
    build: (it) => buildSaurian(it, plan),
  });
}

interface Spine {
  path: Vec3[];
  radii: number[];
}

function spineOf(it: Make, plan: SaurianPlan): Spine {
  const { d, h } = it;
  const rows = plan.spine.map(([z, y, r]) => [z * d, y * h, r * h * (1 + it.random.between(-0.03, 0.03))] as const);
  const path = curve(
    rows.map(([z, y]): Vec3 => [0, y, z]),
    2,
  );
  const radii = path.map((_, i) => {
    const [a, b] = [rows[Math.floor(i / 2)]?.[2] ?? 0.1, rows[Math.ceil(i / 2)]?.[2] ?? 0.1];
    return i % 2 === 0 ? a : (a + b) / 2;
  });
  return { path, radii };
}

/** The spine where it passes z: its height and radius. */
function spineAt({ path, radii }: Spine, z: number): { y: number; r: number } {
  let best = 0;
  path.forEach((p, i) => {
    if (Math.abs(p[2] - z) < Math.abs((path[best]?.[2] ?? 1e9) - z)) best = i;
  });
  return { y: path[best]?.[1] ?? 0, r: radii[best] ?? 0.1 };
}

function buildSaurian(it: Make, plan: SaurianPlan): void {
  const { d, h } = it;
  const spine = spineOf(it, plan);
  const wide = plan.wide ?? 1;
  const stretch = (solid: Solid): Solid => ({ shape: 'place', of: solid, scale: [wide, 1, 1] });
  it.part('body', stretch(tube(spine.path, spine.radii, it.sides(18))), 'main');
  const trunk = spine.path
    .map((p, i) => ({ p, r: spine.radii[i] ?? 0 }))
    .filter(({ p }) => p[2] > plan.feet[0] * d - h * 0.1 && p[2] < plan.feet[1] * d + h * 0.12);
  if (trunk.length > 2)
    it.part(
      'belly',
      stretch(
        tube(
          trunk.map(({ p, r }): Vec3 => [0, p[1] - r * 0.24, p[2]]),
          trunk.map(({ r }, i) => r * (i === 0 || i === trunk.length - 1 ? 0.5 : 0.85)),
          it.sides(16),
        ),
      ),
      'belly',
      { parent: 'body', ghost: true },
    );
  legs(it, plan, spine, wide);
  head(it, plan, spine);
  crest(it, plan, spine, wide);
  const back = spineAt(spine, ((plan.feet[0] + plan.feet[1]) / 2) * d);
  const mid = ((plan.feet[0] + plan.feet[1]) / 2) * d;
  it.anchor('back', 0, back.y + back.r, mid, back.r * 1.6);
  it.anchor('top', 0, back.y + back.r, mid, back.r * 1.6);
}

function legs(it: Make, plan: SaurianPlan, spine: Spine, wide: number): void {
  const { d, h } = it;
  const t = plan.legThick * h;
  for (const [name, side, z] of [
    ['front_left', 1, plan.feet[1] * d],
    ['front_right', -1, plan.feet[1] * d],
    ['back_left', 1, plan.feet[0] * d],
    ['back_right', -1, plan.feet[0] * d],
  ] as const) {
    const { y, r } = spineAt(spine, z);
    const hind = name.startsWith('back');
    const hip: Vec3 = [side * r * wide * 0.62, y - r * 0.1, z];
    const out = side * r * wide * (plan.splay ?? 0.78);
    const knee: Vec3 = plan.splay === undefined ? [out, y * 0.5, z + (hind ? t * 0.5 : -t * 0.2)] : [out * 0.92, y * 0.82, z + (hind ? t : -t) * 0.4];
    it.part(`${name}_leg`, tube([hip, knee, [out, t * 0.6, z]], [t * (hind ? 1.6 : 1.35), t * 1.12, t * 0.92], it.sides(12)), 'main', {
      parent: 'body',
      joint: { type: 'ball', at: hip },
    });
    it.part(`${name}_foot`, at(cylinder(t * 1.18, t * 0.9, { top: t * 0.98, sides: it.sides(12), bevel: t * 0.16 }), out, t * 0.45, z + t * 0.2), 'main', {
      parent: `${name}_leg`,
    });
    it.detail(
      `${name}_claws`,
      group(...[-1, 0, 1].map((i) => at(ball(t * 0.3, t * 0.26, t * 0.4, 8), out + i * t * 0.66, t * 0.26, z + t * (1.16 - Math.abs(i) * 0.2)))),
      'horn',
      { parent: `${name}_foot` },
    );
  }
}

function head(it: Make, plan: SaurianPlan, spine: Spine): void {
  const r = plan.head * it.h;
  const [, y, z] = spine.path.at(-1) ?? [0, it.h * 0.5, it.d * 0.4];
  const joint = { type: 'ball' as const, at: [0, y, z - r * 0.4] as Vec3 };
  const long = plan.face === 'snout' ? 2.5 : plan.face === 'beak' ? 1.5 : plan.face === 'frill' ? 1.35 : 1.1;
  it.part(
    'head',
    tube(
      [
        [0, y, z - r * 0.9],
        [0, y + r * 0.08, z - r * 0.4],
        [0, y + r * 0.06, z + r * 0.3],
        [0, y - r * 0.12, z + r * long * 0.75],
        [0, y - r * 0.2, z + r * long],
        [0, y - r * 0.22, z + r * long * 1.1],
      ],
      [r * 0.5, r * 0.94, r, r * (plan.face === 'snout' ? 0.56 : 0.74), r * (plan.face === 'snout' ? 0.5 : 0.56), r * 0.24],
      it.sides(16),
    ),
    'main',
    { parent: 'body', joint },
  );
  it.part(
    'jaw',
    tube(
      [
        [0, y - r * 0.34, z - r * 0.3],
        [0, y - r * 0.5, z + r * 0.3],
        [0, y - r * 0.44, z + r * long * 0.8],
        [0, y - r * 0.4, z + r * long * 1.04],
      ],
      [r * 0.4, r * 0.64, r * 0.44, r * 0.2],
      it.sides(14),
    ),
    'belly',
    { parent: 'head', joint: { type: 'hinge', at: [0, y - r * 0.4, z - r * 0.2], axis: [1, 0, 0], limitsDeg: [0, 30] } },
  );
  const bulge = plan.face === 'snout' ? 0.86 : 0.4;
  if (plan.face === 'snout')
    it.part('brows', mirror(at(ball(r * 0.34, r * 0.36, r * 0.42, 12), r * 0.46, y + r * 0.74, z + r * 0.1)), 'main', { parent: 'head' });
  eyes(it, { parent: 'head', x: r * (plan.face === 'snout' ? 0.6 : 0.8), y: y + r * bulge, z: z + r * (plan.face === 'snout' ? 0.34 : 0.36), radius: r * 0.2 });
  it.detail(
    'nostrils',
    mirror(at(ball(r * 0.09, r * 0.08, r * 0.09, 7), r * 0.22, y - r * 0.02 + (plan.face === 'snout' ? r * 0.24 : r * 0.16), z + r * long * 0.94)),
    'dark',
    { parent: 'head', ghost: true },
  );
  if (plan.face === 'snout' && it.has('teeth'))
    it.part(
      'teeth',
      mirror(
        group(...[0, 1, 2, 3, 4].map((i) => at(cone(r * 0.09, r * 0.28, 5), r * (0.5 - i * 0.035), y - r * 0.46, z + r * (0.75 + i * 0.36), [180, 0, 0]))),
      ),
      'horn',
      { parent: 'head', ghost: true },
    );
  else
    it.detail(
      'mouth',
      mirror(
        tube(
          [
            [0, y - r * 0.34, z + r * long * 1.08],
            [r * 0.5, y - r * 0.34, z + r * long * 0.72],
            [r * 0.82, y - r * 0.24, z + r * 0.3],
          ],
          r * 0.045,
          6,
        ),
      ),
      'dark',
      { parent: 'head', ghost: true },
    );
  if (plan.tongue)
    it.detail(
      'tongue',
      tube(
        [
          [0, y - r * 0.38, z + r * long],
          [0, y - r * 0.34, z + r * (long + 0.6)],
          [0, y - r * 0.5, z + r * (long + 0.9)],
        ],
        [r * 0.1, r * 0.08, r * 0.03],
        6,
      ),
      mat('flesh_fruit', '#d8475a'),
      { parent: 'jaw', ghost: true },
    );
  if (plan.face === 'frill') {
    const shield: Flat[] = Array.from({ length: 15 }, (_, i): Flat => {
      const a = (-0.12 + (i / 14) * 1.24) * Math.PI;
      const k = i % 2 === 0 ? 1.85 : 1.66;
      return [Math.cos(a) * r * k, Math.sin(a) * r * k];
    });
    it.part('frill', at(extrude(shield, r * 0.3, r * 0.1), 0, y + r * 0.25, z - r * 0.62, [-24, 0, 0]), 'crest', { parent: 'head' });
    it.part(
      'frill_face',
      at(
        extrude(
          shield.map(([u, v]): Flat => [u * 0.78, v * 0.8]),
          r * 0.3,
          r * 0.08,
        ),
        0,
        y + r * 0.28,
        z - r * 0.5,
        [-24, 0, 0],
      ),
      'belly',
      { parent: 'frill', ghost: true },
    );
    if (it.has('horns'))
      it.part(
        'horns',
        group(
          mirror(
            tube(
              curve(
                [
                  [r * 0.52, y + r * 0.7, z + r * 0.05],
                  [r * 0.66, y + r * 1.25, z + r * 0.9],
                  [r * 0.7, y + r * 1.5, z + r * 1.9],
                ],
                3,
              ),
              [0.24, 0.22, 0.19, 0.15, 0.11, 0.07, 0.02].map((k) => k * r),
              9,
            ),
          ),
          at(cone(r * 0.22, r * 0.7, 8), 0, y + r * 0.62, z + r * 1.05, [28, 0, 0]),
        ),
        'horn',
        { parent: 'head' },
      );
    it.part('beak', at(cone(r * 0.34, r * 0.62, 9), 0, y - r * 0.34, z + r * 1.56, [118, 0, 0]), 'horn', { parent: 'head' });
  }
  it.anchor('head', 0, y + r * 0.9, z, r * 1.8);
  it.anchor('face', 0, y - r * 0.1, z + r * long, r * 1.4);
  it.anchor('neck', 0, y - r * 0.2, z - r * 0.8, r * 1.6);
  it.anchor('hand', r, y - r * 1.4, z, r);
}

function crest(it: Make, plan: SaurianPlan, spine: Spine, wide: number): void {
  if (plan.crest && it.has('spikes')) {
    const rows = spine.path.map((p, i) => ({ p, r: spine.radii[i] ?? 0 })).slice(2, -2);
    const widest = Math.max(...spine.radii);
    const solid = (p: Vec3, r: number, i: number): Solid[] => {
      const [, y, z] = p;
      if (plan.crest === 'plates') {
        const s = widest * (0.25 + 0.62 * (r / widest));
        const plate = extrude(
          [
            [-s * 0.55, -s * 0.2],
            [-s * 0.28, -s * 0.4],
            [s * 0.28, -s * 0.4],
            [s * 0.55, -s * 0.2],
            [s * 0.5, s * 0.42],
            [0, s * 1.0],
            [-s * 0.5, s * 0.42],
          ],
          s * 0.18,
          s * 0.06,
        );
        return [at(plate, (i % 2 === 0 ? 1 : -1) * r * 0.3, y + r * 0.96 + s * 0.14, z, [0, 90, (i % 2 === 0 ? -1 : 1) * 12])];
      }
      if (plan.crest === 'sail')
        return [at(box(widest * 0.12, widest * 1.5 * (r / widest), widest * 0.66, widest * 0.04), 0, y + r + widest * 0.5 * (r / widest), z)];
      if (plan.crest === 'scutes') return [at({ shape: 'mirror', axis: 'x', of: at(cone(r * 0.2, r * 0.3, 4), r * wide * 0.34, 0) }, 0, y + r * 0.98, z)];
      return [at({ shape: 'place', of: cone(r * 0.2, r * (plan.crest === 'fringe' ? 0.6 : 0.75), 6), scale: [0.5, 1, 1] }, 0, y + r * 1.12, z, [-20, 0, 0])];
    };
    it.part(plan.crest === 'plates' ? 'plates' : plan.crest === 'sail' ? 'sail' : 'spines', group(...rows.flatMap(({ p, r }, i) => solid(p, r, i))), 'crest', {
      parent: 'body',
      ghost: true,
    });
  }
  if (plan.armour)
    it.part(
      'armour',
      group(
        ...spine.path.slice(4, -3).flatMap((p, i): Solid[] => {
          const r = spine.radii[i + 4] ?? 0;
          return [-0.9, -0.3, 0.3, 0.9].map((turn) =>
            at(cone(r * 0.16, r * 0.36, 5), Math.sin(turn) * r * wide, p[1] + Math.cos(turn) * r, p[2], [0, 0, (-turn * 180) / Math.PI]),
          );
        }),
      ),
      'crest',
      { parent: 'body', ghost: true },
    );
  if (plan.spots)
    it.part(
      'spots',
      group(
        ...spine.path.slice(3, -2).flatMap((p, i): Solid[] => {
          const r = spine.radii[i + 3] ?? 0;
          const turn = i % 2 === 0 ? 0.5 : -0.7;
          return [at(ball(r * 0.26, r * 0.07, r * 0.3, 9), Math.sin(turn) * r * wide, p[1] + Math.cos(turn) * r * 0.99, p[2], [0, 0, (-turn * 180) / Math.PI])];
        }),
      ),
      'crest',
      { parent: 'body', ghost: true },
    );
  const [, ty, tz] = spine.path[1] ?? [0, 0, 0];
  const tr = Math.max(...spine.radii) * 0.16;
  if (plan.tail === 'spikes')
    it.part(
      'tail_spikes',
      mirror(
        group(
          at(cone(tr * 0.5, tr * 3.6, 7), tr * 1.6, ty + tr * 0.9, tz, [-16, 0, -56]),
          at(cone(tr * 0.5, tr * 3.4, 7), tr * 1.6, ty + tr * 0.9, tz + tr * 2.6, [-10, 0, -56]),
        ),
      ),
      'horn',
      { parent: 'body' },
    );
  if (plan.tail === 'club') it.part('tail_club', mirror(at(ball(tr * 1.9, tr * 1.3, tr * 2.2, 12), tr * 1.1, ty, tz)), 'crest', { parent: 'body' });
}
