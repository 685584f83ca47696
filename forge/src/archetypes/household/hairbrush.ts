import { archetype, mat } from '../archetype.ts';
import { along, at, ball, circle, cylinder, extrude, type Flat, group, tube } from '../solids.ts';

export default archetype({
  name: 'hairbrush',
  words: ['hair brush', 'paddle brush', 'brush for hair', 'scrub brush', 'scrubbing brush'],
  serves: ['hairbrush', 'scrub_brush'],
  kind: 'prop',
  size: [0.08, 0.24, 0.045],
  massKg: 0.12,
  roles: { main: mat('walnut', '#a9663a'), pad: mat('rubber', '#e9c0c4'), bristle: mat('plastic', '#34302f') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'back',
      at(
        extrude(
          circle(1, 22).map(([x, y]): Flat => [x * w * 0.5, y * h * 0.27]),
          d * 0.36,
          d * 0.12,
        ),
        0,
        h * 0.73,
        -d * 0.3,
      ),
      'main',
    );
    it.part(
      'handle',
      tube(
        [
          [0, h * 0.5, -d * 0.3],
          [0, h * 0.4, -d * 0.3],
          [0, h * 0.16, -d * 0.3],
          [0, h * 0.02, -d * 0.3],
        ],
        [w * 0.2, w * 0.13, w * 0.18, w * 0.1],
        10,
      ),
      'main',
      { parent: 'back', sockets: [{ kind: 'grip', at: [0, h * 0.2, -d * 0.3] }] },
    );
    it.part('pad', at(ball(w * 0.42, h * 0.235, d * 0.16, 14), 0, h * 0.73, -d * 0.1), 'pad', { parent: 'back' });
    const tufts = [-3, -2, -1, 0, 1, 2, 3].flatMap((j) =>
      [-2, -1, 0, 1, 2]
        .filter((i) => (i / 2.6) ** 2 + (j / 3.9) ** 2 < 0.92)
        .map((i) => at(along.z(cylinder(w * 0.022, d * 0.5, { top: w * 0.03, sides: 5 })), i * w * 0.155, h * 0.73 + j * h * 0.065, d * 0.22)),
    );
    it.part('bristles', group(...tufts), 'bristle', { parent: 'pad' });
  },
});
