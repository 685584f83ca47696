import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, capsule, cylinder, group, lathe, torus, turned } from '../solids.ts';

export default archetype({
  name: 'candle',
  words: ['candlestick', 'taper', 'wax candle', 'birthday candle', 'scented candle'],
  serves: ['candle#1', 'candlestick'],
  kind: 'prop',
  size: [0.16, 0.26, 0.13],
  massKg: 0.3,
  interaction: { pickup: true },
  behaviours: ['light'],
  roles: {
    main: mat('wax', '#f3e6c6'),
    dish: mat('brass', '#c9973c'),
    flame: mat('glow', '#ffb03a', { glow: 1 }),
    hot: mat('glow', '#fff3c0', { glow: 1 }),
    wick: mat('rope', '#3a322c'),
  },
  keep: ['flame', 'hot'],
  build(it) {
    const { w, h, d } = it;
    const r = d / 2;
    const x = -w / 2 + r;
    const c = r * 0.4;
    const top = h * 0.72;
    it.part(
      'dish',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.7, 0],
            [r * 0.98, h * 0.06],
            [r, h * 0.085],
            [r * 0.9, h * 0.08],
            [r * 0.6, h * 0.035],
            [0, h * 0.03],
          ],
          18,
        ),
        x,
        0,
      ),
      'dish',
    );
    it.part('cup', at(cylinder(c * 1.3, h * 0.11, { sides: 14, bevel: h * 0.01 }), x, h * 0.08), 'dish', { parent: 'dish' });
    it.part('ring', at(turned(torus(w * 0.11, w * 0.03, 360, 14), 90), x + r + w * 0.08, h * 0.1), 'dish', {
      parent: 'dish',
      sockets: [{ kind: 'grip', at: [x + r + w * 0.1, h * 0.1, 0] }],
    });
    it.part('wax', at(cylinder(c, top - h * 0.1, { sides: 14, bevel: c * 0.12 }), x, h * 0.1 + (top - h * 0.1) / 2), 'main', { parent: 'cup' });
    const drip = (turn: number, long: number): Solid => turned(at(capsule(c * 0.22, h * long, 8), 0, top - (h * long) / 2, c * 0.92), 0, turn, 0);
    it.part('drips', at(group(...[0.2, 0.1, 0.26, 0.14].map((long, i) => drip(20 + i * 88, long))), x, 0), 'main', { parent: 'wax' });
    it.part('wick', at(cylinder(c * 0.08, h * 0.09, { sides: 6 }), x, top + h * 0.03), 'wick', { parent: 'wax' });
    it.part(
      'flame',
      at(
        lathe(
          [
            [0, 0],
            [c * 0.42, h * 0.05],
            [c * 0.46, h * 0.085],
            [c * 0.26, h * 0.16],
            [0, h * 0.24],
          ],
          10,
        ),
        x,
        top + h * 0.04,
      ),
      'flame',
      { parent: 'wick', ghost: true, sockets: [{ kind: 'light', at: [x, top + h * 0.14, 0] }] },
    );
    it.detail('flame_heart', at(ball(c * 0.28, h * 0.05, c * 0.52, 9), x, top + h * 0.1), 'hot', { parent: 'flame', ghost: true });
  },
});
