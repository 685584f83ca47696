import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'sword',
  words: ['katana', 'cutlass', 'sabre', 'rapier', 'longsword', 'broadsword', 'claymore', 'greatsword', 'blade', 'short sword'],
  serves: ['sword#1'],
  kind: 'prop',
  size: [0.26, 1.1, 0.07],
  massKg: 1.6,
  roles: { main: mat('steel', '#c3c9cf'), guard: mat('brass', '#c49a45'), grip: mat('leather', '#6a3f28'), gem: mat('crystal', '#b3263f') },
  tint: ['main', 'guard'],
  build(it) {
    const { w, h, d } = it;
    const gripTop = h * 0.24;
    const half = w * 0.16;
    it.part('handle', at(cylinder(d * 0.3, gripTop * 0.72, { sides: it.sides(8) }), 0, gripTop * 0.6), 'grip', {
      sockets: [{ kind: 'grip', at: [0, gripTop * 0.6, 0] }],
    });
    it.part(
      'blade',
      at(
        extrude(
          [
            [-half, 0],
            [half, 0],
            [half * 0.86, h * 0.62],
            [0, h * 0.755],
            [-half * 0.86, h * 0.62],
          ],
          d * 0.3,
          d * 0.1,
        ),
        0,
        gripTop,
      ),
      'main',
      { parent: 'handle' },
    );
    it.part(
      'hand_guard',
      group(at(box(w * 0.8, d * 0.55, d * 0.6, it.bevel(d * 0.1)), 0, gripTop), mirror(at(ball(d * 0.42, d * 0.42, d * 0.42, 8), w * 0.42, gripTop))),
      'guard',
      { parent: 'handle' },
    );
    it.part('pommel', at(ball(d * 0.5, d * 0.5, d * 0.5, 10), 0, d * 0.5 + gripTop * 0.06), 'guard', { parent: 'handle' });
    it.detail('gem', at(ball(d * 0.3, d * 0.3, d * 0.3, 8), 0, gripTop, d * 0.22), 'gem', { parent: 'hand_guard' });
    it.detail('wrap', row(at(cylinder(d * 0.34, d * 0.1, { sides: 8 }), 0, gripTop * 0.38), 4, [0, gripTop * 0.14, 0]), 'grip', { parent: 'handle' });
    it.detail('fuller', at(box(half * 0.34, h * 0.5, d * 0.36), 0, gripTop + h * 0.28), 'guard', { parent: 'blade' });
  },
});
