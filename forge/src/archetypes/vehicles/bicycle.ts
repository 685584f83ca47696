import type { Vec3 } from '@worldkiln/contracts';
import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, box, cylinder, group, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'bicycle',
  words: ['bike', 'mountain bike', 'cycle'],
  near: ['tricycle', 'unicycle'],
  serves: ['bicycle', 'wheeled_vehicle'],
  kind: 'prop',
  size: [0.6, 1.05, 1.75],
  massKg: 13,
  interaction: { drive: true, sit: true },
  roles: {
    main: mat('painted_metal', '#c9362c'),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#c9cdd1'),
    seat: mat('leather', '#5a3a26'),
    dark: mat('plastic', '#33353a'),
  },
  options: { wheels: ['wheel', 'wheels'], basket: ['basket'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.32;
    const t = h * 0.024;
    const [rear, front] = [-d / 2 + r, d / 2 - r];
    const wheel = (name: string, z: number): void => {
      it.part(name, at(along.x(torus(r - t, t * 1.2, 360, it.sides(22))), 0, r, z), 'tyre', { parent: 'frame', joint: wheelJoint(0, r, z) });
      it.part(
        `${name}_spokes`,
        at(along.x(group(ring(at(along.x(cylinder(t * 0.22, r * 1.86, { sides: 4 })), 0, 0), 6, 180), cylinder(t * 1.6, t * 4, { sides: 8 }))), 0, r, z),
        'rim',
        { parent: name },
      );
    };
    const [crank, seat, head]: [Vec3, Vec3, Vec3] = [
      [0, r * 0.95, -d * 0.04],
      [0, h * 0.78, -d * 0.14],
      [0, h * 0.8, front - d * 0.1],
    ];
    it.part(
      'frame',
      group(
        tube([[0, r, rear], crank], t, 7),
        tube([crank, seat], t * 1.2, 7),
        tube([crank, head], t * 1.3, 7),
        tube([[0, h * 0.72, -d * 0.125], head], t * 1.2, 7),
        tube(
          [
            [0, r, rear],
            [0, h * 0.7, -d * 0.12],
          ],
          t,
          7,
        ),
      ),
      'main',
    );
    it.part(
      'fork',
      tube(
        [
          [0, r, front],
          [0, h * 0.6, front - d * 0.06],
          [0, h * 0.92, front - d * 0.115],
        ],
        t * 1.2,
        7,
      ),
      'main',
      { parent: 'frame' },
    );
    it.part(
      'handlebars',
      tube(
        [
          [-w * 0.48, h * 0.96, front - d * 0.2],
          [-w * 0.2, h * 0.96, front - d * 0.11],
          [w * 0.2, h * 0.96, front - d * 0.11],
          [w * 0.48, h * 0.96, front - d * 0.2],
        ],
        t * 1.1,
        7,
      ),
      'rim',
      { parent: 'fork' },
    );
    it.part(
      'stem',
      tube(
        [
          [0, h * 0.88, front - d * 0.11],
          [0, h * 0.97, front - d * 0.115],
        ],
        t * 1.3,
        7,
      ),
      'rim',
      { parent: 'fork' },
    );
    it.part('saddle', at(box(w * 0.3, h * 0.055, d * 0.15, h * 0.024), 0, h * 0.82, -d * 0.15), 'seat', {
      parent: 'frame',
      sockets: [{ kind: 'seat', at: [0, h * 0.85, -d * 0.15] }],
    });
    it.part(
      'cranks',
      group(
        at(along.x(cylinder(r * 0.3, t, { sides: 12 })), t * 1.5, r * 0.95, -d * 0.04),
        at(box(t, r * 0.7, t), t * 3, r * 0.7, -d * 0.04),
        at(box(t, r * 0.7, t), -t * 3, r * 1.2, -d * 0.04),
        at(along.x(cylinder(t * 0.9, t * 7, { sides: 6 })), 0, r * 0.95, -d * 0.04),
      ),
      'rim',
      { parent: 'frame', joint: wheelJoint(0, r * 0.95, -d * 0.04) },
    );
    it.part('pedals', group(at(box(w * 0.15, t, d * 0.05), t * 5, r * 0.38, -d * 0.04), at(box(w * 0.15, t, d * 0.05), -t * 5, r * 1.52, -d * 0.04)), 'dark', {
      parent: 'cranks',
    });
    if (it.has('wheels')) {
      wheel('rear_wheel', rear);
      wheel('front_wheel', front);
    }
    if (it.has('basket', false))
      it.part(
        'basket',
        at(
          vessel(
            [
              [w * 0.16, 0],
              [w * 0.24, h * 0.2],
            ],
            t,
            10,
          ),
          0,
          h * 0.7,
          front + d * 0.02,
        ),
        'seat',
        { parent: 'fork' },
      );
    it.anchor('top', 0, h * 0.85, -d * 0.15, w * 0.5);
  },
});
