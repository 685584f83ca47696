import type { Vec3 } from '@worldkiln/contracts';
import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, cone, curve, group, mirror, side, tube } from '../solids.ts';

export default archetype({
  name: 'seahorse',
  words: ['sea horse', 'sea dragon', 'hippocampus'],
  serves: ['seahorse', 'seahorse#2'],
  kind: 'character',
  size: [0.16, 0.5, 0.26],
  massKg: 0.3,
  behaviours: ['swim'],
  roles: { main: mat('scales', '#f0913a'), belly: mat('scales', '#fbd99a'), fin: mat('skin', '#f7c04e'), rock: mat('stone', '#8d8a86') },
  tint: ['main', 'fin'],
  build(it) {
    const { w, h, d } = it;
    const spine: Vec3[] = curve(
      [
        [0, h * 0.82, -d * 0.05],
        [0, h * 0.7, -d * 0.16],
        [0, h * 0.54, -d * 0.02],
        [0, h * 0.42, d * 0.02],
        [0, h * 0.28, -d * 0.1],
        [0, h * 0.14, -d * 0.06],
        [0, h * 0.08, d * 0.1],
        [0, h * 0.14, d * 0.2],
        [0, h * 0.2, d * 0.14],
        [0, h * 0.17, d * 0.09],
      ],
      3,
    );
    const n = spine.length - 1;
    const thick = spine.map(
      (_, i) => w * (i / n < 0.12 ? 0.26 : 0.12 + 0.28 * Math.exp(-(((i / n - 0.3) / 0.2) ** 2)) + 0.06 * (1 - i / n)) * (1 - 0.62 * (i / n)),
    );
    it.part('body', tube(spine, thick, 9), 'main');
    it.part(
      'belly',
      tube(
        spine.slice(3, 13).map(([x, y, z]): Vec3 => [x, y, z + w * 0.13]),
        thick.slice(3, 13).map((r) => r * 0.84),
        9,
      ),
      'belly',
      { parent: 'body' },
    );
    it.part(
      'ridges',
      group(
        ...spine
          .slice(4, 24)
          .filter((_, i) => i % 2 === 0)
          .map(([x, y, z], i) => at(ball(thick[4 + i * 2] ?? w * 0.1, h * 0.012, (thick[4 + i * 2] ?? w * 0.1) * 1.08, 10), x, y, z)),
      ),
      'fin',
      { parent: 'body' },
    );
    it.part('head', at(ball(w * 0.3, h * 0.09, d * 0.22, 12), 0, h * 0.86, d * 0.04), 'main', {
      parent: 'body',
      joint: { type: 'ball', at: [0, h * 0.82, -d * 0.03] },
    });
    it.part(
      'snout',
      tube(
        [
          [0, h * 0.85, d * 0.18],
          [0, h * 0.82, d * 0.36],
          [0, h * 0.81, d * 0.46],
        ],
        [w * 0.16, w * 0.1, w * 0.14],
        9,
      ),
      'main',
      { parent: 'head' },
    );
    it.part(
      'crest',
      group(...[0, 1, 2, 3].map((i) => at(cone(w * 0.09, h * 0.08, 6), 0, h * (0.955 - 0.05 * i), -d * (0.02 + 0.07 * i), [-20 - i * 26, 0, 0]))),
      'fin',
      { parent: 'head' },
    );
    eyes(it, { parent: 'head', x: w * 0.24, y: h * 0.88, z: d * 0.12, radius: w * 0.09 });
    it.part(
      'dorsal_fin',
      at(
        side(
          [
            [0, -h * 0.09],
            [-d * 0.26, -h * 0.1],
            [-d * 0.3, 0],
            [-d * 0.24, h * 0.1],
            [0, h * 0.08],
          ],
          w * 0.06,
          w * 0.02,
        ),
        0,
        h * 0.48,
        -d * 0.12,
      ),
      'fin',
      { parent: 'body', joint: hinge(0, h * 0.48, -d * 0.1, [0, 1, 0], -20, 20) },
    );
    it.part('cheek_fins', mirror(at(ball(w * 0.04, h * 0.05, d * 0.08, 8), w * 0.24, h * 0.77, -d * 0.08, [0, -30, 0])), 'fin', { parent: 'body' });
    it.part(
      'rock',
      group(at(ball(w * 0.4, h * 0.05, d * 0.26, 8), 0, h * 0.035, d * 0.06), at(ball(w * 0.2, h * 0.06, d * 0.12, 7), -w * 0.2, h * 0.05, -d * 0.08)),
      'rock',
      { parent: 'body' },
    );
    it.anchor('head', 0, h * 0.94, d * 0.03, w * 0.6);
  },
});
