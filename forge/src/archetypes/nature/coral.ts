import type { Vec3, Solid } from '@worldkiln/contracts';
import { rocky } from '../../shared-parts/rocky.ts';
import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'coral',
  words: ['coral reef', 'brain coral', 'fan coral', 'elkhorn coral', 'tube coral', 'reef', 'sea anemone', 'anemone', 'sea sponge'],
  serves: ['coral#animal', 'coral_reef', 'anthozoan', 'sponge#animal', 'reef#nature'],
  kind: 'prop',
  size: [0.7, 0.6, 0.6],
  massKg: 12,
  body: 'fixed',
  roles: {
    main: mat('stone', '#f0705a'),
    pink: mat('stone', '#e88fb4'),
    gold: mat('stone', '#f2bf4e'),
    violet: mat('stone', '#8a6fc4'),
    rock: mat('stone', '#9a948a'),
  },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    it.part(
      'rock',
      rocky(
        it,
        [
          [0, 0.48],
          [h * 0.1, 0.46],
          [h * 0.18, 0.3],
        ],
        w,
        d,
        11,
      ),
      'rock',
    );
    const branch = (x: number, z: number, tall: number, lean: number, forks: number): Solid => {
      const tip: Vec3 = [x + lean, tall, z + lean * 0.4];
      const mid: Vec3 = [x + lean * 0.3, tall * 0.55, z];
      const side2 = Array.from({ length: forks }, (_, i) => {
        const a = (i / forks) * Math.PI * 2 + tall * 20;
        const reach = w * 0.12;
        return tube(
          [
            mid,
            [mid[0] + Math.cos(a) * reach * 0.7, mid[1] + h * 0.08, mid[2] + Math.sin(a) * reach * 0.7],
            [mid[0] + Math.cos(a) * reach, mid[1] + h * (0.2 + 0.05 * i), mid[2] + Math.sin(a) * reach],
          ],
          [w * 0.032, w * 0.028, w * 0.03],
          7,
        );
      });
      return group(tube([[x, h * 0.08, z], mid, tip], [w * 0.05, w * 0.04, w * 0.032], 8), at(ball(w * 0.034), tip[0], tip[1], tip[2]), ...side2);
    };
    it.part(
      'branches',
      group(branch(0, -d * 0.08, h * 0.96, -w * 0.06, 4), branch(-w * 0.14, 0, h * 0.76, -w * 0.14, 3), branch(w * 0.08, 0, h * 0.8, w * 0.1, 3)),
      'main',
      { parent: 'rock' },
    );
    it.part(
      'tubes',
      group(
        ...[0, 1, 2, 3].map((i) =>
          at(
            vessel(
              [
                [w * 0.035, 0],
                [w * 0.05, h * (0.2 + 0.05 * (i % 3))],
              ],
              w * 0.014,
              10,
            ),
            w * (0.2 + 0.07 * (i % 2)),
            h * 0.08,
            d * (0.02 + 0.08 * i - 0.1),
            [0, 0, -8 - i * 5],
          ),
        ),
      ),
      'gold',
      { parent: 'rock' },
    );
    it.part(
      'brain',
      group(
        at(ball(w * 0.13, h * 0.14, d * 0.14, 12), -w * 0.08, h * 0.16, d * 0.16),
        ...[0, 1, 2, 3].map((i) => at(scaled(torus(w * (0.11 - 0.022 * i), w * 0.012, 360, 14), 1, 1, 1), -w * 0.08, h * (0.2 + 0.028 * i), d * 0.16)),
      ),
      'pink',
      { parent: 'rock' },
    );
    const fan = Array.from({ length: 7 }, (_, i) => {
      const a = Math.PI * (0.14 + (i / 6) * 0.72);
      return tube(
        [
          [-w * 0.26, h * 0.1, -d * 0.12],
          [-w * 0.26 + Math.cos(a) * w * 0.1, h * 0.1 + Math.sin(a) * h * 0.22, -d * 0.12],
          [-w * 0.26 + Math.cos(a) * w * 0.19, h * 0.1 + Math.sin(a) * h * 0.46, -d * 0.12],
        ],
        [w * 0.018, w * 0.014, w * 0.008],
        6,
      );
    });
    it.part(
      'fan',
      group(
        ...fan,
        ...[0.5, 0.8].map((k) =>
          tube(
            Array.from({ length: 9 }, (_, i): Vec3 => {
              const a = Math.PI * (0.14 + (i / 8) * 0.72);
              return [-w * 0.26 + Math.cos(a) * w * 0.19 * k, h * 0.1 + Math.sin(a) * h * 0.46 * k, -d * 0.12];
            }),
            w * 0.01,
            5,
          ),
        ),
      ),
      'violet',
      { parent: 'rock' },
    );
  },
});
