import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'traffic_cone',
  words: ['road cone', 'safety cone', 'pylon', 'construction cone', 'orange cone', 'cone'],
  serves: ['cone#1'],
  kind: 'prop',
  size: [0.42, 0.7, 0.42],
  massKg: 3,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#f26a1b'), band: mat('plastic', '#fbf7ef'), base: mat('rubber', '#2b2d30') },
  build(it) {
    const { w, h, d } = it;
    const [r0, r1] = [w * 0.36, w * 0.07];
    const r = (t: number): number => r0 + (r1 - r0) * t;
    const y = h * 0.06;
    it.part('base', at(box(w, h * 0.07, d, it.bevel(h * 0.02)), 0, h * 0.035), 'base');
    const [a, b, c, e] = [0.3, 0.5, 0.64, 0.8];
    const piece = (from: number, to: number): ReturnType<typeof cylinder> =>
      at(cylinder(r(from), (h - y) * (to - from) + 0.002, { top: r(to), sides: it.sides(20), bevel: 0 }), 0, y + ((h - y) * (from + to)) / 2);
    it.part('foot_ring', at(cylinder(r0 * 1.12, h * 0.04, { top: r0, sides: 20 }), 0, h * 0.08), 'main', { parent: 'base' });
    it.part('cone', group(piece(0, a), piece(b, c), piece(e, 1)), 'main', { parent: 'base' });
    it.part('bands', group(piece(a, b), piece(c, e)), 'band', { parent: 'cone' });
    it.detail('tip', at(cylinder(r1 * 0.7, h * 0.01, { sides: 12 }), 0, h), 'base', { parent: 'cone' });
  },
});
