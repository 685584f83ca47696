import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'swing',
  words: ['swing set', 'playground swing', 'swings', 'tire swing'],
  serves: ['swing#2'],
  kind: 'structure',
  size: [2.4, 2.2, 1.4],
  massKg: 80,
  interaction: { sit: true },
  roles: { main: mat('painted_metal', '#d6453d'), seat: mat('oak', '#a9794a'), chain: mat('steel', '#aab0b8') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'frame',
      group(
        mirror(
          group(
            tube(
              [
                [w * 0.46, 0.02 * h, d * 0.46],
                [w * 0.4, h * 0.95, 0],
              ],
              w * 0.022,
              9,
            ),
            tube(
              [
                [w * 0.46, 0.02 * h, -d * 0.46],
                [w * 0.4, h * 0.95, 0],
              ],
              w * 0.022,
              9,
            ),
            at(box(w * 0.03, h * 0.03, d * 0.5), w * 0.43, h * 0.46),
          ),
        ),
        at(along.x(cylinder(w * 0.024, w * 0.84, { sides: 10 })), 0, h * 0.96),
      ),
      'main',
    );
    for (const [name, x] of [
      ['left', 0.2],
      ['right', -0.2],
    ] as const) {
      it.part(`${name}_chains`, group(...[-0.085, 0.085].map((k) => at(cylinder(w * 0.007, h * 0.72, { sides: 6 }), w * (x + k), h * 0.6))), 'chain', {
        parent: 'frame',
        joint: hinge(w * x, h * 0.96, 0, [1, 0, 0], -50, 50),
      });
      it.part(`${name}_seat`, at(box(w * 0.2, h * 0.025, d * 0.2, h * 0.006), w * x, h * 0.24), 'seat', {
        parent: `${name}_chains`,
        sockets: [{ kind: 'seat', at: [w * x, h * 0.26, 0] }],
      });
    }
  },
});
