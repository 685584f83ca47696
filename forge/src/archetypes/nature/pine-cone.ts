import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, turned } from '../solids.ts';

export default archetype({
  name: 'pine_cone',
  words: ['pinecone', 'fir cone', 'conifer cone', 'hop'],
  serves: ['pinecone', 'cone#plant'],
  kind: 'prop',
  size: [0.11, 0.16, 0.11],
  massKg: 0.05,
  roles: { main: mat('bark', '#8a5a34'), tip: mat('bark', '#c08f5a') },
  build(it) {
    const { w, h } = it;
    const rows = 9;
    const radius = (t: number): number => w * 0.5 * Math.sin(Math.PI * (0.16 + 0.8 * t)) ** 0.8;
    it.part('core', at(ball(w * 0.27, h * 0.46, w * 0.27, 10), 0, h * 0.48), 'main');
    const scale = (t: number, i: number, count: number, tip: boolean): Solid => {
      const a = (i / count) * 360 + t * 700;
      const r = radius(t);
      const long = r * 0.62;
      const flat: Solid = tip
        ? at(ball(long * 0.34, h * 0.016, long * 0.16, 6), 0, h * 0.008, long * 0.44)
        : at(ball(long * 0.42, h * 0.022, long * 0.62, 7), 0, 0, 0);
      return turned(at(flat, 0, h * (0.06 + t * 0.88), r * 0.62, [-18 - t * 34, 0, 0]), 0, a);
    };
    const place = (tip: boolean): Solid[] =>
      Array.from({ length: rows }, (_, k) => k / (rows - 1)).flatMap((t) => {
        const count = Math.max(4, Math.round(9 * Math.sin(Math.PI * (0.2 + 0.72 * t))));
        return Array.from({ length: count }, (_, i) => scale(t, i, count, tip));
      });
    it.part('scales', group(...place(false)), 'main', { parent: 'core', ghost: true });
    it.detail('tips', group(...place(true)), 'tip', { parent: 'scales', ghost: true });
    it.part('stem', at(cylinder(w * 0.05, h * 0.06, { sides: 7 }), 0, h * 0.03), 'main', { parent: 'core' });
  },
});
