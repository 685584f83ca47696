import { archetype, mat } from '../archetype.ts';
import { at, cone, group, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'carrot',
  words: [],
  near: ['daikon radish', 'daikon', 'chili', 'chili pepper', 'cucumber', 'zucchini', 'corn', 'maize', 'corn cob', 'celery', 'asparagus', 'parsnip'],
  serves: ['carrot#food', 'cucumber#food', 'corn#food', 'corn#plant'],
  kind: 'prop',
  size: [0.09, 0.3, 0.09],
  massKg: 0.12,
  roles: { main: mat('flesh_fruit', '#ec7f2a'), line: mat('flesh_fruit', '#cf641b'), leaf: mat('leaf', '#5a9a3d') },
  build(it) {
    const { w, h } = it;
    const r = w * 0.4;
    it.part(
      'root',
      lathe(
        [
          [0, 0],
          [r * 0.12, h * 0.01],
          [r * 0.45, h * 0.2],
          [r * 0.85, h * 0.48],
          [r, h * 0.62],
          [r * 0.7, h * 0.68],
          [0, h * 0.68],
        ],
        it.sides(12),
      ),
      'main',
    );
    it.detail(
      'rings',
      group(at(torus(r * 0.62, r * 0.05), 0, h * 0.3), at(torus(r * 0.86, r * 0.05), 0, h * 0.47), at(torus(r * 0.96, r * 0.05), 0, h * 0.57)),
      'line',
      { parent: 'root' },
    );
    it.part(
      'leaves',
      group(
        ...[0, 1, 2, 3, 4].map((i) =>
          at(cone(r * 0.22, h * 0.36, 5), Math.sin(i * 1.26) * r * 0.5 * (i ? 1 : 0), h * 0.82, Math.cos(i * 1.26) * r * 0.5 * (i ? 1 : 0), [
            Math.cos(i * 1.26) * 18,
            0,
            -Math.sin(i * 1.26) * 18,
          ]),
        ),
      ),
      'leaf',
      { parent: 'root', ghost: true },
    );
  },
});
