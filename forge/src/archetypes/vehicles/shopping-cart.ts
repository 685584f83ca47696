import type { Vec3, Solid } from '@worldkiln/contracts';
import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, capsule, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'shopping_cart',
  words: ['shopping trolley', 'trolley cart', 'grocery cart', 'supermarket trolley', 'shopping basket on wheels'],
  serves: ['shopping_cart', 'serving_cart', 'tea_cart', 'dolly#artifact'],
  kind: 'prop',
  size: [0.6, 1, 1],
  massKg: 15,
  roles: { main: mat('chrome', '#b9c0c7'), grip: mat('plastic', '#d23c33'), tyre: mat('rubber', '#2f3034'), rim: mat('plastic', '#9aa0a6') },
  tint: ['grip', 'main'],
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.022;
    // The basket widens upwards and backwards; its wires are bars of one thickness.
    const ringAt = (y: number, k: number, front: number): Vec3[] => [
      [w * 0.46 * k, y, -d * 0.34],
      [w * 0.4 * k, y, front],
      [-w * 0.4 * k, y, front],
      [-w * 0.46 * k, y, -d * 0.34],
      [w * 0.46 * k, y, -d * 0.34],
    ];
    const levels = [0.42, 0.52, 0.62, 0.72, 0.82];
    const hoops = levels.map((y, i) => tube(ringAt(h * y, 0.84 + i * 0.04, d * (0.36 + i * 0.03)), i === 4 ? t * 1.6 : t, 5));
    it.part('basket', group(...hoops), 'main');
    const stave = (x0: number, z0: number, x1: number, z1: number): Solid =>
      tube(
        [
          [x0, h * 0.42, z0],
          [x1, h * 0.82, z1],
        ],
        t,
        5,
      );
    const along5 = [0, 0.2, 0.4, 0.6, 0.8, 1];
    it.part(
      'wires',
      group(
        ...along5.flatMap((k) => {
          const [x0, x1] = [w * (0.386 - 0.05 * k), w * (0.46 - 0.06 * k)];
          const [z0, z1] = [d * (-0.34 + 0.7 * k), d * (-0.34 + 0.82 * k)];
          return [stave(x0, z0, x1, z1), stave(-x0, z0, -x1, z1)];
        }),
        ...[-0.6, -0.2, 0.2, 0.6].flatMap((k) => [
          stave(w * 0.33 * k, d * 0.36, w * 0.4 * k, d * 0.48),
          stave(w * 0.38 * k, -d * 0.34, w * 0.46 * k, -d * 0.34),
        ]),
      ),
      'main',
      { parent: 'basket' },
    );
    it.part('bottom', at(box(w * 0.74, t * 1.4, d * 0.7), 0, h * 0.42, d * 0.01), 'main', { parent: 'basket' });
    it.part(
      'frame',
      group(
        mirror(
          tube(
            [
              [w * 0.44, h * 0.98, -d * 0.44],
              [w * 0.44, h * 0.84, -d * 0.36],
              [w * 0.4, h * 0.5, -d * 0.34],
              [w * 0.38, h * 0.16, -d * 0.4],
              [w * 0.32, h * 0.15, d * 0.4],
            ],
            t * 1.9,
            6,
          ),
        ),
        mirror(
          tube(
            [
              [w * 0.34, h * 0.43, d * 0.3],
              [w * 0.34, h * 0.16, d * 0.1],
            ],
            t * 1.6,
            6,
          ),
        ),
        at(box(w * 0.7, t * 1.6, d * 0.5), 0, h * 0.16, 0),
      ),
      'main',
      { parent: 'basket' },
    );
    it.part('handle', at(along.x(capsule(w * 0.04, w * 0.98, 8)), 0, h * 0.98, -d * 0.44), 'grip', {
      parent: 'frame',
      sockets: [{ kind: 'grip', at: [0, h * 0.98, -d * 0.44] }],
    });
    it.detail('child_seat', at(box(w * 0.6, h * 0.02, d * 0.14), 0, h * 0.66, -d * 0.28), 'grip', { parent: 'basket', ghost: true });
    for (const [name, x, z] of [
      ['left_front_wheel', 0.32, 0.36],
      ['right_front_wheel', -0.32, 0.36],
      ['left_rear_wheel', 0.38, -0.38],
      ['right_rear_wheel', -0.38, -0.38],
    ] as const)
      carWheel(it, { parent: 'frame', name, x: w * x, y: h * 0.075, z: d * z, radius: h * 0.075, width: w * 0.07 });
    it.anchor('inside', 0, h * 0.5, 0, w * 0.9);
  },
});
