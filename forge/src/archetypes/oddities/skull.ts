import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, extrude, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'skull',
  words: ['human skull', 'skull and bones', 'cranium'],
  serves: ['skull#1'],
  kind: 'prop',
  size: [0.17, 0.22, 0.22],
  massKg: 1,
  roles: { main: mat('bone', '#ece3cd'), dark: mat('rubber', '#2a2422') },
  build(it) {
    const { w, h, d } = it;
    it.part('cranium', at(ball(w * 0.48, h * 0.36, d * 0.47, it.sides(18)), 0, h * 0.63, -d * 0.03), 'main');
    it.part('face', at(box(w * 0.66, h * 0.34, d * 0.5, it.bevel(w * 0.14)), 0, h * 0.4, d * 0.16), 'main', { parent: 'cranium' });
    it.part('cheeks', mirror(at(ball(w * 0.15, h * 0.09, d * 0.12, 10), w * 0.3, h * 0.42, d * 0.32)), 'main', { parent: 'face' });
    it.part('eye_sockets', mirror(at(ball(w * 0.16, h * 0.12, d * 0.1, 12), w * 0.2, h * 0.54, d * 0.38)), 'dark', { parent: 'face' });
    it.part(
      'nose',
      at(
        extrude(
          [
            [-w * 0.08, 0],
            [w * 0.08, 0],
            [0, h * 0.14],
          ],
          d * 0.06,
        ),
        0,
        h * 0.34,
        d * 0.41,
      ),
      'dark',
      { parent: 'face' },
    );
    it.part('teeth', at(row(box(w * 0.085, h * 0.09, d * 0.07, w * 0.015), 6, [w * 0.095, 0, 0]), -w * 0.2375, h * 0.225, d * 0.36), 'main', {
      parent: 'face',
    });
    it.part(
      'jaw',
      group(
        at(box(w * 0.58, h * 0.14, d * 0.26, it.bevel(w * 0.06)), 0, h * 0.07, d * 0.28),
        mirror(at(box(w * 0.09, h * 0.3, d * 0.16, w * 0.03), w * 0.29, h * 0.17, d * 0.08, [-30, 0, 0])),
      ),
      'main',
      { parent: 'face', joint: hinge(0, h * 0.3, 0, [1, 0, 0], 0, 30) },
    );
    it.detail('gaps', at(row(box(w * 0.014, h * 0.13, d * 0.02), 5, [w * 0.095, 0, 0]), -w * 0.19, h * 0.13, d * 0.405), 'dark', {
      parent: 'jaw',
      ghost: true,
    });
  },
});
