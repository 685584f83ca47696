import { crown } from '../../shared-parts/foliage.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, curve, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'bonsai',
  words: ['bonsai tree', 'miniature tree'],
  serves: ['bonsai#1'],
  kind: 'prop',
  size: [0.5, 0.46, 0.34],
  massKg: 3,
  interaction: { pickup: true },
  roles: { main: mat('leaf', '#4f8f3f'), pot: mat('porcelain', '#3c6a86'), bark: mat('bark', '#6d4a30'), moss: mat('moss', '#7da14a') },
  tint: ['pot', 'main'],
  build(it) {
    const { w, h, d } = it;
    it.part(
      'pot',
      group(
        at(box(w * 0.62, h * 0.17, d * 0.66, it.bevel(w * 0.02)), 0, h * 0.125),
        at(box(w * 0.7, h * 0.05, d * 0.74, it.bevel(w * 0.012)), 0, h * 0.2),
        mirror(mirror(at(box(w * 0.1, h * 0.06, d * 0.14), w * 0.2, h * 0.03, d * 0.2)), 'z'),
      ),
      'pot',
    );
    it.part('moss', at(ball(w * 0.3, h * 0.05, d * 0.32, 12), 0, h * 0.215), 'moss', { parent: 'pot' });
    const path = curve(
      [
        [-w * 0.06, h * 0.2, 0],
        [w * 0.07, h * 0.36, 0],
        [-w * 0.06, h * 0.54, 0],
        [w * 0.03, h * 0.72, 0],
        [0, h * 0.86, 0],
      ],
      3,
    );
    it.part(
      'trunk',
      tube(
        path,
        path.map((_, i) => w * (0.055 - i * 0.003)),
        8,
      ),
      'bark',
      { parent: 'moss' },
    );
    it.part(
      'branches',
      group(
        tube(
          [
            [w * 0.05, h * 0.36, 0],
            [w * 0.2, h * 0.44, d * 0.05],
            [w * 0.3, h * 0.46, d * 0.05],
          ],
          [w * 0.03, w * 0.022, w * 0.012],
          6,
        ),
        tube(
          [
            [-w * 0.05, h * 0.53, 0],
            [-w * 0.2, h * 0.6, 0],
            [-w * 0.3, h * 0.61, 0],
          ],
          [w * 0.028, w * 0.02, w * 0.012],
          6,
        ),
      ),
      'bark',
      { parent: 'trunk' },
    );
    const pad = (r: number): ReturnType<typeof crown> => crown(it, r, h * 0.16, 6);
    it.part(
      'foliage',
      group(at(pad(w * 0.2), w * 0.29, h * 0.5, d * 0.04), at(pad(w * 0.19), -w * 0.3, h * 0.66, 0), at(pad(w * 0.24), w * 0.02, h * 0.89, 0)),
      'main',
      { parent: 'branches', ghost: true },
    );
  },
});
