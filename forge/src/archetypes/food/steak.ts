import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, group, turned, type Flat } from '../solids.ts';

export default archetype({
  name: 'steak',
  words: ['t-bone steak', 'beef steak', 'sirloin', 'ribeye', 'slab of meat', 'raw steak'],
  near: ['meat', 'beef', 'ham', 'pork chop', 'bacon'],
  serves: ['steak', 'cut_of_beef', 'meat#food'],
  kind: 'prop',
  size: [0.26, 0.045, 0.2],
  massKg: 0.4,
  roles: { main: mat('skin', '#8c3b2a'), fat: mat('cream', '#efd9bf'), bone: mat('bone', '#f3ead6'), grill: mat('skin', '#4a2118') },
  build(it) {
    const { w, h, d } = it;
    const cut: [number, number][] = [
      [-0.5, 0.05],
      [-0.42, 0.36],
      [-0.18, 0.5],
      [0.1, 0.44],
      [0.34, 0.46],
      [0.5, 0.2],
      [0.46, -0.14],
      [0.28, -0.4],
      [0, -0.5],
      [-0.3, -0.4],
    ];
    const slab = (share: number, thick: number): Solid =>
      turned(
        extrude(
          cut.map(([x, z]): Flat => [x * w * share, z * d * share]),
          thick,
          thick * 0.2,
        ),
        -90,
      );
    it.part('fat', at(slab(1, h * 0.82), 0, h * 0.41), 'fat');
    it.part('meat', at(slab(0.9, h * 0.86), 0, h * 0.5), 'main', { parent: 'fat' });
    it.part(
      'bone',
      group(
        at(box(w * 0.06, h * 0.3, d * 0.62, h * 0.05), -w * 0.05, h * 0.86, d * 0.06),
        at(box(w * 0.34, h * 0.3, d * 0.09, h * 0.05), -w * 0.04, h * 0.86, d * 0.34),
      ),
      'bone',
      { parent: 'meat' },
    );
    it.detail('grill_marks', group(...[0.12, 0.24, 0.36].map((x) => at(box(w * 0.025, h * 0.04, d * 0.5), x * w, h * 0.94, -d * 0.04, [0, 18, 0]))), 'grill', {
      parent: 'meat',
    });
  },
});
