import type { Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'palm_tree',
  words: ['palm', 'coconut tree', 'coconut palm', 'date palm', 'leaf palm tree', 'banana tree'],
  serves: ['palm#plant'],
  kind: 'structure',
  size: [3.4, 5.4, 3.4],
  massKg: 400,
  roles: { main: mat('leaf', '#5fa544'), bark: mat('bark', '#9a7448'), nut: mat('bark', '#5d3d24') },
  options: { coconuts: ['coconut', 'coconuts'] },
  build(it) {
    const { w, h } = it;
    const path: Vec3[] = curve(
      [
        [-w * 0.12, 0, 0],
        [-w * 0.06, h * 0.3, 0],
        [0, h * 0.6, 0],
        [w * 0.02, h * 0.84, 0],
      ],
      4,
    );
    it.part(
      'trunk',
      tube(
        path,
        path.map((_, i) => w * (0.075 - i * 0.0025)),
        9,
      ),
      'bark',
    );
    it.part('rings', group(...path.slice(1, -1).map((p, i) => at(torus(w * (0.073 - i * 0.0025), w * 0.012, 360, 9), ...p))), 'bark', { parent: 'trunk' });
    const frond = (turn: number, drop: number): Solid => {
      const spine: Vec3[] = curve(
        [
          [0, 0, 0],
          [w * 0.2, h * 0.07, 0],
          [w * 0.4, h * 0.01, 0],
          [w * 0.48, -h * drop, 0],
        ],
        2,
      );
      return turned(
        {
          shape: 'place',
          of: tube(
            spine,
            [0.02, 0.06, 0.085, 0.09, 0.08, 0.055, 0.012].map((t) => t * w),
            6,
          ),
          scale: [1, 0.45, 1],
        },
        0,
        turn,
      );
    };
    it.part(
      'leaves',
      at(group(...Array.from({ length: 9 }, (_, i) => frond(i * 40 + it.random.between(-8, 8), it.random.between(0.14, 0.26)))), w * 0.02, h * 0.86),
      'main',
      { parent: 'trunk', ghost: true },
    );
    it.part('heart', at(ball(w * 0.1, h * 0.05, w * 0.1, 9), w * 0.02, h * 0.86), 'main', { parent: 'trunk' });
    if (it.has('coconuts'))
      it.part(
        'coconuts',
        group(...[0, 2.1, 4.2].map((a) => at(ball(w * 0.055), w * 0.02 + Math.sin(a) * w * 0.085, h * 0.82, Math.cos(a) * w * 0.085))),
        'nut',
        { parent: 'heart' },
      );
  },
});
