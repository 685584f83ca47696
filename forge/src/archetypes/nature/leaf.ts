import { archetype, mat } from '../archetype.ts';
import { at, extrude, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'leaf',
  words: ['maple leaf', 'autumn leaf', 'green leaf', 'fallen leaf', 'oak leaf', 'leaves'],
  serves: ['leaf#1'],
  kind: 'prop',
  size: [0.2, 0.03, 0.24],
  massKg: 0.01,
  when: { leaf: ['maple', 'autumn', 'fallen', 'oak', 'green', 'red'] },
  roles: { main: mat('leaf', '#d9732e'), vein: mat('leaf', '#a9501f') },
  build(it) {
    const { w, h, d } = it;
    const half: [number, number][] = [
      [0, 0.95],
      [0.12, 0.7],
      [0.3, 0.78],
      [0.26, 0.52],
      [0.5, 0.56],
      [0.44, 0.4],
      [0.5, 0.3],
      [0.26, 0.22],
      [0.28, 0.1],
      [0.03, 0.16],
    ];
    const outline = [
      ...half,
      ...half
        .slice(1)
        .toReversed()
        .map(([x, y]): [number, number] => [-x, y]),
    ]
      .map(([x, y]): [number, number] => [x * w, (y - 0.5) * d])
      .toReversed();
    it.part('blade', at(turned(extrude(outline, h * 0.4, h * 0.1), -90), 0, h * 0.5), 'main');
    const vein = (x: number, y: number) =>
      tube(
        [
          [0, h * 0.72, d * 0.32],
          [w * x, h * 0.72, -d * (y - 0.5)],
        ],
        [w * 0.016, w * 0.006],
        5,
      );
    it.part('veins', group(vein(0, 0.86), vein(0.26, 0.68), vein(-0.26, 0.68), vein(0.4, 0.48), vein(-0.4, 0.48)), 'vein', { parent: 'blade' });
    it.part(
      'stem',
      tube(
        [
          [0, h * 0.55, d * 0.3],
          [w * 0.03, h * 0.35, d * 0.49],
        ],
        [w * 0.024, w * 0.018],
        6,
      ),
      'vein',
      { parent: 'blade' },
    );
  },
});
