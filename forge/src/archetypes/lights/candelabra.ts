import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, curve, cylinder, group, lathe, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'candelabra',
  words: ['candelabrum', 'menorah', 'candle holder', 'candle stand'],
  serves: ['candelabrum', 'menorah#artifact'],
  kind: 'prop',
  size: [0.46, 0.62, 0.2],
  massKg: 2,
  behaviours: ['light'],
  roles: { main: mat('gold', '#dcab42'), wax: mat('wax', '#f5ecd4'), flame: mat('glow', '#ffb43e', { glow: 1 }) },
  keep: ['flame', 'wax'],
  build(it) {
    const { w, h, d } = it;
    it.part(
      'stem',
      lathe(
        [
          [0, 0],
          [d * 0.48, 0],
          [d * 0.46, h * 0.03],
          [d * 0.2, h * 0.07],
          [d * 0.1, h * 0.14],
          [d * 0.16, h * 0.24],
          [d * 0.09, h * 0.34],
          [d * 0.14, h * 0.42],
          [d * 0.07, h * 0.5],
          [0, h * 0.66],
        ],
        16,
      ),
      'main',
    );
    const xs = [0, 0.23, 0.42];
    const tops = [0.68, 0.6, 0.52];
    const arm = (x: number, top: number): Solid =>
      tube(
        curve(
          [
            [0, h * 0.36, 0],
            [w * x * 0.5, h * 0.33, 0],
            [w * x, h * (top - 0.16), 0],
            [w * x, h * top, 0],
          ],
          4,
        ),
        d * 0.055,
        8,
      );
    it.part('arms', mirror(group(arm(0.23, 0.6), arm(0.42, 0.52))), 'main', { parent: 'stem' });
    const each = (solid: (top: number) => Solid): Solid =>
      group(...xs.flatMap((x, i) => (x === 0 ? [0] : [-x, x]).map((side) => at(solid(h * (tops[i] ?? 0.6)), side * w, 0))));
    it.part(
      'cups',
      each((top) =>
        lathe(
          [
            [0, top - h * 0.03],
            [d * 0.09, top - h * 0.02],
            [d * 0.17, top + h * 0.02],
            [d * 0.15, top + h * 0.04],
            [0, top + h * 0.03],
          ],
          12,
        ),
      ),
      'main',
      { parent: 'arms' },
    );
    it.part(
      'candles',
      each((top) => at(cylinder(d * 0.085, h * 0.2, { sides: 10, bevel: d * 0.01 }), 0, top + h * 0.12)),
      'wax',
      { parent: 'cups' },
    );
    it.part(
      'flames',
      each((top) =>
        at(
          lathe(
            [
              [0, 0],
              [d * 0.07, h * 0.025],
              [d * 0.07, h * 0.045],
              [0, h * 0.11],
            ],
            8,
          ),
          0,
          top + h * 0.21,
        ),
      ),
      'flame',
      { parent: 'candles', ghost: true, sockets: [{ kind: 'light', at: [0, h * 0.95, 0] }] },
    );
  },
});
