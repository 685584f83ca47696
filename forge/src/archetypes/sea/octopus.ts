import type { Vec3 } from '@worldkiln/contracts';
import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, tube } from '../solids.ts';

export default archetype({
  name: 'octopus',
  words: ['squid', 'cuttlefish', 'kraken', 'cephalopod', 'tentacle monster'],
  serves: ['octopus#animal', 'cephalopod'],
  kind: 'character',
  size: [0.9, 0.6, 0.9],
  massKg: 12,
  roles: { main: mat('skin', '#c4553f'), cup: mat('skin', '#f0c3a5') },
  options: { tentacles: ['tentacle', 'tentacles', 'arms', 'legs'] },
  behaviours: ['swim'],
  build(it) {
    const { w, h } = it;
    const r = h * 0.32;
    it.part('head', at(ball(r * 0.92, r * 1.06, r * 0.95, it.sides(16)), 0, h - r * 1.06, -r * 0.1), 'main');
    it.part('brow', at(ball(r * 0.74, r * 0.5, r * 0.6, it.sides(12)), 0, h * 0.34, r * 0.25), 'main', { parent: 'head' });
    eyes(it, { parent: 'head', x: r * 0.42, y: h * 0.44, z: r * 0.72, radius: r * 0.19 });
    for (let i = 0; i < 8; i++) {
      const angle = ((i + 0.5) / 8) * Math.PI * 2 + it.random.between(-0.1, 0.1);
      const bend = it.random.between(-0.35, 0.35);
      const out = (t: number, y: number): Vec3 => [Math.sin(angle + bend * t) * t * w * 0.5, y, Math.cos(angle + bend * t) * t * w * 0.5];
      const path = curve([out(0.1, h * 0.34), out(0.4, h * 0.2), out(0.66, h * 0.06), out(0.88, h * 0.055), out(0.97, h * 0.14)], 3);
      const arm = tube(
        path,
        path.map((_, k) => h * (0.105 - (k / path.length) * 0.08)),
        it.sides(8),
      );
      it.part(`tentacle_${i + 1}`, arm, 'main', { parent: 'head', joint: { type: 'ball', at: out(0.1, h * 0.34) } });
    }
    it.detail(
      'suckers',
      group(
        ...Array.from({ length: 16 }, (_, i) =>
          at(
            ball(h * 0.03, h * 0.03, h * 0.03, 6),
            Math.sin(((Math.floor(i / 2) + 0.5) / 8) * Math.PI * 2) * w * (i % 2 ? 0.24 : 0.17),
            h * (i % 2 ? 0.13 : 0.19),
            Math.cos(((Math.floor(i / 2) + 0.5) / 8) * Math.PI * 2) * w * (i % 2 ? 0.26 : 0.19),
          ),
        ),
      ),
      'cup',
      { parent: 'head', ghost: true },
    );
    it.anchor('top', 0, h * 0.98, -r * 0.1, r * 1.2);
    it.anchor('head', 0, h * 0.9, -r * 0.1, r * 1.7);
    it.anchor('hand', -w * 0.42, h * 0.16, w * 0.2, r);
  },
});
