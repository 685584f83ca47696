import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { eyes } from '../../shared-parts/eyes.ts';
import { at, ball, curve, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'snake',
  words: ['python', 'cobra', 'viper', 'serpent', 'eel', 'rattlesnake', 'anaconda', 'boa'],
  serves: ['snake#animal', 'worm#animal', 'eel#animal'],
  kind: 'character',
  size: [0.8, 0.42, 0.8],
  massKg: 6,
  roles: { main: mat('scales', '#5f9a3c'), bands: mat('scales', '#e0c24e'), tongue: mat('skin', '#c8372d') },
  tint: ['main', 'bands'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.09;
    const turns = 2.1;
    const points: Vec3[] = [];
    for (let i = 0; i <= 26; i++) {
      const t = i / 26;
      const angle = t * turns * Math.PI * 2;
      const out = w * (0.41 - 0.24 * t);
      points.push([Math.sin(angle) * out, r + Math.max(0, t - 0.35) * h * 0.26, Math.cos(angle) * out]);
    }
    const last = points.at(-1) ?? [0, 0, 0];
    const body = [...points, ...curve([last, [0.02 * w, h * 0.5, 0.02 * w], [0, h * 0.74, -w * 0.02], [0, h * 0.86, w * 0.1]], 3).slice(1)];
    const thick = body.map((_, i) => r * Math.min(1, 0.18 + i * 0.09) * (i > body.length - 4 ? 0.86 : 1));
    it.part('body', tube(body, thick, it.sides(10)), 'main');
    it.part(
      'bands',
      group(...body.filter((_, i) => i % 3 === 1 && i > 4 && i < 26).map((p) => at(ball(r * 0.62, r * 1.02, r * 0.62, 8), p[0], p[1] + r * 0.12, p[2]))),
      'bands',
      { parent: 'body', ghost: true },
    );
    it.part('head', at(ball(r * 1.25, r * 0.95, r * 1.6, it.sides(12)), 0, h * 0.88, w * 0.14), 'main', {
      parent: 'body',
      joint: { type: 'ball', at: [0, h * 0.86, w * 0.08] },
    });
    eyes(it, { parent: 'head', x: r * 0.8, y: h * 0.88 + r * 0.5, z: w * 0.14 + r * 0.8, radius: r * 0.3 });
    it.detail(
      'tongue',
      group(
        tube(
          [
            [0, h * 0.86, w * 0.2],
            [0, h * 0.85, w * 0.32],
          ],
          r * 0.12,
          5,
        ),
        mirror(
          tube(
            [
              [0, h * 0.85, w * 0.315],
              [r * 0.4, h * 0.86, w * 0.37],
            ],
            r * 0.09,
            5,
          ),
        ),
      ),
      'tongue',
      { parent: 'head', ghost: true },
    );
    it.anchor('head', 0, h * 0.95, w * 0.12, r * 2.4);
  },
});
