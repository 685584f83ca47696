import { archetype, mat } from '../archetype.ts';
import { at, ball, box, extrude, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'fence',
  words: ['pig pen', 'animal pen', 'corral', 'paddock', 'wooden fence', 'picket fence', 'railing'],
  serves: ['fence#1'],
  kind: 'structure',
  size: [2.4, 1.1, 0.16],
  massKg: 35,
  roles: { main: mat('plank', '#d8c49c'), post: mat('oak', '#a5773f') },
  build(it) {
    const { w, h, d } = it;
    it.part('rails', row(at(box(w * 0.98, h * 0.09, d * 0.4, it.bevel(0.01)), 0, h * 0.3, -d * 0.1), 2, [0, h * 0.42, 0]), 'post');
    it.part('posts', mirror(at(box(d * 0.7, h * 0.9, d * 0.7, it.bevel(0.02)), w * 0.44, h * 0.45, -d * 0.1)), 'post', { parent: 'rails' });
    it.part(
      'pickets',
      row(
        at(
          extrude(
            [
              [-w * 0.035, 0],
              [w * 0.035, 0],
              [w * 0.035, h * 0.86],
              [0, h * 0.97],
              [-w * 0.035, h * 0.86],
            ],
            d * 0.3,
            d * 0.06,
          ),
          -w * 0.45,
          h * 0.03,
          d * 0.22,
        ),
        10,
        [w * 0.1, 0, 0],
      ),
      'main',
      { parent: 'rails' },
    );
    it.detail(
      'nails',
      row(at(group(at(ball(d * 0.06), 0, h * 0.3, 0), at(ball(d * 0.06), 0, h * 0.72, 0)), -w * 0.45, 0, d * 0.38), 10, [w * 0.1, 0, 0]),
      'post',
      { parent: 'pickets' },
    );
  },
});
