import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, curve, type Flat, group, side, tube } from '../solids.ts';

export default archetype({
  name: 'chopsticks',
  words: ['pair of chopsticks', 'chopstick'],
  serves: ['chopstick'],
  kind: 'prop',
  size: [0.14, 0.03, 0.26],
  massKg: 0.03,
  roles: {
    main: mat('walnut', '#9a2f26', { roughness: 0.3 }),
    tip: mat('walnut', '#2b1b16'),
    gold: mat('gold', '#dfb04a'),
    rest: mat('porcelain', '#f2efe6'),
    blue: mat('porcelain', '#4f7fb5'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'rest',
      at(
        side(
          curve(
            [
              [-d * 0.05, h * 0.02, 0],
              [-d * 0.04, h * 0.44, 0],
              [0, h * 0.3, 0],
              [d * 0.04, h * 0.44, 0],
              [d * 0.05, h * 0.02, 0],
            ],
            3,
          ).map(([z, y]): Flat => [z, y]),
          w * 0.5,
          0.002,
        ),
        0,
        0,
        d * 0.22,
      ),
      'rest',
    );
    it.detail('glaze', at(box(w * 0.1, h * 0.2, d * 0.105), 0, h * 0.12, d * 0.22), 'blue', { parent: 'rest' });
    for (const [name, x] of [
      ['left_stick', 1],
      ['right_stick', -1],
    ] as const) {
      const at0: Vec3 = [x * w * 0.14, h * 0.16, -d * 0.49];
      const at1: Vec3 = [x * w * 0.05, h * 0.62, d * 0.49];
      const mix = (t: number): Vec3 => [at0[0] + (at1[0] - at0[0]) * t, at0[1] + (at1[1] - at0[1]) * t, at0[2] + (at1[2] - at0[2]) * t];
      it.part(name, tube([mix(0), mix(0.7)], [w * 0.045, w * 0.036], 4), 'main', { parent: 'rest' });
      it.part(`${name}_tip`, tube([mix(0.68), mix(1)], [w * 0.036, w * 0.018], 8), 'tip', { parent: name });
      it.part(`${name}_bands`, group(tube([mix(0.02), mix(0.05)], w * 0.05, 4), tube([mix(0.28), mix(0.31)], w * 0.045, 4)), 'gold', { parent: name });
    }
  },
});
