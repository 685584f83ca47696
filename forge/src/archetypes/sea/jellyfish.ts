import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'jellyfish',
  words: ['medusa', 'jelly', 'man of war'],
  serves: ['jellyfish', 'coelenterate'],
  kind: 'character',
  size: [0.5, 0.8, 0.5],
  massKg: 3,
  roles: { main: mat('glass', '#b98fd8', { glow: 0.25 }), frill: mat('skin', '#e9a8cf', { glow: 0.2 }) },
  tint: ['main', 'frill'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'bell',
      at(
        lathe(
          [
            [0, -r * 0.1],
            [r * 0.7, -r * 0.06],
            [r, 0],
            [r * 0.96, r * 0.4],
            [r * 0.7, r * 0.78],
            [r * 0.34, r * 0.96],
            [0, r],
          ],
          it.sides(16),
        ),
        0,
        h - r,
      ),
      'main',
    );
    it.part('core', at(ball(r * 0.4, r * 0.35, r * 0.4), 0, h - r * 1.05), 'frill', { parent: 'bell' });
    for (let i = 0; i < 8; i++) {
      const angle = (i / 8) * Math.PI * 2;
      const inner = i % 2 === 0 ? 0.72 : 0.34;
      const p = (t: number, y: number): Vec3 => [Math.sin(angle + t * 0.5) * r * inner, y, Math.cos(angle + t * 0.5) * r * inner];
      const foot = i % 2 === 0 ? 0 : h * it.random.between(0.05, 0.2);
      const path = curve([p(0, h - r * 1.0), p(0.5, h * 0.4), p(-0.4, h * 0.2), p(0.3, foot)], 3);
      it.part(
        `tentacle_${i + 1}`,
        tube(
          path,
          path.map((_, k) => r * (0.11 - (k / path.length) * 0.07)),
          7,
        ),
        'frill',
        { parent: 'bell', ghost: true },
      );
    }
  },
});
