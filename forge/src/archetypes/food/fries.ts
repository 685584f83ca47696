import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, loft, type Flat } from '../solids.ts';

export default archetype({
  name: 'fries',
  words: ['french fries', 'chips', 'french fry', 'potato fries', 'box of fries'],
  near: ['potato chips', 'popcorn'],
  serves: ['french_fries'],
  kind: 'prop',
  size: [0.12, 0.19, 0.08],
  massKg: 0.15,
  roles: { main: mat('paper', '#cf3b2d'), fry: mat('bread', '#efc34e'), mark: mat('paper', '#f4c93c') },
  build(it) {
    const { w, h, d } = it;
    const cup = (share: number, y: number): { y: number; outline: Flat[] } => ({
      y,
      outline: [
        [-w * 0.5 * share, -d * 0.5 * share],
        [w * 0.5 * share, -d * 0.5 * share],
        [w * 0.5 * share, d * 0.5 * share],
        [-w * 0.5 * share, d * 0.5 * share],
      ],
    });
    it.part('carton', loft([cup(0.7, 0), cup(1, h * 0.58)]), 'main');
    it.detail('mark', at(ball(w * 0.15, w * 0.15, d * 0.06, 12), 0, h * 0.32, d * 0.41), 'mark', { parent: 'carton' });
    const spots = [
      [-0.36, 0.2, 6],
      [-0.22, -0.2, 3],
      [-0.1, 0.22, -2],
      [0.02, -0.1, 2],
      [0.12, 0.24, -4],
      [0.24, -0.18, -3],
      [0.36, 0.16, -7],
      [-0.3, -0.02, 4],
      [0.3, 0.02, -5],
      [0, 0.05, 0],
    ];
    it.part(
      'fries',
      group(
        ...spots.map(([x = 0, z = 0, lean = 0], i) =>
          at(box(w * 0.09, h * (0.5 + ((i * 37) % 11) * 0.008), w * 0.09, w * 0.01), x * w, h * (0.66 + ((i * 37) % 11) * 0.006), z * d, [z * 20, 0, lean]),
        ),
      ),
      'fry',
      { parent: 'carton' },
    );
  },
});
