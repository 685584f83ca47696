import { archetype, mat } from '../archetype.ts';
import { at, box, curve, group, tube } from '../solids.ts';

export default archetype({
  name: 'pretzel',
  words: ['soft pretzel', 'salted pretzel'],
  serves: ['pretzel#1'],
  kind: 'prop',
  size: [0.2, 0.04, 0.16],
  massKg: 0.08,
  roles: { main: mat('bread', '#a9642a'), salt: mat('snow', '#fbf8f0') },
  build(it) {
    const { w, h, d } = it;
    const p = curve(
      [
        [-w * 0.1, h * 0.5, d * 0.4],
        [-w * 0.02, h * 0.62, d * 0.1],
        [w * 0.2, h * 0.5, -d * 0.2],
        [w * 0.42, h * 0.5, -d * 0.1],
        [w * 0.36, h * 0.5, d * 0.26],
        [0, h * 0.5, d * 0.42],
      ],
      4,
    );
    const q = p.map(([x, y, z]): [number, number, number] => [-x, y, z]);
    it.part(
      'dough',
      group(
        tube(
          p.map(([x, y, z]): [number, number, number] => [x, y, -z]),
          h * 0.42,
          9,
        ),
        tube(
          q.map(([x, y, z]): [number, number, number] => [x, y, -z]),
          h * 0.42,
          9,
        ),
      ),
      'main',
    );
    it.detail(
      'salt',
      group(
        ...p
          .filter((_, i) => i % 3 === 1)
          .flatMap(([x, y, z]) => [
            at(box(h * 0.2, h * 0.2, h * 0.2), x, y + h * 0.38, -z, [20, 30, 0]),
            at(box(h * 0.18, h * 0.18, h * 0.18), -x, y + h * 0.38, -z - h * 0.2, [0, 50, 20]),
          ]),
      ),
      'salt',
      { parent: 'dough', ghost: true },
    );
  },
});
