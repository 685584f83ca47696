import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { at, box, cylinder, group, mirror, torus } from '../solids.ts';

export default archetype({
  name: 'forklift',
  words: ['fork lift'],
  near: ['bulldozer', 'excavator', 'digger', 'tractor', 'steamroller', 'backhoe', 'lawnmower', 'lawn mower', 'harvester', 'snowplow', 'loader'],
  serves: ['forklift#artifact', 'tractor#artifact', 'bulldozer', 'power_shovel'],
  kind: 'prop',
  size: [1.3, 2.2, 2.9],
  massKg: 3200,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#e8a92c'),
    dark: mat('painted_metal', '#3d4046'),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('steel', '#c9a13a'),
    steel: mat('steel', '#8d9298'),
    seat: mat('leather', '#33343a'),
  },
  options: { wheels: ['wheel', 'wheels'], forks: ['fork', 'forks'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.14;
    it.part('body', at(box(w * 0.84, h * 0.3, d * 0.64, it.bevel(0.07)), 0, h * 0.3, -d * 0.13), 'main');
    it.part('counterweight', at(box(w * 0.9, h * 0.34, d * 0.2, it.bevel(0.12)), 0, h * 0.34, -d * 0.38), 'dark', { parent: 'body' });
    it.part('hood', at(box(w * 0.7, h * 0.1, d * 0.26, it.bevel(0.05)), 0, h * 0.47, -d * 0.24), 'main', { parent: 'body' });
    it.part(
      'seat',
      group(at(box(w * 0.46, h * 0.06, d * 0.18, 0.03), 0, h * 0.53, -d * 0.2), at(box(w * 0.46, h * 0.2, d * 0.06, 0.03), 0, h * 0.62, -d * 0.29, [-8, 0, 0])),
      'seat',
      { parent: 'hood', sockets: [{ kind: 'seat', at: [0, h * 0.56, -d * 0.2] }] },
    );
    it.part(
      'cage',
      mirror(
        group(
          at(box(w * 0.06, h * 0.56, w * 0.06), w * 0.37, h * 0.71, -d * 0.36),
          at(box(w * 0.06, h * 0.6, w * 0.06), w * 0.37, h * 0.7, d * 0.06, [-8, 0, 0]),
        ),
      ),
      'dark',
      { parent: 'body' },
    );
    it.part('roof', at(box(w * 0.84, h * 0.05, d * 0.48, it.bevel(0.03)), 0, h * 0.975, -d * 0.17), 'dark', { parent: 'cage' });
    it.part(
      'steering_wheel',
      group(
        at(torus(w * 0.13, w * 0.025, 360, 12), 0, h * 0.64, -d * 0.0, [40, 0, 0]),
        at(cylinder(w * 0.03, h * 0.24, { sides: 7 }), 0, h * 0.54, d * 0.04, [40, 0, 0]),
      ),
      'seat',
      { parent: 'body' },
    );
    it.part(
      'mast',
      group(
        mirror(at(box(w * 0.09, h * 0.88, w * 0.11, 0.02), w * 0.22, h * 0.48, d * 0.19)),
        ...[0.16, 0.5, 0.88].map((t) => at(box(w * 0.5, h * 0.04, w * 0.07), 0, h * t, d * 0.19)),
      ),
      'dark',
      { parent: 'body' },
    );
    if (it.has('forks'))
      it.part(
        'forks',
        group(at(box(w * 0.6, h * 0.16, d * 0.03), 0, h * 0.14, d * 0.23), mirror(at(box(w * 0.12, h * 0.025, d * 0.29, 0.01), w * 0.19, h * 0.06, d * 0.36))),
        'steel',
        { parent: 'mast', joint: slide(0, h * 0.1, d * 0.23, [0, 1, 0], 0, h * 0.7) },
      );
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 0.06],
        ['right_front', -1, 0.06],
        ['left_rear', 1, -0.34],
        ['right_rear', -1, -0.34],
      ] as const)
        carWheel(it, { parent: 'body', name: `${name}_wheel`, x: x * w * 0.42, y: r, z: z * d, radius: r, width: w * 0.16 });
  },
});
