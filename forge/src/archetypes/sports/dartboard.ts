import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, extrude, group, ring, turned } from '../solids.ts';

export default archetype({
  name: 'dartboard',
  words: ['dart board', 'darts board', 'bullseye', 'archery target', 'target'],
  serves: ['dartboard#1', 'target#3'],
  kind: 'structure',
  size: [0.46, 0.46, 0.08],
  massKg: 4,
  roles: {
    main: mat('cork', '#1f2124'),
    pale: mat('cork', '#efe3c4'),
    red: mat('painted_metal', '#c8372f'),
    green: mat('painted_metal', '#3f8f5a'),
    metal: mat('steel', '#c4c9cf'),
  },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    const disc = (k: number, z: number, sides = 26) => at(along.z(cylinder(w * k, d * 0.2, { sides })), 0, y, z);
    it.part('board', at(along.z(cylinder(w * 0.5, d * 0.6, { sides: it.sides(28), bevel: d * 0.06 })), 0, y, -d * 0.1), 'main');
    it.part('rings', group(disc(0.4, d * 0.16), disc(0.24, d * 0.22)), 'red', { parent: 'board' });
    it.part('field', group(disc(0.37, d * 0.18), disc(0.21, d * 0.24)), 'pale', { parent: 'rings' });
    it.part(
      'wedges',
      at(
        turned(
          ring(
            at(
              extrude(
                [
                  [0, 0],
                  [w * 0.056, w * 0.37],
                  [-w * 0.056, w * 0.37],
                ],
                d * 0.2,
              ),
              0,
              0,
              0,
              [-90, 0, 0],
            ),
            10,
          ),
          90,
        ),
        0,
        y,
        d * 0.225,
      ),
      'main',
      { parent: 'field' },
    );
    it.part('bull', disc(0.06, d * 0.3, 16), 'green', { parent: 'field' });
    it.part('eye', disc(0.028, d * 0.34, 12), 'red', { parent: 'bull' });
  },
});
