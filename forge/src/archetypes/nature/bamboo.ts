import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, torus } from '../solids.ts';

export default archetype({
  name: 'bamboo',
  words: ['bamboo plant', 'bamboo stalk', 'bamboo tree', 'bamboo grove'],
  serves: ['bamboo#2'],
  kind: 'structure',
  size: [1.6, 4, 1.6],
  massKg: 60,
  roles: { main: mat('bamboo', '#8fb04a'), leaf: mat('leaf', '#5f9a3f'), ring: mat('bamboo', '#6d8c38'), earth: mat('earth', '#7a5a3c') },
  tint: ['main'],
  build(it) {
    const { w, h } = it;
    it.part('mound', at(ball(w * 0.46, h * 0.05, w * 0.46, 12), 0, h * 0.01), 'earth');
    const stalks: Solid[] = [];
    const rings: Solid[] = [];
    const leaves: Solid[] = [];
    for (let i = 0; i < 6; i++) {
      const a = i * 1.05 + it.random.between(-0.2, 0.2);
      const [x, z] = i === 0 ? [0, 0] : [Math.cos(a) * w * 0.27, Math.sin(a) * w * 0.27];
      const tall = h * (i === 0 ? 0.96 : it.random.between(0.62, 0.9));
      const r = w * it.random.between(0.034, 0.044);
      const lean: [number, number, number] = [Math.sin(a) * 3, 0, -Math.cos(a) * 3];
      const put = (solid: Solid): Solid => at(solid, x, 0, z, lean);
      const n = Math.round(tall / (h * 0.13));
      stalks.push(put(at(cylinder(r, tall, { top: r * 0.7, sides: 9, bevel: 0 }), 0, tall / 2)));
      for (let k = 1; k < n; k++) rings.push(put(at(torus(r * (1 - (k / n) * 0.28), r * 0.26, 360, 9), 0, (tall * k) / n)));
      for (let k = 0; k < 7; k++) {
        const b = k * 2.4 + i;
        const y = tall * (0.5 + k * 0.075);
        leaves.push(put(at(at(ball(w * 0.1, w * 0.012, w * 0.03, 6), w * 0.1, 0, 0, [0, 0, k === 6 ? 60 : -18]), 0, y, 0, [0, (b * 180) / Math.PI, 0])));
      }
    }
    it.part('stalks', group(...stalks), 'main', { parent: 'mound' });
    it.part('rings', group(...rings), 'ring', { parent: 'stalks' });
    it.part('leaves', group(...leaves), 'leaf', { parent: 'stalks', ghost: true });
  },
});
