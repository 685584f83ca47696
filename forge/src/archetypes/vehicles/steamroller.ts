import type { Solid } from '@worldkiln/contracts';
import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, box, cylinder, group, mirror, torus } from '../solids.ts';

export default archetype({
  name: 'steamroller',
  words: ['road roller', 'steam roller', 'roller', 'compactor', 'asphalt roller'],
  serves: ['steamroller#artifact', 'road_roller'],
  when: { roller: ['road', 'asphalt', 'construction', 'steam'] },
  kind: 'prop',
  size: [2, 2.7, 4.2],
  massKg: 9000,
  interaction: { drive: true },
  roles: {
    main: mat('painted_metal', '#e59a2b'),
    drum: mat('steel', '#a9afb6'),
    dark: mat('iron', '#45494f'),
    tyre: mat('rubber', '#2b2c30'),
    rim: mat('chrome', '#c4c9cf'),
    glass: mat('glass', '#bcdbe6'),
  },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.25;
    it.part('chassis', at(box(w * 0.6, h * 0.16, d * 0.5, it.bevel(0.05)), 0, h * 0.34, -d * 0.14), 'dark');
    it.part('engine', at(box(w * 0.7, h * 0.3, d * 0.3, it.bevel(0.09)), 0, h * 0.5, -d * 0.3), 'main', { parent: 'chassis' });
    it.part('cab_floor', at(box(w * 0.8, h * 0.1, d * 0.26, it.bevel(0.03)), 0, h * 0.42, -d * 0.03), 'main', { parent: 'chassis' });
    const post = (x: number, z: number): Solid => at(box(w * 0.05, h * 0.54, w * 0.05), x, h * 0.7, z);
    it.part('cab_posts', mirror(group(post(w * 0.34, d * 0.07), post(w * 0.34, -d * 0.14))), 'dark', { parent: 'cab_floor' });
    it.part('windscreen', at(box(w * 0.64, h * 0.34, 0.03), 0, h * 0.77, d * 0.07), 'glass', { parent: 'cab_posts' });
    it.part('roof', at(box(w * 0.86, h * 0.06, d * 0.3, it.bevel(0.05)), 0, h * 0.965, -d * 0.03), 'main', { parent: 'cab_posts' });
    it.part(
      'seat',
      group(at(box(w * 0.26, h * 0.08, d * 0.09, 0.03), 0, h * 0.52, -d * 0.08), at(box(w * 0.26, h * 0.2, d * 0.03, 0.02), 0, h * 0.6, -d * 0.12)),
      'tyre',
      {
        parent: 'cab_floor',
      },
    );
    it.part(
      'steering_wheel',
      at(group(torus(w * 0.1, w * 0.015, 360, 14), at(cylinder(w * 0.015, h * 0.24, { sides: 7 }), 0, -h * 0.12)), 0, h * 0.62, d * 0.03, [24, 0, 0]),
      'dark',
      {
        parent: 'cab_floor',
      },
    );
    it.part('neck', at(box(w * 0.22, h * 0.16, d * 0.24), 0, h * 0.4, d * 0.06), 'dark', { parent: 'chassis' });
    it.part(
      'yoke',
      group(
        mirror(at(box(w * 0.07, h * 0.12, d * 0.36, 0.03), w * 0.45, r * 1.1, d * 0.26)),
        at(box(w * 0.97, h * 0.12, d * 0.06, 0.03), 0, h * 0.42, d * 0.1),
        mirror(at(box(w * 0.07, h * 0.2, d * 0.06), w * 0.45, h * 0.35, d * 0.1)),
      ),
      'main',
      {
        parent: 'neck',
      },
    );
    it.part('drum', at(along.x(cylinder(r, w * 0.84, { sides: it.sides(24), bevel: 0.03 })), 0, r, d * 0.5 - r), 'drum', {
      parent: 'yoke',
      joint: wheelJoint(0, r, d * 0.5 - r),
    });
    it.part('axle', at(along.x(cylinder(r * 0.16, w * 0.96, { sides: 10 })), 0, r, d * 0.5 - r), 'dark', { parent: 'drum' });
    for (const [name, x] of [
      ['left_wheel', 1],
      ['right_wheel', -1],
    ] as const)
      carWheel(it, { parent: 'chassis', name, x: x * w * 0.37, y: r * 0.98, z: -d * 0.3, radius: r * 0.98, width: w * 0.2 });
    it.detail('beacon', at(cylinder(w * 0.05, h * 0.06, { sides: 10 }), w * 0.2, h, -d * 0.1), mat('glow', '#ff9d2e', { glow: 0.7 }), { parent: 'roof' });
    it.socket('seat', 'seat', 0, h * 0.56, -d * 0.08);
  },
});
