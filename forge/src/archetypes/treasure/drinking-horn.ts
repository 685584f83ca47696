import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'drinking_horn',
  words: ['viking horn', 'ale horn', 'mead horn', 'powder horn'],
  serves: ['cornucopia#1'],
  kind: 'prop',
  size: [0.14, 0.34, 0.34],
  massKg: 0.6,
  roles: { main: mat('horn', '#c9a878'), rim: mat('silver', '#d4d7db'), stand: mat('iron', '#4c4a4a') },
  build(it) {
    const { w, h, d } = it;
    const path = curve(
      [
        [0, h * 0.24, -d * 0.42],
        [0, h * 0.18, -d * 0.1],
        [0, h * 0.4, d * 0.22],
        [0, h * 0.9, d * 0.3],
      ],
      5,
    );
    it.part(
      'horn',
      tube(
        path,
        path.map((_, i) => w * (0.06 + (0.34 * i) / (path.length - 1))),
        it.sides(14),
      ),
      'main',
    );
    it.part('rim', at(cylinder(w * 0.44, h * 0.09, { sides: it.sides(16), bevel: h * 0.01 }), 0, h * 0.95, d * 0.305, [5, 0, 0]), 'rim', { parent: 'horn' });
    it.part('tip', at(ball(w * 0.1), 0, h * 0.24, -d * 0.43), 'rim', { parent: 'horn' });
    it.part(
      'stand',
      group(
        mirror(
          tube(
            [
              [w * 0.22, h * 0.03, d * 0.2],
              [w * 0.16, h * 0.32, d * 0.12],
              [0, h * 0.24, 0],
            ],
            w * 0.06,
            7,
          ),
        ),
        mirror(
          tube(
            [
              [w * 0.22, h * 0.03, -d * 0.24],
              [0, h * 0.16, -d * 0.16],
            ],
            w * 0.06,
            7,
          ),
        ),
      ),
      'stand',
      { parent: 'horn' },
    );
  },
});
