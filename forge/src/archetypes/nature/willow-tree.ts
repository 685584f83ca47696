import type { Vec3 } from '@worldkiln/contracts';
import { crown } from '../../shared-parts/foliage.ts';
import { archetype, mat } from '../archetype.ts';
import { at, group, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'willow_tree',
  words: ['willow', 'weeping willow'],
  serves: ['willow#1'],
  kind: 'structure',
  size: [5, 4.8, 5],
  massKg: 1_500,
  roles: { main: mat('leaf', '#8aa84a'), light: mat('leaf', '#a8c364'), bark: mat('bark', '#6b5136') },
  tint: ['main', 'light'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.44;
    const t = w * 0.075;
    it.part(
      'trunk',
      lathe(
        [
          [0, 0],
          [t * 1.7, 0],
          [t * 1.1, h * 0.06],
          [t * 0.9, h * 0.3],
          [t, h * 0.52],
          [0, h * 0.56],
        ],
        9,
      ),
      'bark',
    );
    it.part(
      'boughs',
      group(
        ...[0, 1, 2, 3, 4, 5].map((i) => {
          const a = i * 1.05 + 0.3;
          return tube(
            [
              [0, h * 0.44, 0],
              [Math.cos(a) * r * 0.4, h * 0.66, Math.sin(a) * r * 0.4],
              [Math.cos(a) * r * 0.7, h * 0.74, Math.sin(a) * r * 0.7],
            ],
            [t * 0.6, t * 0.4, t * 0.25],
            6,
          );
        }),
      ),
      'bark',
      { parent: 'trunk' },
    );
    it.part('crown', at(crown(it, r * 1.0, h * 0.36, 8), 0, h * 0.8), 'main', { parent: 'boughs', ghost: true });
    const strand = (a: number, reach: number, drop: number): ReturnType<typeof tube> => {
      const [c, s] = [Math.cos(a) * r, Math.sin(a) * r];
      const path: Vec3[] = [
        [c * reach * 0.8, h * 0.82, s * reach * 0.8],
        [c * reach, h * 0.74, s * reach],
        [c * reach * 1.06, h * 0.5, s * reach * 1.06],
        [c * reach * 1.04, h * drop, s * reach * 1.04],
      ];
      return tube(path, [w * 0.03, w * 0.042, w * 0.036, w * 0.008], 5);
    };
    const n = 22;
    const strands = Array.from({ length: n }, (_, i) =>
      strand(
        (i / n) * Math.PI * 2 + it.random.between(-0.08, 0.08),
        i % 2 ? it.random.between(0.94, 1.06) : it.random.between(0.74, 0.9),
        it.random.between(0.1, 0.28),
      ),
    );
    it.part('strands', group(...strands.filter((_, i) => i % 2 === 0)), 'main', { parent: 'crown', ghost: true });
    it.part('light_strands', group(...strands.filter((_, i) => i % 2 === 1)), 'light', { parent: 'crown', ghost: true });
  },
});
