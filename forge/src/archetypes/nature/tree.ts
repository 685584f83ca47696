import { crown } from '../../shared-parts/foliage.ts';
import { archetype, mat } from '../archetype.ts';
import type { Vec3 } from '@worldkiln/contracts';
import { at, cone, group, lathe, ring, tube } from '../solids.ts';

export default archetype({
  name: 'tree',
  words: ['shade tree', 'elm', 'beech', 'generic tree', 'broadleaf tree'],
  serves: ['tree#1', 'woody_plant#1'],
  kind: 'structure',
  size: [3.6, 5.2, 3.6],
  massKg: 900,
  roles: { main: mat('leaf', '#5b9a43'), bark: mat('bark', '#71502f'), light: mat('leaf', '#7fb553') },
  tint: ['main', 'light'],
  options: { leaves: ['leaves', 'leaf', 'foliage'] },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const trunk = r * 0.17;
    const tall = h * 0.52;
    const flare = lathe(
      [
        [0, 0],
        [trunk * 1.7, 0],
        [trunk * 1.1, h * 0.05],
        [trunk * 0.85, h * 0.2],
        [trunk * 0.75, tall],
        [0, tall],
      ],
      it.sides(9),
    );
    it.part('trunk', flare, 'bark');
    const limb = (turn: number, y: number, out: number): ReturnType<typeof tube> => {
      const [x, z] = [Math.cos(turn) * out, Math.sin(turn) * out];
      const path: Vec3[] = [
        [0, y, 0],
        [x * 0.5, y + h * 0.1, z * 0.5],
        [x, y + h * 0.24, z],
      ];
      return tube(path, [trunk * 0.55, trunk * 0.42, trunk * 0.2], 6);
    };
    const start = it.random.between(0, 6);
    it.part('limbs', group(...[0, 1, 2, 3].map((i) => limb(start + i * 1.7, tall * (0.72 + 0.07 * i), r * 0.5))), 'bark', { parent: 'trunk' });
    it.part('roots', ring(at(cone(trunk * 0.6, trunk * 2.4, 5), trunk * 1.2, trunk * 0.3, 0, [0, 0, -72]), 5), 'bark', { parent: 'trunk' });
    if (!it.has('leaves') || it.says('dead', 'bare', 'leafless', 'winter')) {
      it.part('twigs', group(...[0, 1, 2, 3, 4].map((i) => limb(start + 0.8 + i * 1.26, tall * 0.92 + i * h * 0.03, r * 0.8))), 'bark', { parent: 'trunk' });
      it.part(
        'tip',
        tube(
          [
            [0, tall * 0.9, 0],
            [r * 0.06, h * 0.8, 0],
            [-r * 0.05, h, 0],
          ],
          [trunk * 0.7, trunk * 0.4, trunk * 0.1],
          6,
        ),
        'bark',
        { parent: 'trunk' },
      );
      return;
    }
    it.part('crown', at(crown(it, r, h * 0.58, 7), 0, h * 0.68), 'main', { parent: 'trunk', ghost: true });
    it.part('sunny_side', at(crown(it, r * 0.6, h * 0.34, 4), r * 0.06, h * 0.84), 'light', { parent: 'crown', ghost: true });
    it.anchor('top', 0, h * 0.96, 0, w * 0.4);
  },
});
