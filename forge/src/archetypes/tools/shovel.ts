import { archetype, mat } from '../archetype.ts';
import { along, at, cone, cylinder, extrude, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'shovel',
  words: ['spade', 'snow shovel'],
  near: ['broom', 'mop', 'hoe', 'scoop', 'trowel'],
  serves: ['shovel#artifact', 'broom#artifact', 'spade#artifact'],
  kind: 'prop',
  size: [0.26, 1.3, 0.12],
  massKg: 2,
  roles: { blade: mat('steel', '#8d949b'), main: mat('oak', '#a06a38') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    it.part('handle', at(cylinder(w * 0.08, h * 0.7, { sides: 8 }), 0, h * 0.6), 'main', { sockets: [{ kind: 'grip', at: [0, h * 0.8, 0] }] });
    it.part(
      'grip',
      group(
        at(along.x(cylinder(w * 0.07, w * 0.5, { sides: 8 })), 0, h * 0.98),
        mirror(
          tube(
            [
              [w * 0.2, h * 0.98, 0],
              [0, h * 0.9, 0],
            ],
            w * 0.06,
            6,
          ),
        ),
      ),
      'main',
      { parent: 'handle' },
    );
    it.part(
      'blade',
      at(
        extrude(
          [
            [-w * 0.46, h * 0.26],
            [-w * 0.42, h * 0.1],
            [0, 0],
            [w * 0.42, h * 0.1],
            [w * 0.46, h * 0.26],
          ],
          d * 0.25,
          d * 0.06,
        ),
        0,
        0,
      ),
      'blade',
      { parent: 'handle' },
    );
    it.part('collar', at(cone(w * 0.18, h * 0.14, 8), 0, h * 0.3), 'blade', { parent: 'blade' });
  },
});
