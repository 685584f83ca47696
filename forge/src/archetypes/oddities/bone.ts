import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'bone',
  words: ['dog bone', 'femur'],
  serves: ['bone#1'],
  kind: 'prop',
  size: [0.3, 0.08, 0.12],
  massKg: 0.2,
  roles: { main: mat('bone', '#ece3cd') },
  build(it) {
    const { w, h, d } = it;
    it.part('shaft', at(along.x(cylinder(h * 0.32, w * 0.66, { sides: it.sides(12) })), 0, h * 0.5), 'main');
    it.part(
      'ends',
      mirror(
        group(at(ball(h * 0.48, h * 0.5, d * 0.27, 12), w * 0.38, h * 0.5, d * 0.22), at(ball(h * 0.48, h * 0.5, d * 0.27, 12), w * 0.38, h * 0.5, -d * 0.22)),
      ),
      'main',
      { parent: 'shaft' },
    );
  },
});
