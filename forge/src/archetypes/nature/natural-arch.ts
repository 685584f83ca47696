import type { Vec3 } from '@worldkiln/contracts';
import { rocky } from '../../shared-parts/rocky.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'natural_arch',
  words: ['rock arch', 'natural bridge', 'stone archway in rock', 'sea arch', 'sandstone arch', 'desert arch', 'rock bridge'],
  serves: [],
  when: { arch: ['rock', 'desert', 'natural', 'sea', 'canyon', 'sandstone'] },
  kind: 'structure',
  size: [7, 5, 2.8],
  massKg: 120_000,
  roles: { main: mat('sandstone', '#c9814f'), band: mat('sandstone', '#a8623a'), grass: mat('grass', '#8a9a4c') },
  build(it) {
    const { w, h, d } = it;
    const span = Array.from({ length: 13 }, (_, i): Vec3 => {
      const a = Math.PI * (1 - i / 12);
      return [Math.cos(a) * w * 0.36, Math.max(0, Math.sin(a)) * h * 0.76 + h * 0.06, Math.sin(i * 1.7) * d * 0.05];
    });
    const thick = span.map((_, i) => d * (0.3 + 0.16 * Math.abs(i / 6 - 1) ** 1.5) * it.random.between(0.92, 1.06));
    it.part('arch', tube(span, thick, 7), 'main');
    it.part(
      'feet',
      mirror(
        at(
          rocky(
            it,
            [
              [0, 0.5],
              [h * 0.12, 0.46],
              [h * 0.24, 0.3],
              [h * 0.3, 0.12],
            ],
            w * 0.3,
            d * 0.98,
            9,
          ),
          w * 0.35,
          0,
        ),
      ),
      'band',
      { parent: 'arch' },
    );
    it.part(
      'cap',
      at(
        rocky(
          it,
          [
            [0, 0.44],
            [h * 0.05, 0.4],
            [h * 0.1, 0.22],
          ],
          w * 0.36,
          d * 0.6,
          9,
        ),
        w * 0.02,
        h * 0.9,
      ),
      'band',
      { parent: 'arch' },
    );
    it.part(
      'boulders',
      group(
        ...(
          [
            [0.46, 0.36, 0.09],
            [-0.44, 0.38, 0.07],
            [0.2, 0.4, 0.05],
            [-0.47, -0.34, 0.06],
          ] as const
        ).map(([x, z, r]) => at(ball(w * r, w * r * 0.8, w * r, 6), w * x, w * r * 0.55, d * z)),
      ),
      'main',
      { parent: 'feet', ghost: true },
    );
    it.detail(
      'tufts',
      group(
        ...[
          [0.4, 0.42],
          [-0.36, 0.44],
          [0.02, 0.3],
        ].map(([x = 0, z = 0], i) => at(ball(w * 0.05, h * 0.03, d * 0.1, 7), w * x, i === 2 ? h * 0.99 : h * 0.03, i === 2 ? 0 : d * z)),
      ),
      'grass',
      { parent: 'feet', ghost: true },
    );
    it.anchor('top', 0, h * 0.99, 0, w * 0.2);
  },
});
