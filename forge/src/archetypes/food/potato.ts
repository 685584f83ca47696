import { archetype, mat } from '../archetype.ts';
import { at, ball, group } from '../solids.ts';

export default archetype({
  name: 'potato',
  words: ['baked potato', 'spud', 'sweet potato', 'yam'],
  serves: ['potato#2', 'white_potato#1', 'sweet_potato#2'],
  kind: 'prop',
  size: [0.16, 0.1, 0.12],
  massKg: 0.2,
  roles: { main: mat('flesh_fruit', '#b98a52'), dark: mat('flesh_fruit', '#8a6036') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'potato',
      group(
        at(ball(w * 0.44, h * 0.48, d * 0.46, it.sides(16)), -w * 0.04, h * 0.48, 0),
        at(ball(w * 0.3, h * 0.4, d * 0.4, it.sides(14)), w * 0.18, h * 0.43, d * 0.03),
      ),
      'main',
    );
    it.detail(
      'eyes',
      group(
        ...[
          [-0.2, 0.86, 0.16],
          [0.05, 0.9, -0.08],
          [0.26, 0.78, 0.2],
          [-0.32, 0.6, 0.3],
          [0.14, 0.6, 0.4],
        ].map(([x = 0, y = 0, z = 0]) => at(ball(w * 0.025), w * x, h * y, d * z)),
      ),
      'dark',
      { parent: 'potato', ghost: true },
    );
  },
});
