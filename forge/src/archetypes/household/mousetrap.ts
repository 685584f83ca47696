import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, extrude, group, row, torus, tube } from '../solids.ts';

export default archetype({
  name: 'mousetrap',
  words: ['mouse trap', 'rat trap', 'mouse-trap'],
  serves: ['mousetrap'],
  kind: 'prop',
  size: [0.1, 0.05, 0.2],
  massKg: 0.05,
  roles: {
    main: mat('pine', '#d9b27a'),
    wire: mat('copper', '#c98a4b'),
    steel: mat('steel', '#b9bec3'),
    cheese: mat('cheese', '#f2c23e'),
    red: mat('painted_metal', '#c8322d'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('board', at(box(w, h * 0.26, d, 0.003), 0, h * 0.13), 'main');
    it.part(
      'hammer',
      tube(
        [
          [-w * 0.38, h * 0.3, 0],
          [-w * 0.38, h * 0.44, -d * 0.44],
          [w * 0.38, h * 0.44, -d * 0.44],
          [w * 0.38, h * 0.3, 0],
        ],
        h * 0.07,
        6,
      ),
      'wire',
      { parent: 'board', joint: hinge(0, h * 0.3, 0, [1, 0, 0], 0, 170) },
    );
    it.part(
      'spring',
      group(
        at(row(along.x(torus(h * 0.12, h * 0.05, 360, 10)), 5, [w * 0.05, 0, 0]), -w * 0.36, h * 0.34),
        at(row(along.x(torus(h * 0.12, h * 0.05, 360, 10)), 5, [w * 0.05, 0, 0]), w * 0.16, h * 0.34),
        at(along.x(cylinder(h * 0.05, w * 0.8, { sides: 7 })), 0, h * 0.3),
      ),
      'steel',
      { parent: 'board' },
    );
    it.part('trigger', at(box(w * 0.34, h * 0.08, d * 0.16, 0.002), 0, h * 0.32, d * 0.22, [-6, 0, 0]), 'red', { parent: 'board' });
    it.part('bar', at(box(w * 0.03, h * 0.06, d * 0.66), 0, h * 0.41, -d * 0.12, [2, 0, 0]), 'steel', { parent: 'hammer' });
    it.part(
      'cheese',
      at(
        extrude(
          [
            [-w * 0.16, 0],
            [w * 0.18, 0],
            [w * 0.18, h * 0.34],
          ],
          d * 0.1,
          0.002,
        ),
        0,
        h * 0.32,
        d * 0.24,
      ),
      'cheese',
      { parent: 'trigger' },
    );
  },
});
