import { archetype, mat } from '../archetype.ts';
import { along, at, ball, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'candle_snuffer',
  words: ['snuffer', 'candlesnuffer'],
  serves: ['snuffer#artifact'],
  kind: 'prop',
  size: [0.07, 0.09, 0.3],
  massKg: 0.15,
  roles: { main: mat('brass', '#cfa04a'), grip: mat('walnut', '#5f3a22') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'bell',
      at(
        lathe(
          [
            [w * 0.5, 0],
            [w * 0.46, h * 0.3],
            [w * 0.22, h * 0.74],
            [0, h * 0.9],
            [0, h * 0.8],
            [w * 0.16, h * 0.66],
            [w * 0.4, h * 0.26],
            [w * 0.44, 0],
          ],
          it.sides(16),
        ),
        0,
        0,
        d * 0.5 - w * 0.5,
      ),
      'main',
    );
    it.part('knob', at(ball(w * 0.12), 0, h * 0.94, d * 0.5 - w * 0.5), 'main', { parent: 'bell' });
    it.part(
      'arm',
      tube(
        [
          [0, h * 0.82, d * 0.36],
          [0, h * 0.84, d * 0.2],
          [0, h * 0.4, -d * 0.06],
          [0, h * 0.3, -d * 0.3],
        ],
        w * 0.07,
        8,
      ),
      'main',
      { parent: 'bell' },
    );
    it.part(
      'handle',
      at(
        along.z(
          lathe(
            [
              [0, -d * 0.16],
              [w * 0.1, -d * 0.16],
              [w * 0.17, -d * 0.08],
              [w * 0.1, d * 0.08],
              [w * 0.12, d * 0.12],
              [0, d * 0.12],
            ],
            12,
          ),
        ),
        0,
        h * 0.29,
        -d * 0.34,
      ),
      'grip',
      { parent: 'arm', sockets: [{ kind: 'grip', at: [0, h * 0.29, -d * 0.34] }] },
    );
    it.part('foot', at(ball(w * 0.14, h * 0.16, w * 0.14, 9), 0, h * 0.14, -d * 0.4), 'main', { parent: 'handle' });
  },
});
