import { archetype, mat } from '../archetype.ts';
import { along, at, capsule, cylinder, group, tube } from '../solids.ts';

export default archetype({
  name: 'pitchfork',
  words: ['hay fork', 'devil fork', 'hayfork', 'garden fork'],
  serves: ['pitchfork#1'],
  kind: 'prop',
  size: [0.36, 1.6, 0.14],
  massKg: 2,
  roles: { main: mat('iron', '#5b6067'), handle: mat('oak', '#8a5f38') },
  build(it) {
    const { w, h, d } = it;
    it.part('handle', at(cylinder(w * 0.05, h * 0.72, { sides: 10 }), 0, h * 0.36), 'handle', { sockets: [{ kind: 'grip', at: [0, h * 0.4, 0] }] });
    it.part('socket', at(cylinder(w * 0.07, h * 0.12, { sides: 10 }), 0, h * 0.7), 'main', { parent: 'handle' });
    it.part('bar', at(along.x(capsule(w * 0.05, w * 0.94, 10)), 0, h * 0.76), 'main', { parent: 'socket' });
    it.part(
      'tines',
      group(
        ...[-0.42, 0, 0.42].map((x) =>
          tube(
            [
              [w * x, h * 0.76, 0],
              [w * x, h * 0.88, d * 0.1],
              [w * x * 0.92, h * 0.99, d * 0.2],
            ],
            [w * 0.04, w * 0.036, w * 0.012],
            7,
          ),
        ),
      ),
      'main',
      { parent: 'bar' },
    );
  },
});
