import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'brain',
  words: ['human brain', 'brains'],
  serves: ['brain#1'],
  kind: 'prop',
  size: [0.16, 0.13, 0.18],
  massKg: 1.3,
  roles: { main: mat('skin', '#e39aa5'), stem: mat('skin', '#c9808c') },
  build(it) {
    const { w, h, d } = it;
    it.part('lobes', mirror(at(ball(w * 0.25, h * 0.42, d * 0.46, it.sides(14)), w * 0.23, h * 0.56)), 'main');
    const fold = (y: number, z: number, turn: number) => mirror(at(ball(w * 0.13, h * 0.13, d * 0.1, 9), w * 0.3, h * y, d * z, [0, turn, -30]));
    it.part(
      'folds',
      group(
        fold(0.8, 0.24, 20),
        fold(0.86, 0.02, 60),
        fold(0.8, -0.22, 20),
        fold(0.6, 0.34, 80),
        fold(0.56, 0.12, 10),
        fold(0.56, -0.14, 70),
        fold(0.6, -0.34, 40),
        fold(0.4, 0.22, 30),
        fold(0.4, -0.04, 0),
      ),
      'main',
      { parent: 'lobes' },
    );
    it.part('cerebellum', at(ball(w * 0.28, h * 0.2, d * 0.16, 12), 0, h * 0.24, -d * 0.26), 'stem', { parent: 'lobes' });
    it.part('stem', at(cylinder(w * 0.1, h * 0.36, { sides: 10 }), 0, h * 0.18, -d * 0.1), 'stem', { parent: 'lobes' });
  },
});
