import { archetype, mat } from '../archetype.ts';
import { at, ball, box, extrude, group } from '../solids.ts';

export default archetype({
  name: 'taco',
  words: ['burrito', 'tacos', 'tortilla'],
  serves: ['taco#2', 'burrito#1', 'tortilla#1'],
  kind: 'prop',
  size: [0.2, 0.12, 0.1],
  massKg: 0.2,
  roles: {
    main: mat('bread', '#e8b65a'),
    salad: mat('leaf', '#7fb84f'),
    meat: mat('chocolate', '#7a4526'),
    tomato: mat('flesh_fruit', '#d23b2c'),
    cheese: mat('cheese', '#f5c542'),
  },
  build(it) {
    const { w, h, d } = it;
    const shell = (z: number, tilt: number) =>
      at(
        extrude(
          [
            [-w * 0.48, h * 0.06],
            [-w * 0.3, 0],
            [w * 0.3, 0],
            [w * 0.48, h * 0.06],
            [w * 0.42, h * 0.5],
            [w * 0.22, h * 0.78],
            [0, h * 0.86],
            [-w * 0.22, h * 0.78],
            [-w * 0.42, h * 0.5],
          ],
          d * 0.1,
          d * 0.02,
        ),
        0,
        0,
        z,
        [tilt, 0, 0],
      );
    it.part('shell', group(shell(d * 0.12, 18), shell(-d * 0.12, -18), at(box(w * 0.62, h * 0.12, d * 0.4, h * 0.03), 0, h * 0.06)), 'main');
    it.part('meat', at(box(w * 0.72, h * 0.6, d * 0.36, h * 0.1), 0, h * 0.4), 'meat', { parent: 'shell' });
    it.part(
      'salad',
      group(
        ...[-0.36, -0.22, -0.08, 0.06, 0.2, 0.34].map((x, i) =>
          at(ball(w * 0.1, h * 0.13, d * 0.24, 8), w * x, h * (0.82 - Math.abs(x) * 0.6), ((i % 2) - 0.5) * d * 0.1),
        ),
      ),
      'salad',
      { parent: 'meat' },
    );
    it.part(
      'tomatoes',
      group(...[-0.26, 0, 0.26].map((x) => at(box(w * 0.07, h * 0.12, w * 0.07, 0.002), w * x, h * (0.95 - Math.abs(x) * 0.7), d * 0.06, [20, 30, 10]))),
      'tomato',
      { parent: 'salad', ghost: true },
    );
    it.part('cheese', group(...[-0.16, 0.12].map((x) => at(box(w * 0.14, h * 0.05, d * 0.08), w * x, h * 0.9, -d * 0.06, [10, 40, 20]))), 'cheese', {
      parent: 'salad',
      ghost: true,
    });
  },
});
