import { archetype, mat } from '../archetype.ts';
import { at, cylinder, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'garlic',
  words: ['clove of garlic', 'garlic bulb', 'garlic clove', 'bulb of garlic', 'head of garlic', 'ginger', 'bulb'],
  when: { bulb: ['garlic', 'flower', 'tulip'] },
  serves: ['garlic#food', 'garlic#plant', 'garlic'],
  kind: 'prop',
  size: [0.08, 0.09, 0.08],
  massKg: 0.08,
  roles: { main: mat('porcelain', '#f3ece0', { roughness: 0.7 }), violet: mat('porcelain', '#d3bcd0', { roughness: 0.7 }), root: mat('rope', '#b99d72') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const clove = tube(
      [
        [0, h * 0.04, 0],
        [r * 0.28, h * 0.1, 0],
        [r * 0.46, h * 0.28, 0],
        [r * 0.36, h * 0.5, 0],
        [r * 0.14, h * 0.66, 0],
        [r * 0.03, h * 0.82, 0],
      ],
      [r * 0.16, r * 0.34, r * 0.48, r * 0.38, r * 0.2, r * 0.08],
      8,
    );
    it.part('cloves', group(...[0, 1, 2, 3, 4, 5, 6].map((i) => turned(clove, 0, (i * 360) / 7))), 'main');
    it.part(
      'neck',
      tube(
        [
          [0, h * 0.6, 0],
          [0, h * 0.82, 0],
          [r * 0.1, h * 0.99, 0],
        ],
        [r * 0.24, r * 0.14, r * 0.1],
        9,
      ),
      'main',
      { parent: 'cloves' },
    );
    it.detail(
      'veins',
      group(
        ...[0, 1, 2, 3, 4, 5, 6].map((i) =>
          turned(
            tube(
              [
                [r * 0.62, h * 0.08, 0],
                [r * 0.95, h * 0.28, 0],
                [r * 0.74, h * 0.5, 0],
                [r * 0.3, h * 0.68, 0],
              ],
              r * 0.025,
              5,
            ),
            0,
            (i * 360) / 7,
          ),
        ),
      ),
      'violet',
      { parent: 'cloves' },
    );
    it.part(
      'roots',
      group(...[0, 1, 2, 3, 4, 5].map((i) => turned(at(cylinder(r * 0.03, h * 0.06, { sides: 5 }), r * 0.14, h * 0.025, 0, [0, 0, 40]), 0, i * 60))),
      'root',
      { parent: 'cloves', ghost: true },
    );
  },
});
