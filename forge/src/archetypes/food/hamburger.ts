import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, lathe, ring } from '../solids.ts';

export default archetype({
  name: 'hamburger',
  words: ['burger', 'cheeseburger', 'burger patty'],
  near: ['sandwich', 'sub', 'blt', 'hot dog', 'hotdog', 'taco', 'burrito'],
  serves: ['hamburger#food', 'sandwich#food', 'snack_food', 'hotdog#food'],
  kind: 'prop',
  size: [0.15, 0.12, 0.15],
  massKg: 0.3,
  roles: {
    main: mat('bread', '#d08f42'),
    meat: mat('skin', '#6b3a22'),
    cheese: mat('cheese', '#f2bd3a'),
    lettuce: mat('leaf', '#7db844'),
    tomato: mat('flesh_fruit', '#cf3a2b'),
    seed: mat('bread', '#f3e4bd'),
  },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const s = it.sides(16);
    it.part(
      'bottom_bun',
      lathe(
        [
          [0, 0],
          [r * 0.8, 0],
          [r * 0.94, h * 0.06],
          [r * 0.94, h * 0.2],
          [0, h * 0.2],
        ],
        s,
      ),
      'main',
    );
    it.part('patty', at(cylinder(r * 0.98, h * 0.17, { sides: s, bevel: h * 0.05 }), 0, h * 0.28), 'meat', { parent: 'bottom_bun' });
    it.part('cheese', at(box(r * 1.5, h * 0.035, r * 1.5), 0, h * 0.375, 0, [0, 45, 0]), 'cheese', { parent: 'patty' });
    it.part('tomato', at(cylinder(r * 0.88, h * 0.07, { sides: s }), 0, h * 0.42), 'tomato', { parent: 'cheese' });
    it.part('lettuce', at(ring(at(ball(r * 0.34, h * 0.04, r * 0.34, 7), 0, 0, r * 0.7, [14, 0, 0]), 9), 0, h * 0.48), 'lettuce', { parent: 'tomato' });
    it.part(
      'top_bun',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.94, 0],
            [r * 0.98, h * 0.07],
            [r * 0.9, h * 0.24],
            [r * 0.64, h * 0.4],
            [r * 0.3, h * 0.48],
            [0, h * 0.5],
          ],
          s,
        ),
        0,
        h * 0.49,
      ),
      'main',
      { parent: 'lettuce' },
    );
    const seeds = [
      [0.1, 0.2],
      [-0.3, 0.1],
      [0.36, -0.1],
      [-0.1, -0.34],
      [0.3, 0.4],
      [-0.42, -0.3],
      [0, 0.55],
    ];
    it.detail(
      'seeds',
      group(...seeds.map(([x = 0, z = 0]) => at(ball(r * 0.05, h * 0.018, r * 0.075, 6), x * r, h * (0.985 - 0.42 * (x * x + z * z)), z * r))),
      'seed',
      { parent: 'top_bun' },
    );
    it.anchor('top', 0, h, 0, w * 0.5);
  },
});
