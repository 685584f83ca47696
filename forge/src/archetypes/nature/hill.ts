import { rocky } from '../../shared-parts/rocky.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group } from '../solids.ts';

export default archetype({
  name: 'hill',
  words: ['mound', 'grassy hill', 'green hill', 'knoll', 'hillock'],
  serves: ['hill#1', 'mound#artifact'],
  kind: 'structure',
  landform: { shape: 'hill', radiusM: 14, heightM: 5 },
  size: [7, 2.4, 6],
  massKg: 300_000,
  roles: { main: mat('grass', '#7cb04f'), light: mat('grass', '#93c35c'), stone: mat('stone', '#938d85'), petal: mat('petal', '#f3cf4a') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'hill',
      rocky(
        it,
        [
          [0, 0.5],
          [h * 0.14, 0.485],
          [h * 0.44, 0.4],
          [h * 0.72, 0.27],
          [h * 0.9, 0.14],
          [h * 0.96, 0.03],
        ],
        w,
        d,
        18,
        0.4,
      ),
      'main',
    );
    it.part(
      'brow',
      at(
        rocky(
          it,
          [
            [0, 0.24],
            [h * 0.14, 0.2],
            [h * 0.24, 0.1],
            [h * 0.26, 0.02],
          ],
          w,
          d,
          14,
          0.5,
        ),
        0,
        h * 0.735,
      ),
      'light',
      { parent: 'hill' },
    );
    const spot = (a: number, q: number): [number, number, number] => [Math.cos(a) * w * q, h * (1 - (q / 0.5) ** 2) * 0.92 + h * 0.005, Math.sin(a) * d * q];
    it.part(
      'stones',
      group(
        ...[
          [0.8, 0.3, 0.05],
          [1.2, 0.36, 0.035],
          [4, 0.34, 0.05],
          [2.6, 0.38, 0.04],
        ].map(([a = 0, q = 0, s = 0]) => at(ball(w * s, h * s * 1.6, w * s, 6), ...spot(a, q))),
      ),
      'stone',
      { parent: 'hill' },
    );
    it.detail(
      'tufts',
      group(
        ...Array.from({ length: 14 }, (_, i) =>
          at(
            group(
              cone(w * 0.006, h * 0.14, 4),
              at(cone(w * 0.006, h * 0.1, 4), w * 0.01, 0, 0, [0, 0, -22]),
              at(cone(w * 0.006, h * 0.1, 4), -w * 0.01, 0, 0, [0, 0, 22]),
            ),
            ...spot(i * 1.9, 0.12 + (i % 5) * 0.07),
          ),
        ),
      ),
      'light',
      { parent: 'hill', ghost: true },
    );
    it.detail('flowers', group(...Array.from({ length: 10 }, (_, i) => at(ball(w * 0.009), ...spot(i * 2.7 + 0.5, 0.16 + (i % 4) * 0.07)))), 'petal', {
      parent: 'hill',
      ghost: true,
    });
    it.anchor('top', 0, h, 0, w * 0.3);
  },
});
