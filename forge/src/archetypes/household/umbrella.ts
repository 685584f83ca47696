import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, type Flat, group, lathe, loft, ring, tube } from '../solids.ts';

export default archetype({
  name: 'umbrella',
  words: ['parasol', 'beach umbrella', 'brolly', 'sunshade'],
  serves: ['umbrella#1', 'parasol'],
  kind: 'prop',
  size: [1.1, 1.05, 1.1],
  massKg: 0.6,
  interaction: { pickup: true },
  roles: { main: mat('canvas', '#d8443c'), second: mat('canvas', '#f6efdf'), pole: mat('steel', '#b9bec6'), handle: mat('oak', '#8a5330') },
  tint: ['main', 'second'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const gore = (from: number): Solid => {
      const cut = (y: number, s: number): { y: number; outline: Flat[] } => ({
        y: h * y,
        outline: [
          [0, 0],
          ...[0, 11, 22.5, 34, 45].map((a, i): Flat => {
            const t = ((from + a) * Math.PI) / 180;
            const bow = i === 2 ? 0.965 : i % 2 ? 0.975 : 1;
            return [Math.cos(t) * r * s * bow, Math.sin(t) * r * s * bow];
          }),
        ],
      });
      return loft([cut(0.62, 1), cut(0.7, 0.93), cut(0.82, 0.7), cut(0.91, 0.4), cut(0.95, 0.1)]);
    };
    it.part(
      'handle',
      tube(
        curve(
          [
            [0, h * 0.3, 0],
            [0, h * 0.06, 0],
            [r * 0.06, h * 0.015, 0],
            [r * 0.16, h * 0.03, 0],
            [r * 0.17, h * 0.09, 0],
          ],
          4,
        ),
        r * 0.03,
        9,
      ),
      'handle',
      { sockets: [{ kind: 'grip', at: [0, h * 0.2, 0] }] },
    );
    it.part('pole', at(cylinder(r * 0.02, h * 0.74, { sides: 8 }), 0, h * 0.63), 'pole', { parent: 'handle' });
    it.part('canopy', group(...[0, 90, 180, 270].map(gore)), 'main', { parent: 'pole' });
    it.part('canopy_stripes', group(...[45, 135, 225, 315].map(gore)), 'second', { parent: 'pole' });
    it.part(
      'ferrule',
      lathe(
        [
          [0, h * 0.93],
          [r * 0.05, h * 0.94],
          [r * 0.02, h * 0.97],
          [0, h],
        ],
        8,
      ),
      'pole',
      { parent: 'pole' },
    );
    it.detail('tips', ring(at(ball(r * 0.025), r * 0.99, h * 0.625), 8), 'pole', { parent: 'canopy' });
  },
});
