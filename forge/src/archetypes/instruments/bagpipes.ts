import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, curve, cylinder, group, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'bagpipes',
  words: ['bagpipe', 'scottish bagpipes', 'pipes of scotland'],
  serves: ['bagpipe', 'pipe#4'],
  kind: 'prop',
  size: [0.6, 0.9, 0.36],
  massKg: 3,
  body: 'fixed',
  roles: {
    main: mat('velvet', '#a8242c'),
    check: mat('cotton', '#1f5f3f'),
    pipe: mat('walnut', '#2b1d18'),
    ivory: mat('bone', '#f3ead6'),
    gold: mat('brass', '#d4a94f'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('bag', group(at(ball(w * 0.36, h * 0.17, d * 0.42, 16), w * 0.02, h * 0.3), at(ball(w * 0.2, h * 0.12, d * 0.3, 12), -w * 0.22, h * 0.33)), 'main');
    it.part(
      'tartan',
      group(
        ...[-0.2, 0, 0.2]
          .map((k) => at(scaled(along.x(torus(h * 0.165, w * 0.014, 360, 20)), 1, 1, 0.98), w * (0.02 + k * 0.9), h * 0.3, 0, [0, 0, 0]))
          .map((solid, i) => scaled(solid, 1, i === 1 ? 1.02 : 1, 1)),
      ),
      'check',
      { parent: 'bag' },
    );
    const drone = (x: number, lean: number, long: number): { pipe: Solid; rings: Solid } => {
      const put = (solid: Solid): Solid => at(solid, x, h * 0.4, -d * 0.06, [-6, 0, lean]);
      return {
        pipe: put(
          group(
            at(cylinder(w * 0.03, long, { sides: 10 }), 0, long / 2),
            at(cylinder(w * 0.045, long * 0.14, { top: w * 0.036, sides: 10 }), 0, long * 0.94),
            at(cylinder(w * 0.04, long * 0.1, { sides: 10 }), 0, long * 0.5),
          ),
        ),
        rings: put(group(...[0.02, 0.44, 0.56, 0.86, 1.0].map((k) => at(torus(w * 0.04, w * 0.012, 360, 12), 0, long * k)))),
      };
    };
    const all = [drone(w * 0.12, 6, h * 0.56), drone(-w * 0.02, -4, h * 0.42), drone(-w * 0.14, -14, h * 0.38)];
    it.part('drones', group(...all.map(({ pipe }) => pipe)), 'pipe', { parent: 'bag' });
    it.part('rings', group(...all.map(({ rings }) => rings)), 'ivory', { parent: 'drones' });
    it.part(
      'chanter',
      tube(
        [
          [-w * 0.32, h * 0.3, d * 0.1],
          [-w * 0.36, h * 0.03, d * 0.2],
        ],
        [w * 0.035, w * 0.045],
        10,
      ),
      'pipe',
      { parent: 'bag' },
    );
    it.part(
      'blowpipe',
      tube(
        [
          [w * 0.26, h * 0.38, 0],
          [w * 0.42, h * 0.66, d * 0.08],
        ],
        [w * 0.032, w * 0.024],
        9,
      ),
      'pipe',
      { parent: 'bag' },
    );
    it.detail(
      'mouthpiece',
      tube(
        [
          [w * 0.41, h * 0.645, d * 0.075],
          [w * 0.45, h * 0.71, d * 0.1],
        ],
        w * 0.03,
        9,
      ),
      'ivory',
      { parent: 'blowpipe' },
    );
    it.part(
      'cords',
      tube(
        curve(
          [
            [w * 0.16, h * 0.7, -d * 0.02],
            [w * 0.06, h * 0.6, d * 0.06],
            [-w * 0.04, h * 0.66, -d * 0.02],
            [-w * 0.14, h * 0.58, d * 0.04],
            [-w * 0.24, h * 0.62, -d * 0.02],
          ],
          4,
        ),
        w * 0.012,
        5,
      ),
      'gold',
      { parent: 'drones', ghost: true },
    );
    it.part('rest', at(box(w * 0.5, h * 0.16, d * 0.5, 0.02), w * 0.02, h * 0.08), 'pipe', { parent: 'bag' });
  },
});
