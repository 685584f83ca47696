import { archetype, mat } from '../archetype.ts';
import { at, box, row, tube } from '../solids.ts';

export default archetype({
  name: 'toothbrush',
  words: ['electric toothbrush'],
  serves: ['toothbrush#1'],
  kind: 'prop',
  size: [0.03, 0.04, 0.2],
  massKg: 0.03,
  roles: { main: mat('plastic', '#3fa7c9'), hair: mat('plastic', '#f4f6f7'), paste: mat('cream', '#e8f4ef') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'handle',
      tube(
        [
          [0, h * 0.3, -d * 0.48],
          [0, h * 0.26, -d * 0.1],
          [0, h * 0.22, d * 0.16],
          [0, h * 0.24, d * 0.48],
        ],
        [w * 0.4, w * 0.34, w * 0.2, w * 0.24],
        10,
      ),
      'main',
    );
    it.part('bristles', at(row(row(box(w * 0.2, h * 0.6, d * 0.03), 3, [w * 0.25, 0, 0]), 6, [0, 0, d * 0.042]), -w * 0.25, h * 0.55, d * 0.24), 'hair', {
      parent: 'handle',
    });
    it.part(
      'paste',
      tube(
        [
          [0, h * 0.88, d * 0.26],
          [w * 0.1, h * 0.92, d * 0.34],
          [0, h * 0.88, d * 0.43],
        ],
        w * 0.2,
        8,
      ),
      'paste',
      { parent: 'bristles' },
    );
    it.part('foot', at(box(w * 0.5, h * 0.14, d * 0.7), 0, h * 0.07, -d * 0.06), 'main', { parent: 'handle' });
  },
});
