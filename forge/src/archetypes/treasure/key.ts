import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, scaled, torus, turned } from '../solids.ts';

export default archetype({
  name: 'key',
  words: ['golden key', 'old key', 'skeleton key', 'house key', 'keys', 'door key', 'rusty key'],
  serves: ['key#1'],
  kind: 'prop',
  size: [0.14, 0.36, 0.07],
  massKg: 0.2,
  interaction: { pickup: true },
  roles: { main: mat('gold', '#e0ac3c'), trim: mat('bronze', '#b0762c'), gem: mat('crystal', '#d8364a', { glow: 0.2 }) },
  keep: ['gem'],
  build(it) {
    const { w, h, d } = it;
    const t = d * 0.44;
    it.part('foot', at(cylinder(w * 0.3, h * 0.03, { top: w * 0.2, sides: 12 }), 0, h * 0.015), 'trim');
    it.part('shaft', at(cylinder(t * 0.42, h * 0.66, { sides: 10 }), 0, h * 0.35), 'main', { parent: 'foot' });
    it.part(
      'teeth',
      group(
        at(box(w * 0.42, h * 0.06, t * 0.6, t * 0.1), w * 0.22, h * 0.1),
        at(box(w * 0.3, h * 0.05, t * 0.6, t * 0.1), w * 0.17, h * 0.2),
        at(box(w * 0.1, h * 0.1, t * 0.6, t * 0.1), w * 0.36, h * 0.13),
      ),
      'main',
      { parent: 'shaft' },
    );
    it.part('collars', group(...[0.6, 0.64, 0.28].map((y) => at(torus(t * 0.46, t * 0.16, 360, 12), 0, h * y))), 'trim', { parent: 'shaft' });
    const loop = (x: number, y: number): Solid => at(turned(torus(w * 0.2, t * 0.3, 360, 16), 90), x, y);
    it.part('bow', group(loop(-w * 0.24, h * 0.76), loop(w * 0.24, h * 0.76), loop(0, h * 0.9)), 'main', { parent: 'shaft' });
    it.part('gem', at(scaled(ball(1, 1, 1, 8), w * 0.11, w * 0.11, t * 0.5), 0, h * 0.79), 'gem', { parent: 'bow' });
  },
});
