import { spokedWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, ball, box, capsule, cylinder, type Flat, group, mirror, side, subtract, tube } from '../solids.ts';

export default archetype({
  name: 'baby_carriage',
  words: ['stroller', 'pram', 'pushchair', 'baby stroller', 'baby buggy', 'perambulator'],
  serves: ['baby_buggy', 'stroller'],
  kind: 'prop',
  size: [0.6, 1.05, 1],
  massKg: 12,
  roles: {
    main: mat('canvas', '#3f5f8f'),
    wheel: mat('chrome', '#c7ccd1'),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#d4d8dc'),
    lining: mat('cotton', '#f3ead8'),
    grip: mat('rubber', '#35302f'),
  },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.14;
    const tub: Flat[] = [
      [-d * 0.36, h * 0.72],
      [-d * 0.34, h * 0.52],
      [-d * 0.2, h * 0.4],
      [d * 0.18, h * 0.4],
      [d * 0.32, h * 0.52],
      [d * 0.36, h * 0.66],
    ];
    it.part('basket', subtract(side(tub, w * 0.72, 0.02), at(side(tub, w * 0.6), 0, h * 0.06)), 'main');
    it.part('mattress', at(box(w * 0.62, h * 0.06, d * 0.54, 0.02), 0, h * 0.5, -d * 0.01), 'lining', { parent: 'basket' });
    it.part('pillow', at(ball(w * 0.2, h * 0.05, d * 0.11, 10), 0, h * 0.55, -d * 0.2), 'lining', { parent: 'mattress' });
    const fan = (r1: number): Flat[] => [
      [d * -0.02, h * 0.66],
      ...Array.from({ length: 7 }, (_, i): Flat => [Math.cos(Math.PI * (0.5 + i / 12)) * r1 - d * 0.02, h * 0.66 + Math.sin(Math.PI * (0.5 + i / 12)) * r1]),
    ];
    it.part('hood', subtract(side(fan(d * 0.36), w * 0.74, 0.02), at(side(fan(d * 0.31), w * 0.6), 0, 0, d * 0.02)), 'main', {
      parent: 'basket',
      joint: hinge(0, h * 0.66, 0, [1, 0, 0], -60, 0),
    });
    it.detail(
      'hood_ribs',
      group(
        ...[0.5, 0.67, 0.84].map((k) =>
          at(box(w * 0.76, 0.02, 0.02), 0, h * 0.66 + Math.sin(Math.PI * k) * d * 0.36, -d * 0.02 + Math.cos(Math.PI * k) * d * 0.36),
        ),
      ),
      'wheel',
      { parent: 'hood' },
    );
    it.part(
      'frame',
      mirror(
        group(
          tube(
            [
              [w * 0.33, r, d * 0.34],
              [w * 0.33, h * 0.46, -d * 0.12],
            ],
            0.014,
            6,
          ),
          tube(
            [
              [w * 0.33, r, -d * 0.34],
              [w * 0.33, h * 0.46, d * 0.12],
            ],
            0.014,
            6,
          ),
          tube(
            [
              [w * 0.33, h * 0.46, -d * 0.1],
              [w * 0.33, h * 0.74, -d * 0.4],
              [w * 0.33, h * 0.97, -d * 0.48],
            ],
            0.014,
            6,
          ),
        ),
      ),
      'wheel',
      { parent: 'basket' },
    );
    it.part('axles', group(...[1, -1].map((end) => at(along.x(cylinder(0.014, w * 0.8, { sides: 7 })), 0, r, end * d * 0.34))), 'wheel', { parent: 'frame' });
    it.part('handle', at(along.x(capsule(0.024, w * 0.72, 8)), 0, h * 0.97, -d * 0.48), 'grip', {
      parent: 'frame',
      sockets: [{ kind: 'grip', at: [0, h * 0.97, -d * 0.48] }],
    });
    for (const [name, x, z] of [
      ['left_front_wheel', 1, 0.34],
      ['right_front_wheel', -1, 0.34],
      ['left_rear_wheel', 1, -0.34],
      ['right_rear_wheel', -1, -0.34],
    ] as const)
      spokedWheel(it, { parent: 'axles', name, x: x * w * 0.4, y: r, z: z * d, radius: r, width: 0.035 }, 'rim');
    it.anchor('inside', 0, h * 0.54, 0.0, w * 0.5);
  },
});
