import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, lathe, ring, turned } from '../solids.ts';

export default archetype({
  name: 'strawberry',
  words: ['strawberries'],
  near: ['raspberry', 'berry'],
  serves: ['strawberry#food'],
  kind: 'prop',
  size: [0.05, 0.065, 0.05],
  massKg: 0.03,
  roles: { main: mat('flesh_fruit', '#d12f36'), leaf: mat('leaf', '#5f9a3f'), seed: mat('bread', '#f0d67a') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'berry',
      lathe(
        [
          [0, 0],
          [r * 0.3, h * 0.06],
          [r * 0.72, h * 0.32],
          [r, h * 0.62],
          [r * 0.86, h * 0.8],
          [0, h * 0.86],
        ],
        it.sides(16),
      ),
      'main',
    );
    it.part(
      'crown',
      group(ring(at(ball(r * 0.2, h * 0.03, r * 0.42, 7), 0, h * 0.85, r * 0.38, [16, 0, 0]), 6), at(cylinder(r * 0.09, h * 0.16, { sides: 6 }), 0, h * 0.92)),
      'leaf',
      { parent: 'berry' },
    );
    it.detail(
      'seeds',
      group(
        ...[
          [0.3, 0.68],
          [0.5, 0.9],
          [0.7, 0.96],
        ].map(([y = 0, share = 0], k) => at(turned(ring(at(ball(r * 0.05, h * 0.03, r * 0.05, 6), 0, 0, r * share), 7), 0, k * 26), 0, h * y)),
      ),
      'seed',
      { parent: 'berry' },
    );
  },
});
