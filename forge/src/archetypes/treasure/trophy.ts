import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, curve, extrude, lathe, mirror, star, torus, tube } from '../solids.ts';

export default archetype({
  name: 'trophy',
  words: ['trophy cup', 'award', 'golden cup', 'winner cup', 'prize', 'world cup', 'champion cup', 'oscar', 'gold trophy', 'loving cup'],
  serves: ['trophy#2', 'trophy#artifact', 'award#1', 'loving_cup'],
  kind: 'prop',
  size: [0.36, 0.48, 0.24],
  massKg: 2.4,
  interaction: { pickup: true },
  roles: { main: mat('gold', '#e6b33a'), base: mat('walnut', '#4a2a1c'), plate: mat('brass', '#f0d07a') },
  build(it) {
    const { w, h, d } = it;
    const r = d * 0.46;
    it.part('base', at(box(d * 0.86, h * 0.14, d * 0.86, it.bevel(h * 0.015)), 0, h * 0.07), 'base');
    it.part('plate', at(box(d * 0.5, h * 0.07, d * 0.04, d * 0.01), 0, h * 0.075, d * 0.435), 'plate', { parent: 'base' });
    it.part(
      'foot',
      lathe(
        [
          [0, h * 0.135],
          [r * 0.7, h * 0.135],
          [r * 0.66, h * 0.17],
          [r * 0.26, h * 0.21],
          [r * 0.16, h * 0.28],
          [r * 0.26, h * 0.33],
          [r * 0.18, h * 0.37],
          [0, h * 0.38],
        ],
        16,
      ),
      'main',
      { parent: 'base' },
    );
    it.part(
      'cup',
      vessel(
        [
          [r * 0.24, h * 0.36],
          [r * 0.62, h * 0.44],
          [r * 0.88, h * 0.6],
          [r * 0.98, h * 0.8],
          [r * 1.06, h * 0.97],
          [r * 1.06, h],
        ],
        r * 0.1,
        it.sides(20),
      ),
      'main',
      { parent: 'foot' },
    );
    it.part(
      'handles',
      mirror(
        tube(
          curve(
            [
              [r * 0.9, h * 0.9, 0],
              [w * 0.4, h * 0.93, 0],
              [w * 0.47, h * 0.78, 0],
              [w * 0.38, h * 0.6, 0],
              [r * 0.7, h * 0.53, 0],
            ],
            4,
          ),
          w * 0.032,
          8,
        ),
      ),
      'main',
      { parent: 'cup' },
    );
    it.part('star', at(extrude(star(r * 0.4, r * 0.17), r * 0.14, r * 0.03), 0, h * 0.74, r * 0.95, [-6, 0, 0]), 'plate', { parent: 'cup' });
    it.part('ring', at(torus(r * 1.0, r * 0.05, 360, 20), 0, h * 0.86), 'plate', { parent: 'cup' });
    it.anchor('inside', 0, h * 0.8, 0, r * 1.4);
    it.anchor('top', 0, h, 0, r * 1.6);
  },
});
