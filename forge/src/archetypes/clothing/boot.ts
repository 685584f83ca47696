import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, extrude, group, lathe, roundRect, scaled, torus, turned } from '../solids.ts';

export default archetype({
  name: 'boot',
  words: ['boots', 'rain boot', 'wellington boot', 'cowboy boot', 'hiking boot', 'pair of boots', 'rubber boot', 'winter boot', 'wellington', 'cowboy boots'],
  serves: ['boot#1'],
  kind: 'prop',
  size: [0.28, 0.36, 0.32],
  massKg: 1.4,
  interaction: { pickup: true },
  roles: { main: mat('leather', '#8a5330'), sole: mat('rubber', '#3a2a22'), trim: mat('leather', '#5c351f'), lace: mat('rope', '#e8c98a') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.21;
    for (const [name, s] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const put = (solid: Solid): Solid => at(solid, s * w * 0.232, 0, 0, [0, s * 6, 0]);
      const slab = (wide: number, long: number, thick: number): Solid => turned(extrude(roundRect(wide, long, wide * 0.46, 4), thick, thick * 0.15), 90);
      it.part(`${name}_sole`, put(at(slab(r * 2.2, d * 0.94, h * 0.07), 0, h * 0.06, 0)), 'sole', name === 'left' ? {} : { parent: 'left_sole' });
      it.part(`${name}_heel`, put(at(box(r * 1.9, h * 0.07, d * 0.26, h * 0.01), 0, h * 0.035, -d * 0.27)), 'sole', { parent: `${name}_sole` });
      it.part(`${name}_tread`, put(at(box(r * 1.8, h * 0.05, d * 0.34, h * 0.01), 0, h * 0.025, d * 0.22)), 'sole', { parent: `${name}_sole` });
      it.part(`${name}_foot`, put(at(scaled(ball(1, 1, 1, 14), r * 1.02, h * 0.17, d * 0.28), 0, h * 0.14, d * 0.17)), 'main', { parent: `${name}_sole` });
      it.part(
        `${name}_shaft`,
        put(
          at(
            lathe(
              [
                [0, h * 0.07],
                [r * 0.98, h * 0.08],
                [r * 1.0, h * 0.2],
                [r * 0.92, h * 0.42],
                [r * 1.04, h * 0.94],
                [r * 0.84, h * 0.95],
                [r * 0.78, h * 0.7],
                [0, h * 0.7],
              ],
              16,
            ),
            0,
            0,
            -d * 0.2,
          ),
        ),
        'main',
        { parent: `${name}_foot` },
      );
      it.part(`${name}_cuff`, put(at(torus(r * 0.98, r * 0.15, 360, 16), 0, h * 0.94, -d * 0.2)), 'trim', { parent: `${name}_shaft` });
      it.part(`${name}_pull`, put(at(box(r * 0.5, h * 0.14, r * 0.16, r * 0.05), 0, h * 0.93, -d * 0.2 - r * 1.08)), 'trim', { parent: `${name}_cuff` });
      it.detail(
        `${name}_laces`,
        put(
          group(
            ...[0, 1, 2, 3].map((i) =>
              at(box(r * 0.9, h * 0.025, r * 0.2, h * 0.008), 0, h * (0.38 + i * 0.12), -d * 0.2 + r * (0.92 + i * 0.02), [0, 0, i % 2 ? 12 : -12]),
            ),
          ),
        ),
        'lace',
        { parent: `${name}_shaft` },
      );
    }
  },
});
