import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, tube } from '../solids.ts';

export default archetype({
  name: 'bomb',
  words: ['cartoon bomb', 'round bomb', 'cherry bomb'],
  serves: ['bomb#1'],
  kind: 'prop',
  size: [0.3, 0.4, 0.3],
  massKg: 4,
  keep: ['spark'],
  roles: { main: mat('iron', '#2b2d33'), cap: mat('steel', '#8f969e'), fuse: mat('rope', '#d8c493'), spark: mat('glow', '#ffc94a', { glow: 1 }) },
  build(it) {
    const { w, h } = it;
    it.part('ball', at(ball(w * 0.48, w * 0.48, w * 0.48, it.sides(20)), 0, w * 0.48), 'main');
    it.part('cap', at(cylinder(w * 0.16, h * 0.12, { sides: 14, bevel: w * 0.02 }), w * 0.1, h * 0.72, 0, [0, 0, -14]), 'cap', { parent: 'ball' });
    it.part(
      'fuse',
      tube(
        curve(
          [
            [w * 0.12, h * 0.76, 0],
            [w * 0.16, h * 0.86, 0],
            [w * 0.3, h * 0.88, 0.02 * w],
            [w * 0.36, h * 0.95, 0.04 * w],
          ],
          3,
        ),
        w * 0.03,
        7,
      ),
      'fuse',
      { parent: 'cap' },
    );
    it.part('spark', at(ball(w * 0.07), w * 0.37, h * 0.955, w * 0.04), 'spark', { parent: 'fuse', ghost: true });
    it.detail('shine', at(ball(w * 0.07, w * 0.1, w * 0.05, 8), -w * 0.26, h * 0.56, w * 0.3, [0, -30, 20]), 'cap', { parent: 'ball', ghost: true });
  },
});
