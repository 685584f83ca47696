import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, type Flat, group, mirror, row, star } from '../solids.ts';

export default archetype({
  name: 'cradle',
  words: ['crib', 'baby crib', 'baby bed', 'cot', 'bassinet', 'baby cradle', 'moses basket'],
  serves: ['cradle#artifact', 'crib#1', 'bassinet', 'baby_bed', 'cot#1'],
  kind: 'prop',
  size: [0.7, 0.9, 1.15],
  massKg: 14,
  roles: { main: mat('birch', '#c79258'), sheet: mat('cotton', '#f5efe2'), blanket: mat('wool', '#8fb8d8'), star: mat('gold', '#e8c14c') },
  tint: ['main', 'blanket'],
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w * 0.8, h * 0.05, d * 0.86, 0.01), 0, h * 0.28), 'main');
    it.part('mattress', at(box(w * 0.74, h * 0.1, d * 0.82, 0.03), 0, h * 0.34), 'sheet', { parent: 'base' });
    it.part('blanket', at(box(w * 0.77, h * 0.1, d * 0.46, 0.03), 0, h * 0.36, d * 0.17), 'blanket', { parent: 'mattress' });
    it.part('pillow', at(ball(w * 0.26, h * 0.06, d * 0.1, 10), 0, h * 0.41, -d * 0.27), 'sheet', { parent: 'mattress' });
    const board = (tall: number): Flat[] => [
      [-w * 0.42, 0],
      [w * 0.42, 0],
      [w * 0.42, tall * 0.72],
      [w * 0.24, tall * 0.92],
      [0, tall],
      [-w * 0.24, tall * 0.92],
      [-w * 0.42, tall * 0.72],
    ];
    it.part('headboard', at(extrude(board(h * 0.8), d * 0.05, 0.012), 0, h * 0.2, -d * 0.44), 'main', { parent: 'base' });
    it.part('footboard', at(extrude(board(h * 0.56), d * 0.05, 0.012), 0, h * 0.2, d * 0.44), 'main', { parent: 'base' });
    it.part(
      'rails',
      mirror(group(at(box(w * 0.05, h * 0.05, d * 0.86, 0.01), w * 0.4, h * 0.66), at(box(w * 0.05, h * 0.08, d * 0.86, 0.01), w * 0.4, h * 0.27))),
      'main',
      { parent: 'headboard' },
    );
    it.part('bars', mirror(at(row(cylinder(w * 0.018, h * 0.4, { sides: 7 }), 8, [0, 0, d * 0.105]), w * 0.4, h * 0.46, -d * 0.3675)), 'main', {
      parent: 'rails',
    });
    const rocker: Flat[] = Array.from({ length: 13 }, (_, i): Flat => {
      const t = (i / 12) * 2 - 1;
      return [t * w * 0.5, h * 0.14 * t * t];
    });
    const curved = extrude([...rocker, ...rocker.toReversed().map(([x, y]): Flat => [x * 0.96, y + h * 0.06])], d * 0.05, 0.008);
    it.part(
      'rockers',
      group(at(curved, 0, 0, -d * 0.44), at(curved, 0, 0, d * 0.44), ...[-1, 1].map((k) => at(box(w * 0.5, h * 0.18, d * 0.04), 0, h * 0.13, k * d * 0.44))),
      'main',
      { parent: 'base' },
    );
    it.detail('star', at(extrude(star(w * 0.1, w * 0.045), 0.02), 0, h * 0.8, -d * 0.41), 'star', { parent: 'headboard' });
    it.anchor('inside', 0, h * 0.42, 0, w * 0.5);
  },
});
