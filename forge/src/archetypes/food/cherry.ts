import { archetype, mat } from '../archetype.ts';
import { at, ball, group, tube } from '../solids.ts';

export default archetype({
  name: 'cherry',
  words: ['cherries', 'pair of cherries'],
  serves: ['cherry#3', 'cherry#2'],
  kind: 'prop',
  size: [0.12, 0.12, 0.06],
  massKg: 0.02,
  roles: { main: mat('flesh_fruit', '#c21f36'), stem: mat('leaf', '#5f8a3a'), leaf: mat('leaf', '#6fa845') },
  build(it) {
    const { w, h } = it;
    it.part('left_cherry', at(ball(w * 0.23, w * 0.22, w * 0.23, it.sides(14)), w * 0.26, w * 0.22), 'main');
    it.part(
      'stems',
      group(
        tube(
          [
            [w * 0.26, w * 0.4, 0],
            [w * 0.2, h * 0.66, 0],
            [0, h * 0.95, 0],
          ],
          w * 0.025,
          7,
        ),
        tube(
          [
            [-w * 0.27, w * 0.36, 0],
            [-w * 0.18, h * 0.66, 0],
            [0, h * 0.95, 0],
          ],
          w * 0.025,
          7,
        ),
      ),
      'stem',
      { parent: 'left_cherry' },
    );
    it.part('right_cherry', at(ball(w * 0.22, w * 0.21, w * 0.22, it.sides(14)), -w * 0.27, w * 0.21), 'main', { parent: 'stems' });
    it.part('leaf', at(ball(w * 0.16, w * 0.03, w * 0.08, 10), w * 0.12, h * 0.93, 0, [0, 0, 12]), 'leaf', { parent: 'stems' });
  },
});
