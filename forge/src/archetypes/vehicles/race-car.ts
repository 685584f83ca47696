import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'race_car',
  words: ['f1', 'formula 1', 'f1 race car', 'racecar', 'racing car', 'formula one car', 'f1 car'],
  near: ['sports car', 'go kart', 'kart', 'super sport car', 'porsche', 'ferrari', 'corvette', 'lamborghini'],
  serves: ['racer#artifact', 'sports_car'],
  kind: 'prop',
  size: [1.9, 1.0, 4.6],
  massKg: 750,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#cf2f2b'),
    glass: mat('glass', '#7fb5c6'),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#d8b03f'),
    trim: mat('plastic', '#2f3136'),
    white: mat('painted_metal', '#efece4'),
  },
  tint: ['main'],
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.36;
    it.part(
      'body',
      {
        shape: 'place',
        of: tube(
          [
            [0, h * 0.4, -d * 0.46],
            [0, h * 0.46, -d * 0.2],
            [0, h * 0.42, d * 0.02],
            [0, h * 0.32, d * 0.28],
            [0, h * 0.26, d * 0.46],
          ],
          [h * 0.2, h * 0.3, h * 0.3, h * 0.18, h * 0.08],
          it.sides(12),
        ),
        scale: [1.15, 1, 1],
      },
      'main',
    );
    it.part('floor', at(box(w * 0.62, h * 0.08, d * 0.5, 0.03), 0, h * 0.18, -d * 0.1), 'trim', { parent: 'body' });
    it.part('side_pods', mirror(at(box(w * 0.2, h * 0.26, d * 0.32, it.bevel(0.08)), w * 0.24, h * 0.34, -d * 0.1)), 'main', { parent: 'body' });
    it.part('cockpit', at(ball(w * 0.13, h * 0.14, d * 0.09, 12), 0, h * 0.66, d * 0.0), 'trim', {
      parent: 'body',
      sockets: [{ kind: 'seat', at: [0, h * 0.5, 0] }],
    });
    it.part('air_box', at(box(w * 0.14, h * 0.3, d * 0.16, it.bevel(0.06)), 0, h * 0.82, -d * 0.13), 'main', { parent: 'body' });
    it.part('windscreen', at(box(w * 0.24, h * 0.1, 0.04), 0, h * 0.72, d * 0.08, [-30, 0, 0]), 'glass', { parent: 'body' });
    it.part('front_wing', at(box(w * 0.94, h * 0.06, d * 0.09, 0.02), 0, h * 0.16, d * 0.455), 'white', { parent: 'body' });
    it.part(
      'rear_wing',
      group(
        at(box(w * 0.66, h * 0.07, d * 0.08, 0.02), 0, h * 0.88, -d * 0.46),
        mirror(at(box(0.05, h * 0.34, d * 0.1), w * 0.32, h * 0.74, -d * 0.46)),
        at(box(w * 0.1, h * 0.5, d * 0.05), 0, h * 0.62, -d * 0.45),
      ),
      'white',
      { parent: 'body' },
    );
    it.part('axles', mirror(row(at(along.x(cylinder(h * 0.05, w * 0.4, { sides: 7 })), w * 0.28, r * 0.95, -d * 0.3), 2, [0, 0, d * 0.6])), 'trim', {
      parent: 'body',
    });
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 0.3],
        ['right_front', -1, 0.3],
        ['left_rear', 1, -0.3],
        ['right_rear', -1, -0.3],
      ] as const)
        carWheel(it, { parent: 'axles', name: `${name}_wheel`, x: x * w * 0.4, y: r, z: z * d, radius: r, width: w * 0.17 });
    it.anchor('top', 0, h * 0.72, 0, w * 0.4);
  },
});
