import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, circle, extrude, type Flat, group, torus, turned } from '../solids.ts';

export default archetype({
  name: 'necktie',
  words: ['tie', 'bow tie', 'bowtie', 'scarf', 'cravat'],
  serves: ['necktie', 'bow_tie', 'scarf#1', 'neckwear'],
  kind: 'prop',
  size: [0.12, 0.5, 0.06],
  massKg: 0.1,
  interaction: { pickup: true },
  roles: { main: mat('velvet', '#b02f3a'), stripe: mat('velvet', '#efc24e') },
  tint: ['main', 'stripe'],
  build(it) {
    const { w, h, d } = it;
    const blade: Flat[] = [
      [-0.02, 0],
      [0.02, 0],
      [0.5, 0.1],
      [0.24, 0.78],
      [-0.24, 0.78],
      [-0.5, 0.1],
    ].map(([x = 0, y = 0]): Flat => [x * w, y * h]);
    it.part('foot', at(turned(extrude(circle(w * 0.3, 12), h * 0.02), 90), 0, h * 0.01), 'stripe');
    it.part('blade', at(extrude(blade, d * 0.36, d * 0.1), 0, h * 0.01), 'main', { parent: 'foot' });
    it.part(
      'knot',
      at(
        extrude(
          [
            [-0.2, 0],
            [0.2, 0],
            [0.34, 0.13],
            [0.26, 0.17],
            [-0.26, 0.17],
            [-0.34, 0.13],
          ].map(([x = 0, y = 0]): Flat => [x * w, y * h]),
          d * 0.7,
          d * 0.16,
        ),
        0,
        h * 0.78,
      ),
      'main',
      { parent: 'blade' },
    );
    it.part(
      'collar_loop',
      at({ shape: 'place', of: torus(w * 0.32, w * 0.06, 360, 14), scale: [1, 1.6, 0.6], turn: [10, 0, 0] }, 0, h * 0.95, -d * 0.16),
      'main',
      { parent: 'knot' },
    );
    const stripe = (y: number, wide: number): Solid =>
      at(
        extrude(
          [
            [-wide / 2, -h * 0.02],
            [wide / 2, h * 0.05],
            [wide / 2, h * 0.09],
            [-wide / 2, h * 0.02],
          ],
          d * 0.4,
        ),
        0,
        h * y,
      );
    it.detail('stripes', group(stripe(0.2, w * 0.74), stripe(0.38, w * 0.62), stripe(0.56, w * 0.48)), 'stripe', { parent: 'blade' });
  },
});
