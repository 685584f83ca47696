import { archetype, mat } from '../archetype.ts';
import { rocky } from '../../shared-parts/rocky.ts';
import type { Vec3 } from '@worldkiln/contracts';
import { at, ball, cylinder, group, tube } from '../solids.ts';

export default archetype({
  name: 'volcano',
  words: ['erupting volcano', 'lava mountain', 'volcanic mountain'],
  serves: ['volcano#2', 'volcano#1'],
  kind: 'structure',
  landform: { shape: 'volcano', radiusM: 20, heightM: 13 },
  size: [9, 6.4, 9],
  massKg: 2_000_000,
  behaviours: ['light'],
  roles: {
    main: mat('stone', '#6b5248'),
    dark: mat('stone', '#4f3c36'),
    lava: mat('lava', '#ff5a1f', { glow: 1 }),
    hot: mat('glow', '#ffc23a', { glow: 1 }),
    smoke: mat('cotton', '#8d8783'),
    grass: mat('grass', '#6f9a45'),
  },
  keep: ['lava', 'hot'],
  options: { smoke: ['smoke'], lava: ['lava'] },
  build(it) {
    const { w, h, d } = it;
    const top = h * 0.66;
    const radius = (t: number): number => w * (0.46 - 0.58 * t + 0.24 * t * t);
    it.part(
      'mountain',
      rocky(
        it,
        [
          [0, 0.46],
          [0.1, 0.42],
          [0.36, 0.29],
          [0.7, 0.175],
          [1, 0.125],
        ].map(([t = 0, r = 0]): [number, number] => [t * top, r]),
        w,
        d,
        14,
      ),
      'main',
    );
    it.part(
      'foot',
      rocky(
        it,
        [
          [0, 0.5],
          [0.05, 0.49],
          [0.11, 0.42],
        ].map(([t = 0, r = 0]): [number, number] => [t * top, r]),
        w,
        d,
        14,
      ),
      'grass',
      { parent: 'mountain' },
    );
    it.part(
      'rim',
      group(
        ...Array.from({ length: 9 }, (_, i) =>
          at(ball(w * 0.035, h * it.random.between(0.03, 0.05), w * 0.035, 6), Math.cos(i * 0.7) * w * 0.12, top, Math.sin(i * 0.7) * w * 0.12),
        ),
      ),
      'dark',
      { parent: 'mountain' },
    );
    if (it.has('lava')) {
      it.part('crater', at(cylinder(w * 0.115, h * 0.04, { sides: 12 }), 0, top - h * 0.005), 'lava', {
        parent: 'mountain',
        sockets: [{ kind: 'light', at: [0, top + h * 0.1, 0] }],
      });
      const flow = (a: number, to: number): ReturnType<typeof tube> => {
        const path: Vec3[] = Array.from({ length: 7 }, (_, i) => {
          const t = 1 - (i / 6) * (1 - to);
          const r = radius(t) * 1.0 + w * 0.002;
          const b = a + Math.sin(i * 1.4) * 0.08;
          return [Math.sin(b) * r, t * top + h * 0.004, Math.cos(b) * r];
        });
        return tube(
          path,
          path.map((_, i) => w * (0.03 + 0.004 * i) * (i === 6 ? 0.7 : 1)),
          6,
        );
      };
      it.part('lava_flows', group(flow(0.25, 0.16), flow(1.9, 0.42), flow(4.1, 0.3), flow(5.4, 0.5)), 'lava', { parent: 'crater' });
      it.part(
        'eruption',
        group(
          at(ball(w * 0.055, h * 0.11, w * 0.055, 8), 0, top + h * 0.06),
          ...[0.5, 2.6, 4.6].map((a) =>
            tube(
              [
                [0, top, 0],
                [Math.cos(a) * w * 0.07, top + h * 0.12, Math.sin(a) * w * 0.07],
                [Math.cos(a) * w * 0.15, top + h * 0.1, Math.sin(a) * w * 0.15],
              ],
              [w * 0.03, w * 0.024, w * 0.012],
              6,
            ),
          ),
        ),
        'hot',
        { parent: 'crater', ghost: true },
      );
    }
    if (it.has('smoke'))
      it.part(
        'smoke',
        group(
          ...[
            [0, 0.74, 0, 0.06],
            [0.02, 0.8, 0.01, 0.08],
            [-0.04, 0.87, 0, 0.09],
            [0.05, 0.92, -0.02, 0.1],
            [-0.02, 0.95, 0.03, 0.075],
          ].map(([x = 0, y = 0, z = 0, s = 0]) => at(ball(w * s, w * s * 0.7, w * s, 9), w * x, h * y, w * z)),
        ),
        'smoke',
        { parent: 'mountain', ghost: true },
      );
  },
});
