import { archetype, mat } from '../archetype.ts';
import { at, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'sack',
  words: ['bag', 'pouch', 'money bag', 'sandbag', 'burlap sack', 'food bag', 'coin pouch'],
  near: ['garbage bag', 'purse', 'shopping bag'],
  serves: ['bag#1', 'sack#artifact', 'pouch#artifact'],
  kind: 'prop',
  size: [0.45, 0.55, 0.42],
  massKg: 12,
  roles: { main: mat('canvas', '#c3a46c'), rope: mat('rope', '#8a6636') },
  build(it) {
    const { w, h, d } = it;
    const r = w / 2;
    const squash: [number, number, number] = [1, 1, d / w];
    it.part(
      'body',
      {
        shape: 'place',
        of: lathe(
          [
            [0, 0],
            [r * 0.74, 0],
            [r * 0.98, h * 0.12],
            [r, h * 0.34],
            [r * 0.76, h * 0.62],
            [r * 0.36, h * 0.76],
            [0, h * 0.78],
          ],
          it.sides(12),
        ),
        scale: squash,
      },
      'main',
    );
    it.part(
      'neck',
      {
        shape: 'place',
        of: lathe(
          [
            [0, h * 0.72],
            [r * 0.34, h * 0.74],
            [r * 0.3, h * 0.8],
            [r * 0.58, h],
            [r * 0.5, h],
            [r * 0.22, h * 0.84],
            [0, h * 0.84],
          ],
          it.sides(11),
        ),
        scale: squash,
      },
      'main',
      { parent: 'body' },
    );
    it.part('rope', { shape: 'place', of: at(torus(r * 0.32, r * 0.09, 360, 12), 0, h * 0.79), scale: squash }, 'rope', { parent: 'neck' });
    it.detail('knot', at({ shape: 'sphere', radii: [r * 0.14, r * 0.13, r * 0.12], sides: 8 }, 0, h * 0.78, r * 0.38), 'rope', { parent: 'rope' });
    it.anchor('inside', 0, h * 0.92, 0, w * 0.5);
  },
});
