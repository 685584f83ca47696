import { archetype, mat } from '../archetype.ts';
import { along, at, ball, lathe } from '../solids.ts';

export default archetype({
  name: 'lemon',
  words: ['lime', 'citron'],
  serves: ['lemon#food', 'lime#food'],
  kind: 'prop',
  size: [0.07, 0.065, 0.1],
  massKg: 0.12,
  roles: { main: mat('flesh_fruit', '#f2d437'), tip: mat('leaf', '#7d9a3f') },
  build(it) {
    const { h, d } = it;
    const r = h / 2;
    const rind: [number, number][] = [
      [0, -d / 2],
      [r * 0.24, -d * 0.46],
      [r * 0.34, -d * 0.4],
      [r * 0.8, -d * 0.26],
      [r, 0],
      [r * 0.8, d * 0.26],
      [r * 0.34, d * 0.4],
      [r * 0.24, d * 0.46],
      [0, d / 2],
    ];
    it.part('body', at(along.z(lathe(rind, it.sides(16))), 0, r), 'main');
    it.detail('tip', at(ball(r * 0.14, r * 0.14, d * 0.03, 8), 0, r, -d * 0.47), 'tip', { parent: 'body' });
    it.anchor('top', 0, h * 0.96, 0, h * 0.5);
  },
});
