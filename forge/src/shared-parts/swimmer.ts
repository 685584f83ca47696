import type { Solid } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, cone, curve, extrude, group, mirror, tube, type Flat } from '../archetypes/solids.ts';
import { eyes } from './eyes.ts';
import { bellyOf, ribsOf, spindle } from './spindle.ts';

/** Large smooth swimmers: sharks, whales, seals. Rows are [t, half width, half height, middle] from tail to nose, widths in parts of the length. */
export interface SwimmerPlan {
  rows: readonly (readonly [number, number, number, number])[];
  tail: 'upright' | 'fluke' | 'flippers';
  dorsal?: 'sharp' | 'tall' | 'low';
  flipper: number;
  mouth?: 'teeth' | 'smile' | 'grooves';
  gills?: boolean;
  beak?: boolean;
  tusks?: boolean;
  whiskers?: boolean;
  spout?: boolean;
  patches?: boolean;
  horn?: boolean;
  hammer?: boolean;
  eye: readonly [number, number, number];
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'>;

export function swimmer(base: Base, colours: { main: string; belly: string; fin?: string; mark?: string }, plan: SwimmerPlan): Archetype {
  return archetype({
    kind: 'character',
    behaviours: ['swim'],
    roles: {
      main: mat('skin', colours.main, { roughness: 0.45 }),
      belly: mat('skin', colours.belly, { roughness: 0.5 }),
      fin: mat('skin', colours.fin ?? colours.main, { roughness: 0.45 }),
      mark: mat('skin', colours.mark ?? '#f1efe8'),
      tooth: mat('bone', '#f4efe0'),
      dark: mat('rubber', '#2b2a30'),
    },
    tint: ['main', 'fin'],
    keep: ['tooth', 'dark'],
    options: { fins: ['fin', 'fins', 'flipper', 'flippers'], tusks: ['tusk', 'tusks'], teeth: ['tooth', 'teeth'] },
    ...base,
    build: (it) => buildSwimmer(it, plan),
  });
}

function buildSwimmer(it: Make, plan: SwimmerPlan): void {
  const { d, h } = it;
  const tailRoom = plan.tail === 'flippers' ? 0.1 : 0.13;
  const length = d * (1 - tailRoom);
  const z0 = -d / 2 + d * tailRoom;
  const low = Math.min(...plan.rows.map(([, , ry, y]) => y - ry));
  const ribs = ribsOf(plan.rows, z0, length, length).map((rib) => ({ ...rib, y: rib.y - low * length }));
  const at1 = (t: number): { rx: number; ry: number; y: number; z: number } => {
    const i = Math.max(
      1,
      plan.rows.findIndex(([k]) => k >= t),
    );
    const [a, b] = [ribs[i - 1], ribs[i]];
    if (!a || !b) return { rx: 0.1, ry: 0.1, y: h / 2, z: 0 };
    const k = (z0 + t * length - a.z) / (b.z - a.z);
    return { rx: a.rx + (b.rx - a.rx) * k, ry: a.ry + (b.ry - a.ry) * k, y: a.y + (b.y - a.y) * k, z: z0 + t * length };
  };
  const L = length;
  it.part('body', spindle(ribs, 18), 'main');
  it.part('belly', spindle(bellyOf(ribs.slice(1), 0.2), 16), 'belly', { parent: 'body', ghost: true });
  const flat = (outline: Flat[], thick: number): Solid =>
    extrude(
      outline.map(([x, y]): Flat => [x * L, y * L]),
      thick * L,
      thick * L * 0.35,
    );
  const end = at1(0);
  const joint = { type: 'hinge' as const, at: [0, end.y, end.z] as [number, number, number], limitsDeg: [-30, 30] as [number, number] };
  if (plan.tail === 'upright')
    it.part(
      'tail',
      at(
        flat(
          [
            [0.05, 0],
            [-0.02, 0.06],
            [-0.15, 0.2],
            [-0.17, 0.185],
            [-0.1, 0.02],
            [-0.13, -0.09],
            [-0.11, -0.1],
            [-0.02, -0.04],
          ],
          0.02,
        ),
        0,
        end.y,
        end.z,
        [0, -90, 0],
      ),
      'fin',
      { parent: 'body', joint: { ...joint, axis: [0, 1, 0] } },
    );
  else if (plan.tail === 'fluke')
    it.part(
      'tail',
      at(
        flat(
          [
            [0, -0.05],
            [0.03, 0.02],
            [0.12, 0.075],
            [0.18, 0.13],
            [0.12, 0.13],
            [0, 0.1],
            [-0.12, 0.13],
            [-0.18, 0.13],
            [-0.12, 0.075],
            [-0.03, 0.02],
          ],
          0.022,
        ),
        0,
        end.y,
        end.z,
        [-90, 0, 0],
      ),
      'fin',
      { parent: 'body', joint: { ...joint, axis: [1, 0, 0] } },
    );
  else
    it.part('tail', mirror(at(ball(L * 0.05, L * 0.018, L * 0.11, 12), L * 0.045, end.y, end.z - L * 0.05, [0, 24, 0])), 'fin', {
      parent: 'body',
      joint: { ...joint, axis: [1, 0, 0] },
    });
  if (plan.dorsal && it.has('fins')) {
    const root = at1(0.54);
    const tall = { sharp: 1, tall: 1.55, low: 0.45 }[plan.dorsal];
    it.part(
      'dorsal_fin',
      at(
        flat(
          [
            [0.09, -0.02],
            [0.02, 0.07 * tall],
            [-0.05, 0.13 * tall],
            [-0.065, 0.125 * tall],
            [-0.05, 0.05 * tall],
            [-0.08, -0.02],
          ],
          0.024,
        ),
        0,
        root.y + root.ry * 0.96,
        root.z,
        [0, -90, 0],
      ),
      'fin',
      { parent: 'body' },
    );
  }
  if (it.has('fins')) {
    const root = at1(0.64);
    const s = plan.flipper;
    for (const [name, side] of [
      ['left_fin', 1],
      ['right_fin', -1],
    ] as const) {
      const x = side * root.rx * 0.8;
      // A round tube pressed flat; its droop is undone by the pressing, so it is drawn five times as deep.
      // The tips reach the ground: what lies there rests on its belly and both fins.
      const drop = ((root.y - root.ry * 0.45) / L + 0.005) / 0.2;
      const path = curve(
        [
          [0, 0, 0.04],
          [s * 0.42, -drop * 0.3, -0.02],
          [s * 0.85, -drop * 0.72, -s * 0.36],
          [s * 1.15, -drop, -s * 0.85],
        ].map(([u = 0, v = 0, k = 0]): [number, number, number] => [side * u * L, v * L, k * L]),
        2,
      );
      const blade = tube(
        path,
        [0.3, 0.36, 0.36, 0.33, 0.25, 0.17, 0.04].map((k) => k * s * L),
        12,
      );
      it.part(name, at({ shape: 'place', of: blade, scale: [1, 0.2, 1] }, x, root.y - root.ry * 0.45, root.z), 'fin', {
        parent: 'body',
        joint: { type: 'ball', at: [x, root.y - root.ry * 0.4, root.z] },
      });
    }
  }
  const [et, eup, er] = plan.eye;
  const here = at1(et);
  const ex = here.rx * Math.sqrt(Math.max(0.05, 1 - eup * eup));
  eyes(it, { parent: 'body', x: ex * (plan.hammer ? 1 : 0.95), y: here.y + here.ry * eup, z: here.z, radius: L * er });
  if (plan.patches)
    it.part('eye_patches', mirror(at(ball(L * 0.014, L * 0.024, L * 0.05, 12), ex * 0.97, here.y + here.ry * (eup + 0.28), here.z - L * 0.055)), 'mark', {
      parent: 'body',
      ghost: true,
    });
  if (plan.gills)
    it.detail(
      'gills',
      mirror(
        group(
          ...[0, 1, 2].map((i) => {
            const g = at1(0.72 - i * 0.022);
            return at(ball(L * 0.004, g.ry * 0.36, L * 0.005, 6), g.rx * 0.985, g.y, g.z);
          }),
        ),
      ),
      'dark',
      { parent: 'body', ghost: true },
    );
  if (plan.mouth) mouth(it, plan, at1, L);
  const nose = at1(1);
  if (plan.beak) it.part('beak', at(ball(L * 0.03, L * 0.024, L * 0.075, 12), 0, nose.y - L * 0.012, nose.z + L * 0.01), 'main', { parent: 'body' });
  if (plan.horn) it.part('tusk', at(cone(L * 0.014, L * 0.36, 8), 0, nose.y + L * 0.02, nose.z + L * 0.16, [88, 0, 0]), 'tooth', { parent: 'body' });
  if (plan.tusks && it.has('tusks'))
    it.part('tusks', mirror(at(cone(L * 0.02, L * 0.16, 8), L * 0.045, nose.y - L * 0.1, nose.z - L * 0.01, [176, 0, 0])), 'tooth', { parent: 'body' });
  if (plan.whiskers)
    it.part('muzzle', group(mirror(at(ball(L * 0.045, L * 0.036, L * 0.04, 12), L * 0.032, nose.y - L * 0.02, nose.z - L * 0.012))), 'belly', {
      parent: 'body',
    });
  if (plan.whiskers)
    it.detail('nose', at(ball(L * 0.026, L * 0.02, L * 0.02, 9), 0, nose.y + L * 0.012, nose.z + L * 0.02), 'dark', { parent: 'muzzle', ghost: true });
  if (plan.spout) {
    const top = at1(0.76);
    const jet = (side: number): Solid =>
      tube(
        curve(
          [
            [0, top.y + top.ry * 0.94, top.z],
            [side * L * 0.01, top.y + top.ry + L * 0.07, top.z],
            [side * L * 0.045, top.y + top.ry + L * 0.11, top.z],
            [side * L * 0.085, top.y + top.ry + L * 0.075, top.z],
          ],
          3,
        ),
        [0.01, 0.011, 0.012, 0.013, 0.014, 0.015, 0.015, 0.014, 0.012, 0.006].map((k) => k * L),
        8,
      );
    it.part('spout', group(jet(1), jet(-1)), mat('water', '#bfe6f5'), { parent: 'body', ghost: true });
  }
  if (plan.hammer) it.part('hammer', at(ball(L * 0.17, L * 0.026, L * 0.05, 14), 0, nose.y, nose.z - L * 0.02), 'main', { parent: 'body' });
  const mid = at1(0.5);
  it.anchor('back', 0, mid.y + mid.ry, mid.z, mid.rx * 1.6);
  it.anchor('top', 0, mid.y + mid.ry, mid.z, mid.rx * 1.6);
  const brow = at1(0.86);
  it.anchor('head', 0, brow.y + brow.ry * 0.96, brow.z, brow.rx * 1.7);
  it.anchor('face', 0, nose.y, nose.z, brow.rx);
  it.anchor('hand', -mid.rx * 1.4, mid.y * 0.6, at1(0.64).z, mid.rx);
}

function mouth(it: Make, plan: SwimmerPlan, at1: (t: number) => { rx: number; ry: number; y: number; z: number }, L: number): void {
  const m = at1(0.9);
  if (plan.mouth === 'teeth' && it.has('teeth')) {
    it.part('mouth', at(ball(m.rx * 0.92, m.ry * 0.3, L * 0.075, 14), 0, m.y - m.ry * 0.52, m.z - L * 0.005, [14, 0, 0]), 'dark', {
      parent: 'body',
      ghost: true,
    });
    it.part(
      'teeth',
      mirror(
        group(
          ...[0, 1, 2, 3].map((i) =>
            at(cone(L * 0.0085, L * 0.03, 5), m.rx * (0.12 + i * 0.24), m.y - m.ry * 0.44, m.z + L * (0.064 - i * i * 0.006), [180, 0, 0]),
          ),
        ),
      ),
      'tooth',
      { parent: 'mouth', ghost: true },
    );
  } else if (plan.mouth === 'smile')
    it.detail(
      'mouth',
      mirror(
        tube(
          [
            [0, m.y - m.ry * 0.36, m.z + L * 0.1],
            [m.rx * 0.8, m.y - m.ry * 0.3, m.z + L * 0.03],
            [m.rx * 1.02, m.y - m.ry * 0.08, m.z - L * 0.05],
          ],
          L * 0.005,
          6,
        ),
      ),
      'dark',
      { parent: 'body', ghost: true },
    );
  else if (plan.mouth === 'grooves')
    it.detail(
      'grooves',
      mirror(
        group(
          ...[0.12, 0.36, 0.6].map((x) =>
            tube(
              [0.56, 0.66, 0.76, 0.86, 0.93].map((t): [number, number, number] => {
                const p = at1(t);
                return [p.rx * x, p.y - p.ry * (0.19 + 0.86 * Math.sqrt(1 - x * x)), p.z];
              }),
              L * 0.0045,
              6,
            ),
          ),
        ),
      ),
      'main',
      { parent: 'belly', ghost: true },
    );
}
