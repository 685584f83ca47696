import type { Vec3 } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, cylinder, group, mirror, row, torus, tube } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';

/** A long bone with its knuckles. */
const bone = (from: Vec3, to: Vec3, thick: number): ReturnType<typeof group> =>
  group(tube([from, to], thick * 0.62, 8), at(ball(thick), ...from), at(ball(thick), ...to));

/** A skeleton in the place of trunk and limbs; the head stays the figure's own, with a jaw under it. */
export function bones(it: Make, g: Figure): void {
  const { f, hip, shoulder, sx, sz, r } = g;
  const t = 0.022 * f;
  it.part(
    'body',
    group(
      at(cylinder(t * 0.9, shoulder - hip + 0.08 * f, { sides: 8 }), 0, (shoulder + hip) / 2 + 0.03 * f, -sz * 0.3),
      at(row(at(ball(t * 1.25, t * 0.6, t * 1.25, 8), 0, 0, -sz * 0.3), 5, [0, (shoulder - hip) / 5, 0]), 0, hip + 0.02 * f),
    ),
    'main',
  );
  const rib = (k: number, wide: number): ReturnType<typeof at> =>
    at({ shape: 'place', of: torus(sx * wide, t * 0.56, 360, 14), scale: [1, 1.3, 0.72] }, 0, hip + (shoulder - hip) * k, 0, [10, 0, 0]);
  it.part(
    'ribs',
    group(
      rib(0.48, 0.74),
      rib(0.64, 0.86),
      rib(0.8, 0.9),
      rib(0.94, 0.74),
      at(box(t * 1.3, (shoulder - hip) * 0.5, t * 0.9, t * 0.3), 0, hip + (shoulder - hip) * 0.74, sz * 0.92),
    ),
    'main',
    { parent: 'body' },
  );
  it.part(
    'pelvis',
    group(mirror(at(ball(sx * 0.52, 0.042 * f, sz * 0.6, 10), sx * 0.4, hip, 0, [0, 0, 20])), at(ball(sx * 0.3, t * 1.3, sz * 0.6, 8), 0, hip - 0.01 * f)),
    'main',
    { parent: 'body' },
  );
  it.part('neck', at(cylinder(t * 0.9, r * 0.8, { sides: 8 }), 0, shoulder + r * 0.12, -0.01 * f), 'main', { parent: 'body' });
  for (const [name, side, hand] of [
    ['left', 1, g.leftHand],
    ['right', -1, g.rightHand],
  ] as const) {
    const top: Vec3 = [side * sx * 0.95, shoulder - 0.02 * f, 0];
    const elbow: Vec3 = [side * (sx + 0.05 * f), (shoulder + hip) / 2, -0.01 * f];
    it.part(`${name}_arm`, group(tube([[0, shoulder, 0], top], t * 0.6, 7), bone(top, elbow, t), bone(elbow, hand, t * 0.85)), 'main', {
      parent: 'body',
      joint: { type: 'ball', at: top },
    });
    it.part(
      `${name}_hand`,
      group(
        at(ball(t * 1.3, t * 1.5, t * 0.9, 8), hand[0], hand[1] - t, hand[2]),
        ...[-1, 0, 1].map((i) => at(cylinder(t * 0.4, t * 2.4, { sides: 6 }), hand[0] + i * t * 0.85, hand[1] - t * 2.9, hand[2] + t * 0.2)),
      ),
      'main',
      { parent: `${name}_arm`, sockets: [{ kind: 'grip', at: hand }] },
    );
    const x = side * sx * 0.5;
    it.part(
      `${name}_leg`,
      group(bone([x, hip, 0], [x * 1.05, hip * 0.52, 0.01 * f], t * 1.1), bone([x * 1.05, hip * 0.52, 0.01 * f], [x * 1.05, 0.05 * f, 0], t * 0.95)),
      'main',
      { parent: 'body', joint: { type: 'ball', at: [x, hip, 0] } },
    );
    it.part(`${name}_foot`, group(at(box(t * 2.6, t * 1.3, t * 5.6, t * 0.5), x * 1.05, t * 0.65, t * 1.8), at(ball(t * 1.1), x * 1.05, t * 1.4, 0)), 'main', {
      parent: `${name}_leg`,
    });
  }
}

/** The jaw, teeth and nose of a skull, once there is a head to hang them on. */
export function skull(it: Make, { head: [, y, z], r }: Figure): void {
  it.part('jaw', at(box(r * 0.98, r * 0.36, r * 0.8, r * 0.12), 0, y - r * 0.82, z + r * 0.34), 'main', {
    parent: 'head',
    joint: { type: 'hinge', at: [0, y - r * 0.6, z], axis: [1, 0, 0], limitsDeg: [0, 30] },
  });
  it.detail(
    'teeth',
    group(
      at(box(r * 0.74, r * 0.05, r * 0.1), 0, y - r * 0.68, z + r * 0.74),
      at(row(box(r * 0.045, r * 0.26, r * 0.08), 5, [r * 0.16, 0, 0]), -r * 0.32, y - r * 0.68, z + r * 0.75),
    ),
    mat('rubber', '#3a302c'),
    { parent: 'jaw', ghost: true },
  );
  it.detail('nose_hole', at(box(r * 0.16, r * 0.24, r * 0.1, r * 0.05), 0, y - r * 0.26, z + r * 0.92), mat('rubber', '#3a302c'), {
    parent: 'head',
    ghost: true,
  });
}
