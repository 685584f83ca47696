import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cylinder, extrude, group, turned } from '../solids.ts';

export default archetype({
  name: 'pinwheel',
  words: ['paper windmill', 'whirligig', 'toy windmill', 'wind spinner', 'propeller', 'weather vane', 'weathervane'],
  serves: ['pinwheel', 'propeller', 'weathervane', 'whirligig'],
  kind: 'prop',
  size: [0.34, 0.62, 0.1],
  massKg: 0.06,
  body: 'fixed',
  roles: {
    main: mat('paper', '#e2453c'),
    blue: mat('paper', '#3f86d0'),
    yellow: mat('paper', '#f3c53c'),
    green: mat('paper', '#58ae56'),
    stick: mat('birch', '#dcb27a'),
    pin: mat('gold', '#e2b64c'),
    base: mat('grass', '#6fae4f'),
  },
  build(it) {
    const { w, h, d } = it;
    const y = h - w * 0.5;
    it.part('base', at(ball(w * 0.24, h * 0.03, d * 0.5, 12), 0, h * 0.015), 'base');
    it.part('stick', at(cylinder(w * 0.035, y, { sides: 9 }), 0, y * 0.5, -d * 0.1), 'stick', { parent: 'base' });
    it.part('hub', at(along.z(cylinder(w * 0.06, d * 0.5, { sides: 14 })), 0, y, d * 0.12), 'pin', {
      parent: 'stick',
      joint: { type: 'wheel', at: [0, y, d * 0.12], axis: [0, 0, 1] },
    });
    const sail = group(
      extrude(
        [
          [0, 0],
          [w * 0.46, 0],
          [w * 0.34, w * 0.34],
        ],
        d * 0.05,
      ),
      at(
        extrude(
          [
            [0, 0],
            [w * 0.34, w * 0.34],
            [w * 0.06, w * 0.3],
          ],
          d * 0.05,
        ),
        0,
        0,
        d * 0.1,
      ),
      at(ball(w * 0.05, w * 0.05, d * 0.12, 8), w * 0.3, w * 0.3, d * 0.04),
    );
    (['main', 'yellow', 'blue', 'green'] as const).forEach((role, i) =>
      it.part(`${['red', 'yellow', 'blue', 'green'][i] ?? role}_sail`, at(turned(sail, 0, 0, i * 90 + 15), 0, y, d * 0.16), role, { parent: 'hub' }),
    );
  },
});
