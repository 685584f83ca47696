import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, type Flat, group, mirror, turned } from '../solids.ts';

export default archetype({
  name: 'surfboard',
  words: ['surf board', 'bodyboard', 'snowboard', 'paddle board', 'longboard surf'],
  serves: ['surfboard', 'snowboard'],
  kind: 'prop',
  size: [0.56, 2.0, 0.4],
  massKg: 4,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#f3c33f'), stripe: mat('plastic', '#e2513f'), fin: mat('plastic', '#2f6fb0'), stand: mat('oak', '#8a5a33') },
  tint: ['main', 'stripe'],
  build(it) {
    const { w, h, d } = it;
    const y0 = h * 0.01;
    const shape = (s: number): Flat[] =>
      Array.from({ length: 24 }, (_, i): Flat => {
        const a = (i / 24) * Math.PI * 2 - Math.PI / 2;
        const y = (Math.sin(a) + 1) / 2;
        const half = Math.cos(a) * (0.5 - 0.12 * Math.max(0, y - 0.55));
        return [half * w * s, y0 + h * 0.5 + (y - 0.5) * h * 0.98 * (0.5 + s / 2)];
      });
    it.part('board', extrude(shape(1), d * 0.16, d * 0.06), 'main');
    it.part('stripe', extrude(shape(0.34), d * 0.175), 'stripe', { parent: 'board' });
    it.part('bands', group(...[0.3, 0.7].map((y) => at(box(w * 0.86, h * 0.035, d * 0.17, d * 0.02), 0, h * y))), 'fin', { parent: 'board' });
    it.part(
      'fins',
      group(
        at(
          turned(
            extrude(
              [
                [0, 0],
                [d * 0.3, 0],
                [d * 0.34, -h * 0.08],
              ],
              d * 0.04,
            ),
            0,
            90,
          ),
          0,
          h * 0.2,
          -d * 0.06,
        ),
        mirror(
          at(
            turned(
              extrude(
                [
                  [0, 0],
                  [d * 0.2, 0],
                  [d * 0.24, -h * 0.05],
                ],
                d * 0.04,
              ),
              0,
              90,
            ),
            w * 0.24,
            h * 0.22,
            -d * 0.06,
          ),
        ),
      ),
      'fin',
      { parent: 'board' },
    );
    it.part(
      'rack',
      group(at(box(w * 0.9, h * 0.03, d * 0.98, d * 0.05), 0, h * 0.015), mirror(at(box(w * 0.06, h * 0.3, d * 0.1, d * 0.02), w * 0.36, h * 0.16, -d * 0.12))),
      'stand',
      { parent: 'board' },
    );
  },
});
