import type { Solid } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, cylinder, extrude, group, mirror, tube, type Flat } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';

export interface FishPlan {
  /** Whales and dolphins beat their tails up and down. */
  fluke?: boolean;
  dorsal: 'long' | 'shark' | 'small' | 'none';
  /** Body radii from tail to nose. */
  body: readonly number[];
  flat?: boolean;
  stripes?: boolean;
  teeth?: boolean;
  beak?: boolean;
  spout?: boolean;
  horn?: boolean;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'>;

/** A swimmer on a small display stand, so that it rests on land: nose at +z. */
export function fish(base: Base, colours: { main: string; belly: string; fin: string; stripe?: string }, plan: FishPlan): Archetype {
  const smooth = plan.fluke === true || plan.dorsal === 'shark';
  return archetype({
    kind: 'character',
    behaviours: ['swim'],
    roles: {
      main: mat(smooth ? 'skin' : 'scales', colours.main),
      belly: mat(smooth ? 'skin' : 'scales', colours.belly),
      fin: mat('skin', colours.fin),
      stripe: mat('scales', colours.stripe ?? '#f1eee6'),
    },
    tint: ['main', 'fin'],
    options: { fins: ['fin', 'fins'], eyes: ['eye', 'eyes'], tail: ['tail'] },
    ...base,
    build: (it) => buildFish(it, plan),
  });
}

function buildFish(it: Make, plan: FishPlan): void {
  const { w, h, d } = it;
  const tailLong = d * 0.2;
  const ry = h * (plan.dorsal === 'none' ? 0.48 : 0.4);
  const squash = Math.min(1, (w * 0.5) / ry);
  const y = ry;
  const start = -d / 2 + tailLong;
  const long = d / 2 - start;
  const bodyAt = (t: number): number => start + t * long;
  const steps = plan.body.length;
  const spine = plan.body.map((r, i): [number, number] => [i / (steps - 1), r]);
  it.part(
    'body',
    {
      shape: 'place',
      of: tube(
        spine.map(([t]) => [0, y, bodyAt(t)]),
        spine.map(([, r]) => Math.max(r, 0.04) * ry),
        it.sides(14),
      ),
      scale: [squash, 1, 1],
    },
    'main',
  );
  it.part('belly', at(ball(ry * squash * 0.86, ry * 0.62, long * 0.36, it.sides(12)), 0, y - ry * 0.36, bodyAt(0.56)), 'belly', {
    parent: 'body',
    ghost: true,
  });
  const rNose = plan.body.at(-2) ?? 0.7;
  if (it.has('eyes'))
    eyes(it, {
      parent: 'body',
      x: ry * squash * rNose * 0.86,
      y: y + ry * 0.22,
      z: bodyAt((steps - 2) / (steps - 1)) + long * 0.02,
      radius: ry * (plan.fluke ? 0.07 : 0.13),
    });
  if (it.has('tail')) {
    const fork: Flat[] = [
      [0, -ry * 0.14],
      [-tailLong * 1.0, -ry * 0.8],
      [-tailLong * 0.7, 0],
      [-tailLong * 1.0, ry * 0.85],
      [0, ry * 0.14],
    ];
    const tail = extrude(fork, ry * 0.12, ry * 0.03);
    it.part('tail', at(tail, 0, y, start + tailLong * 0.1, plan.fluke ? [90, -90, 0] : [0, -90, 0]), 'fin', {
      parent: 'body',
      joint: { type: 'hinge', at: [0, y, start], axis: plan.fluke ? [1, 0, 0] : [0, 1, 0], limitsDeg: [-35, 35] },
    });
  }
  if (it.has('fins')) fins(it, plan, ry, squash, y, long, bodyAt);
  if (plan.stripes)
    it.part(
      'stripes',
      group(
        ...[0.36, 0.6, 0.8].map((t) =>
          at(
            {
              shape: 'place',
              of: cylinder(ry * 0.99 * (t > 0.7 ? 0.84 : 0.99), long * 0.06, { sides: it.sides(14) }),
              turn: [90, 0, 0],
              scale: [squash * 1.02, 1, 1.02],
            },
            0,
            y,
            bodyAt(t),
          ),
        ),
      ),
      'stripe',
      { parent: 'body', ghost: true },
    );
  if (plan.teeth)
    it.detail(
      'teeth',
      mirror(
        group(
          ...[0, 1, 2].map((i) => at(box(ry * 0.06, ry * 0.12, ry * 0.06), ry * squash * (0.2 + i * 0.14), y - ry * 0.24, bodyAt(0.97) - i * long * 0.035)),
        ),
      ),
      'stripe',
      { parent: 'body', ghost: true },
    );
  if (plan.beak)
    it.part(
      'beak',
      tube(
        [
          [0, y - ry * 0.06, bodyAt(0.94)],
          [0, y - ry * 0.1, d / 2 + long * 0.06],
        ],
        [ry * 0.3, ry * 0.14],
        9,
      ),
      'main',
      { parent: 'body' },
    );
  if (plan.horn)
    it.part(
      'horn',
      tube(
        [
          [0, y + ry * 0.2, bodyAt(0.96)],
          [0, y + ry * 0.36, d / 2 + long * 0.3],
        ],
        [ry * 0.09, ry * 0.01],
        8,
      ),
      'stripe',
      { parent: 'body' },
    );
  if (plan.spout)
    it.detail(
      'spout',
      group(
        at(cylinder(ry * 0.06, ry * 0.6, { sides: 6 }), 0, y + ry * 1.2, bodyAt(0.8)),
        mirror(
          tube(
            [
              [0, y + ry * 1.45, bodyAt(0.8)],
              [ry * 0.3, y + ry * 1.65, bodyAt(0.8)],
              [ry * 0.45, y + ry * 1.35, bodyAt(0.8)],
            ],
            ry * 0.07,
            6,
          ),
        ),
      ),
      mat('water', '#8fd0ea'),
      { parent: 'body', ghost: true },
    );
  it.anchor('top', 0, y + ry * 0.96, bodyAt(0.6), ry * squash * 1.6);
  it.anchor('head', 0, y + ry * 0.8, bodyAt(0.84), ry * squash * 1.6);
}

function fins(it: Make, plan: FishPlan, ry: number, squash: number, y: number, long: number, bodyAt: (t: number) => number): void {
  const sail: Record<FishPlan['dorsal'], Flat[]> = {
    long: [
      [-long * 0.3, 0],
      [-long * 0.26, ry * 0.3],
      [long * 0.06, ry * 0.52],
      [long * 0.26, 0],
    ],
    shark: [
      [-long * 0.16, 0],
      [-long * 0.12, ry * 0.62],
      [long * 0.14, 0],
    ],
    small: [
      [-long * 0.08, 0],
      [-long * 0.08, ry * 0.26],
      [long * 0.08, 0],
    ],
    none: [],
  };
  const outline = sail[plan.dorsal];
  if (outline.length > 0)
    it.part('dorsal_fin', at(extrude(outline.toReversed(), ry * 0.1, ry * 0.02), 0, y + ry * 0.86, bodyAt(0.5), [0, -90, 0]), 'fin', { parent: 'body' });
  const flipper: Solid = extrude(
    [
      [0, -ry * 0.2],
      [ry * 0.75, -ry * 0.5],
      [ry * 0.85, -ry * 0.3],
      [0, ry * 0.22],
    ],
    ry * 0.1,
    ry * 0.02,
  );
  it.part('side_fins', mirror(at(flipper, ry * squash * 0.78, y - ry * 0.25, bodyAt(0.66), [-60, 0, -24])), 'fin', { parent: 'body' });
}
