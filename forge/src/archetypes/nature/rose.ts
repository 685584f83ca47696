import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group, lathe, ring, tube, turned } from '../solids.ts';

export default archetype({
  name: 'rose',
  words: ['red rose', 'roses', 'rosebud', 'long stem rose', 'white rose', 'pink rose'],
  serves: ['rose#1'],
  kind: 'prop',
  size: [0.22, 0.6, 0.22],
  massKg: 0.06,
  interaction: { pickup: true },
  roles: { main: mat('petal', '#c8202f'), stem: mat('leaf', '#3f7d36'), thorn: mat('leaf', '#7a6a35') },
  build(it) {
    const { w, h } = it;
    const y = h * 0.72;
    const r = w * 0.36;
    it.part(
      'stem',
      tube(
        [
          [0, 0, 0],
          [w * 0.05, h * 0.3, 0],
          [0, y + h * 0.03, 0],
        ],
        [w * 0.045, w * 0.04, w * 0.045],
        7,
      ),
      'stem',
    );
    it.part(
      'hip',
      group(at(ball(w * 0.11, h * 0.04, w * 0.11, 9), 0, y), ring(at(cone(w * 0.05, h * 0.1, 4), w * 0.13, y - h * 0.0, 0, [0, 0, -118]), 5)),
      'stem',
      { parent: 'stem' },
    );
    // Nested cups with open rims: from above their edges are the whorl one knows a rose by.
    const cup = (k: number, low: number, top: number): ReturnType<typeof lathe> =>
      lathe(
        [
          [0, y + low],
          [r * k * 0.6, y + low + h * 0.01],
          [r * k * 0.98, y + (low + top) * 0.52],
          [r * k, y + top * 0.86],
          [r * k * 1.06, y + top],
          [r * k * 0.94, y + top * 0.99],
          [r * k * 0.84, y + top * 0.7],
          [0, y + top * 0.62],
        ],
        9,
      );
    it.part('outer_cup', cup(0.92, 0, h * 0.17), 'main', { parent: 'hip' });
    it.part('middle_cup', turned(cup(0.68, h * 0.04, h * 0.21), 0, 20), 'main', { parent: 'outer_cup' });
    it.part('inner_cup', turned(cup(0.44, h * 0.08, h * 0.24), 0, 40), 'main', { parent: 'middle_cup' });
    it.part('heart', at(ball(r * 0.22, h * 0.05, r * 0.22, 7), 0, y + h * 0.2), 'main', { parent: 'inner_cup' });
    it.part('outer_petals', ring(at(ball(r * 0.66, h * 0.085, r * 0.16, 9), 0, y + h * 0.085, r * 0.92, [26, 0, 0]), 5), 'main', { parent: 'outer_cup' });
    const leaf = (turn: number, at_: number): ReturnType<typeof at> =>
      at(
        group(
          tube(
            [
              [0, 0, 0],
              [w * 0.16, h * 0.03, 0],
            ],
            w * 0.02,
            5,
          ),
          at(ball(w * 0.17, w * 0.02, w * 0.1, 8), w * 0.28, h * 0.05, 0, [0, 0, 22]),
        ),
        w * 0.03,
        h * at_,
        0,
        [0, turn, 0],
      );
    it.part('leaves', group(leaf(20, 0.26), leaf(200, 0.4), leaf(110, 0.5)), 'stem', { parent: 'stem' });
    it.detail(
      'thorns',
      group(...[0.12, 0.2, 0.34, 0.47, 0.58].map((t, i) => at(cone(w * 0.024, w * 0.1, 5), w * (0.04 - Math.abs(t - 0.3) * 0.08), h * t, 0, [0, i * 95, -70]))),
      'thorn',
      { parent: 'stem' },
    );
  },
});
