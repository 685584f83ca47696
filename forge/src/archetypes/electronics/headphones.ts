import type { Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, curve, cylinder, type Flat, group, mirror, roundRect, sweep, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'headphones',
  words: ['headphone', 'headset', 'earphones', 'earphone', 'gaming headset', 'ear muffs', 'earmuffs', 'earbuds'],
  serves: ['earphone', 'headset'],
  kind: 'prop',
  size: [0.22, 0.23, 0.1],
  massKg: 0.35,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#d8483a'), dark: mat('plastic', '#26282e'), pad: mat('leather', '#3a3a42'), trim: mat('chrome', '#cfd4d9') },
  tint: ['main', 'pad'],
  options: { microphone: ['microphone', 'mic'] },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.4;
    const cup = d * 0.46;
    const arch = (radius: number, top: number): Vec3[] =>
      Array.from({ length: 13 }, (_, i) => {
        const a = (i / 12) * Math.PI;
        return [Math.cos(a) * radius, cup * 1.1 + Math.sin(a) * top, 0];
      });
    const strap = (wide: number, thick: number): Flat[] => roundRect(thick, wide, thick * 0.45, 2);
    it.part('band', sweep(strap(d * 0.36, w * 0.075), arch(r, h - cup * 1.1 - w * 0.03)), 'main');
    it.part('band_pad', sweep(strap(d * 0.4, w * 0.075), arch(r * 0.9, h - cup * 1.1 - w * 0.09).slice(3, 10)), 'pad', { parent: 'band' });
    it.part('yokes', mirror(at(box(w * 0.05, cup * 0.9, d * 0.22, w * 0.012), r * 1.0, cup * 1.2)), 'trim', { parent: 'band' });
    const disc = (radius: number, x0: number, x1: number): Solid =>
      mirror(at(along.x(cylinder(radius, x1 - x0, { sides: it.sides(18), bevel: (x1 - x0) * 0.25 })), (x0 + x1) / 2, cup));
    it.part('cups', disc(cup * 0.94, r - w * 0.06, r + w * 0.08), 'main', { parent: 'yokes' });
    it.part('caps', disc(cup * 0.62, r + w * 0.07, r + w * 0.1), 'trim', { parent: 'cups' });
    it.part('cushions', mirror(at(turned(torus(cup * 0.68, cup * 0.31, 360, 16), 0, 0, 90), r - w * 0.08, cup)), 'pad', { parent: 'cups' });
    if (it.has('microphone', it.says('gaming', 'headset')))
      it.part(
        'microphone',
        group(
          tube(
            curve(
              [
                [r, cup * 0.7, cup * 0.6],
                [r * 0.9, cup * 0.3, d * 0.7],
                [r * 0.5, cup * 0.2, d * 1.0],
              ],
              4,
            ),
            w * 0.02,
            7,
          ),
          at(ball(w * 0.05, w * 0.04, w * 0.04, 9), r * 0.46, cup * 0.2, d * 1.0),
        ),
        'dark',
        { parent: 'cups' },
      );
    it.anchor('inside', 0, h * 0.5, 0, r * 1.6);
  },
});
