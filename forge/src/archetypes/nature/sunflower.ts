import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cylinder, extrude, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'sunflower',
  words: ['sun flower', 'sunflowers', 'daisy', 'giant sunflower'],
  serves: ['sunflower#1', 'daisy#1'],
  kind: 'prop',
  size: [0.62, 1.6, 0.46],
  massKg: 0.8,
  body: 'fixed',
  roles: {
    main: mat('petal', '#f7be1f'),
    deep: mat('petal', '#e8971a'),
    heart: mat('bark', '#5b3619'),
    seed: mat('bark', '#7d4f24'),
    stem: mat('leaf', '#4f8f3a'),
  },
  tint: ['main', 'deep'],
  build(it) {
    const { w, h, d } = it;
    const daisy = it.says('daisy');
    const r = w * 0.48;
    const y = h - r * 1.02;
    it.part(
      'stem',
      tube(
        [
          [0, 0, 0],
          [-w * 0.04, h * 0.3, 0],
          [0, h * 0.6, 0],
          [0, y, -d * 0.05],
        ],
        [w * 0.055, w * 0.05, w * 0.045, w * 0.05],
        8,
      ),
      'stem',
    );
    const face = (solid: ReturnType<typeof group>): ReturnType<typeof group> => at(solid, 0, y, d * 0.06, [-10, 0, 0]);
    const petals = (long: number, n: number, turn: number): ReturnType<typeof group> =>
      group(
        ...Array.from({ length: n }, (_, i) =>
          turned(
            at(
              extrude(
                [
                  [-r * 0.1, 0],
                  [r * 0.1, 0],
                  [r * 0.125, long * 0.5],
                  [0, long],
                  [-r * 0.125, long * 0.5],
                ],
                d * 0.04,
              ),
              0,
              r * 0.42,
            ),
            0,
            0,
            turn + (i * 360) / n,
          ),
        ),
      );
    it.part('back_petals', face(at(petals(r * 0.56, 16, 11), 0, 0, -d * 0.03)), daisy ? mat('petal', '#f2efe6') : 'deep', { parent: 'stem' });
    it.part('petals', face(petals(r * 0.56, 16, 0)), daisy ? mat('petal', '#ffffff') : 'main', { parent: 'back_petals' });
    it.part('sepals', face(at(along.z(cylinder(r * 0.46, d * 0.1, { top: r * 0.3, sides: 12 })), 0, 0, -d * 0.06)), 'stem', { parent: 'stem' });
    it.part('heart', face(at(ball(r * 0.5, r * 0.5, d * 0.13, 14), 0, 0, d * 0.02)), daisy ? mat('petal', '#f2bd2a') : 'heart', { parent: 'petals' });
    it.detail(
      'seeds',
      face(
        group(
          ...Array.from({ length: 30 }, (_, i) => {
            const a = i * 2.39996;
            const q = Math.sqrt(i / 30) * r * 0.42;
            return at(
              ball(r * 0.045, r * 0.045, r * 0.04, 5),
              Math.cos(a) * q,
              Math.sin(a) * q,
              d * 0.02 + d * 0.13 * Math.sqrt(Math.max(0.05, 1 - (q / (r * 0.5)) ** 2)),
            );
          }),
        ),
      ),
      daisy ? mat('petal', '#dd9f1c') : 'seed',
      { parent: 'heart' },
    );
    const leaf = (at_: number, turn: number): ReturnType<typeof at> =>
      at(
        group(
          tube(
            [
              [0, 0, 0],
              [w * 0.12, h * 0.02, 0],
            ],
            w * 0.024,
            5,
          ),
          at(ball(w * 0.17, w * 0.022, w * 0.12, 9), w * 0.24, h * 0.03, 0, [0, 0, 12]),
        ),
        -w * 0.03,
        h * at_,
        0,
        [0, turn, 0],
      );
    it.part('leaves', group(leaf(0.24, 10), leaf(0.36, 190), leaf(0.47, -30)), 'stem', { parent: 'stem' });
    it.part('mound', at(ball(w * 0.16, h * 0.02, w * 0.16, 9), 0, h * 0.005), mat('earth', '#7a5a3c'), { parent: 'stem' });
  },
});
