import type { Vec3 } from '@worldkiln/contracts';
import { crown } from '../../shared-parts/foliage.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group, lathe, ring, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'oak_tree',
  words: ['oak', 'old oak', 'big tree', 'swing tree'],
  serves: ['oak#2'],
  kind: 'structure',
  size: [5.4, 5.6, 5.4],
  massKg: 4_000,
  roles: {
    main: mat('leaf', '#4f8a3c'),
    light: mat('leaf', '#74a94c'),
    bark: mat('bark', '#6a4a30'),
    dark: mat('bark', '#3a281a'),
    acorn: mat('oak', '#b07a3c'),
  },
  tint: ['main', 'light'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const t = w * 0.095;
    it.part(
      'trunk',
      lathe(
        [
          [0, 0],
          [t * 1.7, 0],
          [t * 1.15, h * 0.06],
          [t, h * 0.2],
          [t * 1.05, h * 0.4],
          [0, h * 0.42],
        ],
        9,
      ),
      'bark',
    );
    it.part('roots', ring(at(cone(t * 0.7, t * 2.8, 5), t * 1.2, t * 0.32, 0, [0, 0, -70]), 6), 'bark', { parent: 'trunk' });
    const start = it.random.between(0, 6);
    const bough = (i: number): ReturnType<typeof tube> => {
      const a = start + i * 1.26;
      const path: Vec3[] = [
        [0, h * 0.34, 0],
        [Math.cos(a) * r * 0.3, h * 0.46, Math.sin(a) * r * 0.3],
        [Math.cos(a) * r * 0.6, h * 0.6, Math.sin(a) * r * 0.6],
      ];
      return tube(path, [t * 0.7, t * 0.5, t * 0.26], 6);
    };
    it.part('boughs', group(...[0, 1, 2, 3, 4].map(bough)), 'bark', { parent: 'trunk' });
    it.part('hollow', at(turned(torus(t * 0.36, t * 0.14, 360, 10), 90), 0, h * 0.24, t * 1.0), 'bark', { parent: 'trunk' });
    it.detail('hollow_dark', at(ball(t * 0.32, t * 0.32, t * 0.16, 9), 0, h * 0.24, t * 0.96), 'dark', { parent: 'trunk' });
    it.part('crown', group(at(crown(it, r * 0.96, h * 0.42, 9), 0, h * 0.66)), 'main', { parent: 'boughs', ghost: true });
    it.part('sunny_side', at(crown(it, r * 0.64, h * 0.28, 6), 0, h * 0.85), 'light', { parent: 'crown', ghost: true });
    it.anchor('top', 0, h * 0.97, 0, w * 0.4);
  },
});
