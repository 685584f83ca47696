import { archetype, mat } from '../archetype.ts';
import { at, ball, box, capsule, group, ring, tube } from '../solids.ts';

export default archetype({
  name: 'cactus',
  words: ['saguaro', 'prickly pear', 'succulent', 'columnar cactus', 'globular cactus', 'aloe', 'agave'],
  serves: ['cactus#plant', 'succulent#plant'],
  kind: 'prop',
  size: [1.1, 1.9, 0.6],
  massKg: 60,
  body: 'fixed',
  roles: { main: mat('leaf', '#4f9450'), rib: mat('leaf', '#3c7a41'), flower: mat('petal', '#e8709a') },
  options: { flowers: ['flower', 'flowers'] },
  build(it) {
    const { w, h } = it;
    const r = w * 0.19;
    it.part('stem', at(capsule(r, h * 0.96, it.sides(12)), 0, h * 0.44), 'main');
    it.part(
      'left_arm',
      group(
        tube(
          [
            [r * 0.6, h * 0.42, 0],
            [w * 0.38, h * 0.42, 0],
            [w * 0.38, h * 0.66, 0],
          ],
          r * 0.6,
          10,
        ),
        at(ball(r * 0.6), w * 0.38, h * 0.66),
      ),
      'main',
      { parent: 'stem' },
    );
    it.part(
      'right_arm',
      group(
        tube(
          [
            [-r * 0.6, h * 0.3, 0],
            [-w * 0.36, h * 0.3, 0],
            [-w * 0.36, h * 0.5, 0],
          ],
          r * 0.54,
          10,
        ),
        at(ball(r * 0.54), -w * 0.36, h * 0.5),
      ),
      'main',
      { parent: 'stem' },
    );
    it.part('ribs', at(ring(at(box(r * 0.12, h * 0.76, r * 0.12), 0, 0, r * 0.98), 9), 0, h * 0.44), 'rib', { parent: 'stem' });
    if (it.has('flowers'))
      it.part(
        'flowers',
        group(at(ball(r * 0.32, r * 0.2, r * 0.32, 8), 0, h * 0.925), at(ball(r * 0.24, r * 0.16, r * 0.24, 8), w * 0.38, h * 0.66 + r * 0.58)),
        'flower',
        { parent: 'stem' },
      );
  },
});
