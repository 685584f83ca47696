import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cone, cylinder, extrude, group, mirror, ring, row, turned } from '../solids.ts';

export default archetype({
  name: 'castle',
  words: ['fortress', 'keep', 'stronghold', 'medieval castle', 'fort', 'citadel'],
  serves: ['castle#2', 'palace#artifact', 'fortification'],
  kind: 'structure',
  size: [12, 10, 12],
  massKg: 900000,
  interaction: { open: true },
  roles: {
    main: mat('stone', '#a39d92'),
    roof: mat('tile', '#4a6fa0'),
    wood: mat('oak', '#6d4a2e'),
    flag: mat('cotton', '#c43d31'),
    dark: mat('stone', '#5d5952'),
  },
  tint: ['main', 'roof'],
  build(it) {
    const { w, h, d } = it;
    const tower = (x: number, z: number): Solid =>
      at(
        group(
          at(cylinder(w * 0.12, h * 0.56, { sides: 14 }), 0, h * 0.28),
          at(cylinder(w * 0.14, h * 0.08, { sides: 14 }), 0, h * 0.58),
          at(ring(at(box(w * 0.04, h * 0.06, w * 0.05), 0, 0, w * 0.125), 7), 0, h * 0.64),
        ),
        x,
        0,
        z,
      );
    const roofAt = (x: number, z: number): Solid => at(cone(w * 0.13, h * 0.22, 14), x, h * 0.72, z);
    const corners: [number, number][] = [
      [0.36, 0.36],
      [-0.36, 0.36],
      [0.36, -0.36],
      [-0.36, -0.36],
    ];
    it.part(
      'walls',
      group(
        ...[0, 90, 180, 270].map((a) =>
          turned(
            group(
              at(box(w * 0.66, h * 0.36, d * 0.07), 0, h * 0.18, d * 0.36),
              at(row(box(w * 0.06, h * 0.06, d * 0.07), 5, [w * 0.11, 0, 0]), -w * 0.22, h * 0.38, d * 0.36),
            ),
            0,
            a,
          ),
        ),
      ),
      'main',
    );
    it.part('towers', group(...corners.map(([x, z]) => tower(x * w, z * d))), 'main', { parent: 'walls' });
    it.part('roofs', group(...corners.map(([x, z]) => roofAt(x * w, z * d))), 'roof', { parent: 'towers' });
    it.part(
      'keep',
      group(at(box(w * 0.34, h * 0.62, d * 0.34, 0.05), 0, h * 0.31, -d * 0.06), at(box(w * 0.38, h * 0.06, d * 0.38), 0, h * 0.63, -d * 0.06)),
      'main',
      { parent: 'walls' },
    );
    it.part('keep_roof', at(cone(w * 0.27, h * 0.26, 4), 0, h * 0.78, -d * 0.06, [0, 45, 0]), 'roof', { parent: 'keep' });
    it.part('yard', at(box(w * 0.7, h * 0.02, d * 0.7), 0, h * 0.01), 'dark', { parent: 'walls' });
    it.part(
      'gatehouse',
      group(
        at(box(w * 0.26, h * 0.42, d * 0.12, 0.04), 0, h * 0.21, d * 0.38),
        at(row(box(w * 0.05, h * 0.05, d * 0.12), 3, [w * 0.1, 0, 0]), -w * 0.1, h * 0.44, d * 0.38),
      ),
      'main',
      { parent: 'walls' },
    );
    it.part('gate', at(box(w * 0.15, h * 0.26, d * 0.03, 0.02), 0, h * 0.13, d * 0.44), 'wood', {
      parent: 'gatehouse',
      joint: hinge(0, 0, d * 0.44, [1, 0, 0], 0, 90),
    });
    it.part(
      'windows',
      group(
        ...corners.map(([x, z]) => at(box(w * 0.03, h * 0.1, w * 0.03), x * w, h * 0.42, z * d + w * 0.115)),
        mirror(at(box(w * 0.04, h * 0.1, 0.1), w * 0.08, h * 0.5, d * 0.11)),
      ),
      'dark',
      { parent: 'towers' },
    );
    it.part('flag_pole', at(cylinder(w * 0.006, h * 0.12, { sides: 6 }), 0, h * 0.94, -d * 0.06), 'wood', { parent: 'keep_roof' });
    it.detail(
      'flag',
      at(
        extrude(
          [
            [0, 0],
            [w * 0.1, -h * 0.025],
            [0, -h * 0.05],
          ],
          w * 0.008,
        ),
        0,
        h * 0.99,
        -d * 0.06,
      ),
      'flag',
      { parent: 'flag_pole', ghost: true },
    );
  },
});
