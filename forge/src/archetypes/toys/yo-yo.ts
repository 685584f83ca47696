import { archetype, mat } from '../archetype.ts';
import { along, at, curve, cylinder, type Flat, lathe, mirror, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'yo_yo',
  words: ['yoyo', 'yo-yo'],
  serves: ['yo-yo'],
  kind: 'prop',
  size: [0.1, 0.16, 0.14],
  massKg: 0.1,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#d83a34'), string: mat('rope', '#f5efe0'), cap: mat('plastic', '#f5c53a') },
  tint: ['main', 'cap'],
  build(it) {
    const { w, h, d } = it;
    const r = d * 0.47;
    const half = at(
      along.x(
        lathe(
          [
            [0, -w * 0.02],
            [r * 0.6, -w * 0.02],
            [r * 0.96, -w * 0.1],
            [r, -w * 0.24],
            [r * 0.8, -w * 0.42],
            [r * 0.4, -w * 0.46],
            [0, -w * 0.46],
          ].toReversed() as Flat[],
          20,
        ),
      ),
      0,
      r,
    );
    it.part('discs', mirror(half), 'main');
    it.part('axle', at(along.x(cylinder(r * 0.4, w * 0.14, { sides: 12 })), 0, r), 'string', { parent: 'discs' });
    it.part('caps', mirror(at(along.x(cylinder(r * 0.36, w * 0.06, { sides: 14 })), w * 0.465, r)), 'cap', { parent: 'discs' });
    it.part(
      'string',
      tube(
        curve(
          [
            [0, r, r * 0.36],
            [0, r * 1.7, r * 0.3],
            [0, h * 0.9, 0],
          ],
          4,
        ),
        w * 0.03,
        6,
      ),
      'string',
      { parent: 'axle' },
    );
    it.part('loop', at(turned(torus(w * 0.1, w * 0.03, 360, 10), 90), 0, h * 0.93), 'string', { parent: 'string' });
  },
});
