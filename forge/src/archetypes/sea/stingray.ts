import type { Solid } from '@worldkiln/contracts';
import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, cone, curve, type Flat, group, loft, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'stingray',
  words: ['manta ray', 'manta', 'sting ray', 'skate fish', 'eagle ray'],
  when: { ray: ['manta', 'sea', 'ocean', 'fish', 'swimming'] },
  serves: ['ray#animal', 'stingray'],
  kind: 'character',
  size: [1.8, 0.34, 2],
  massKg: 40,
  behaviours: ['swim'],
  roles: { main: mat('skin', '#5f7890', { roughness: 0.5 }), belly: mat('skin', '#e9e6da'), spot: mat('skin', '#8fb0c8') },
  build(it) {
    const { w, h, d } = it;
    const sections: [number, number, number][] = [
      [-0.2, 0.05, 0.3],
      [-0.1, 0.3, 0.55],
      [0.05, 0.5, 0.85],
      [0.18, 0.46, 1],
      [0.34, 0.26, 0.9],
      [0.45, 0.1, 0.5],
      [0.49, 0.02, 0.2],
    ];
    const shape = (k: number, sink: number): Solid =>
      turned(
        loft(
          sections.map(([t, half, high]) => {
            const x = w * half * k;
            const up = h * 0.3 * high;
            const lift = h * 0.55 * (half / 0.5) ** 2;
            return {
              y: d * t,
              outline: [
                [-x, -(h * 0.24 + lift) + sink],
                [-x * 0.5, -(h * 0.28 + up * 0.55 + lift * 0.2) + sink],
                [0, -(h * 0.26 + up) + sink],
                [x * 0.5, -(h * 0.28 + up * 0.55 + lift * 0.2) + sink],
                [x, -(h * 0.24 + lift) + sink],
                [x * 0.5, -(h * 0.18 + lift * 0.2 - up * 0.1) + sink],
                [0, -(h * 0.1) + sink],
                [-x * 0.5, -(h * 0.18 + lift * 0.2 - up * 0.1) + sink],
              ] as Flat[],
            };
          }),
        ),
        90,
      );
    it.part('body', shape(1, 0), 'main');
    it.part('belly', shape(0.95, h * 0.05), 'belly', { parent: 'body' });
    it.part(
      'tail',
      tube(
        curve(
          [
            [0, h * 0.34, -d * 0.14],
            [0, h * 0.34, -d * 0.3],
            [0, h * 0.44, -d * 0.42],
            [0, h * 0.62, -d * 0.5],
          ],
          3,
        ),
        [0.09, 0.08, 0.075, 0.07, 0.06, 0.05, 0.04, 0.03, 0.025, 0.015].map((k) => k * w * 0.5),
        8,
      ),
      'main',
      { parent: 'body', joint: hinge(0, h * 0.34, -d * 0.16, [0, 1, 0], -30, 30) },
    );
    it.part('stinger', at(cone(w * 0.016, d * 0.08, 6), 0, h * 0.56, -d * 0.38, [-70, 0, 0]), 'belly', { parent: 'tail' });
    it.part(
      'horns',
      mirror(
        tube(
          [
            [w * 0.08, h * 0.3, d * 0.45],
            [w * 0.11, h * 0.26, d * 0.54],
          ],
          [w * 0.035, w * 0.02],
          7,
        ),
      ),
      'main',
      { parent: 'body' },
    );
    it.part('eye_bumps', mirror(at(ball(w * 0.045, h * 0.12, d * 0.05, 9), w * 0.11, h * 0.5, d * 0.36)), 'main', { parent: 'body' });
    eyes(it, { parent: 'eye_bumps', x: w * 0.145, y: h * 0.54, z: d * 0.375, radius: w * 0.02 });
    it.detail(
      'spots',
      mirror(
        group(
          ...(
            [
              [0.1, 0.2, 0.03],
              [0.22, 0.1, 0.035],
              [0.28, 0.22, 0.025],
              [0.14, 0.02, 0.03],
              [0.05, 0.08, 0.02],
              [0.32, 0.12, 0.02],
            ] as const
          ).map(([x, z, r]) => at(ball(w * r, h * 0.05, w * r, 8), w * x, h * (0.55 - 0.35 * x + 0.6 * (x / 0.5) ** 2 * 0.2), d * z)),
        ),
      ),
      'spot',
      { parent: 'body', ghost: true },
    );
    it.anchor('head', 0, h * 0.52, d * 0.36, w * 0.24);
  },
});
