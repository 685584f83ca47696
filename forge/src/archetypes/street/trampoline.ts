import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, ring, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'trampoline',
  words: ['bouncer', 'jumping mat'],
  serves: ['trampoline'],
  kind: 'prop',
  size: [3, 1, 3],
  massKg: 60,
  roles: { main: mat('canvas', '#2f6fc0'), mat: mat('rubber', '#2a2c31'), frame: mat('steel', '#b4bac1') },
  options: { net: ['net', 'safety'] },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const net = it.has('net', false);
    const top = h * (net ? 0.42 : 0.86);
    it.part('mat', at(cylinder(r * 0.8, h * 0.03, { sides: it.sides(28) }), 0, top), 'mat');
    it.part('padding', at(scaled(torus(r * 0.88, r * 0.11, 360, it.sides(28)), 1, 0.42, 1), 0, top), 'main', { parent: 'mat' });
    it.part('rim', at(torus(r * 0.96, r * 0.022, 360, it.sides(28)), 0, top - h * 0.03), 'frame', { parent: 'padding' });
    const leg = tube(
      [
        [r * 0.95, top - h * 0.03, -r * 0.26],
        [r * 0.93, h * 0.03, -r * 0.24],
        [r * 0.93, h * 0.03, r * 0.24],
        [r * 0.95, top - h * 0.03, r * 0.26],
      ],
      r * 0.022,
      6,
    );
    it.part('legs', ring(leg, 6), 'frame', { parent: 'rim' });
    it.detail('cross', at(ring(at(box(r * 0.5, h * 0.012, r * 0.05), r * 0.25, 0), 4), 0, top + h * 0.018), 'main', { parent: 'mat' });
    if (net) {
      it.part('posts', ring(at(cylinder(r * 0.02, h - top, { sides: 6 }), r * 0.94, (h + top) / 2 - 0.01), 6), 'frame', { parent: 'rim' });
      it.part('net', group(...[0.2, 0.4, 0.6, 0.8, 1].map((k) => at(torus(r * 0.94, r * 0.01, 360, 24), 0, top + (h - top) * k * 0.97))), 'mat', {
        parent: 'posts',
      });
    }
    it.anchor('top', 0, top + h * 0.02, 0, w * 0.7);
  },
});
