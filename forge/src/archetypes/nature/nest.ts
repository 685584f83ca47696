import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'nest',
  words: ['bird nest', "bird's nest", 'birds nest', 'eagle nest', 'robin nest', 'nest with eggs', 'nest of eggs'],
  serves: ['nest#1', 'bird_nest', 'nest#artifact'],
  kind: 'prop',
  size: [0.42, 0.2, 0.42],
  massKg: 0.4,
  roles: { main: mat('straw', '#9a7444'), twig: mat('bark', '#6e4c2c'), egg: mat('shell', '#a9d3d6'), down: mat('feather', '#efe8d8') },
  options: { eggs: ['egg', 'eggs'] },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'bowl',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.5, 0],
            [r * 0.86, h * 0.3],
            [r * 0.92, h * 0.7],
            [r * 0.8, h * 0.86],
            [r * 0.66, h * 0.72],
            [r * 0.4, h * 0.42],
            [0, h * 0.36],
          ],
          it.sides(18),
        ),
        0,
        0,
      ),
      'main',
    );
    const twig = (i: number): Solid => {
      const a = i * 2.399;
      const level = (i % 7) / 6;
      const rr = r * (0.7 + 0.24 * level);
      const span = 0.55 + it.random.next() * 0.35;
      const y = h * (0.12 + 0.74 * level);
      const p = (k: number, out: number, up: number): Vec3 => [Math.cos(a + k * span) * rr * out, y + up, Math.sin(a + k * span) * rr * out];
      return tube(
        [p(-1, 1.12, h * it.random.between(-0.08, 0.12)), p(0, 1, 0), p(1, 1.12, h * it.random.between(-0.08, 0.12))],
        [h * 0.02, h * 0.035, h * 0.015],
        5,
      );
    };
    const twigs = Array.from({ length: 44 }, (_, i) => twig(i));
    it.part('twigs', group(...twigs.filter((_, i) => i % 2 === 0)), 'twig', { parent: 'bowl', ghost: true });
    it.part('straws', group(...twigs.filter((_, i) => i % 2 === 1)), 'main', { parent: 'bowl', ghost: true });
    it.part('down', at(ball(r * 0.5, h * 0.1, r * 0.5, 10), 0, h * 0.42), 'down', { parent: 'bowl' });
    if (it.has('eggs'))
      it.part(
        'eggs',
        group(
          ...[0, 1, 2].map((i) =>
            at(ball(r * 0.19, r * 0.25, r * 0.19, 12), Math.cos(i * 2.1) * r * 0.22, h * 0.62, Math.sin(i * 2.1) * r * 0.22, [
              Math.sin(i * 2.1) * 40,
              0,
              -Math.cos(i * 2.1) * 40,
            ]),
          ),
        ),
        'egg',
        { parent: 'down' },
      );
    it.anchor('inside', 0, h * 0.5, 0, w * 0.5);
  },
});
