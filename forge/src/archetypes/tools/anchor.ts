import { archetype, mat } from '../archetype.ts';
import { along, at, capsule, curve, cylinder, extrude, mirror, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'anchor',
  words: ['ship anchor', 'boat anchor'],
  serves: ['anchor#1'],
  kind: 'prop',
  size: [0.8, 1.1, 0.2],
  massKg: 50,
  roles: { main: mat('iron', '#4c545e'), rope: mat('rope', '#d8c493') },
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.055;
    it.part('shank', at(cylinder(t, h * 0.8, { sides: 12 }), 0, h * 0.46), 'main');
    it.part(
      'arms',
      tube(
        curve(
          [
            [-w * 0.44, h * 0.36, 0],
            [-w * 0.3, h * 0.14, 0],
            [0, h * 0.06, 0],
            [w * 0.3, h * 0.14, 0],
            [w * 0.44, h * 0.36, 0],
          ],
          4,
        ),
        t,
        10,
      ),
      'main',
      { parent: 'shank' },
    );
    it.part(
      'flukes',
      mirror(
        at(
          extrude(
            [
              [-w * 0.1, 0],
              [w * 0.1, 0],
              [0, h * 0.16],
            ],
            d * 0.34,
            d * 0.06,
          ),
          w * 0.43,
          h * 0.32,
          0,
          [0, 0, -14],
        ),
      ),
      'main',
      { parent: 'arms' },
    );
    it.part('stock', at(along.x(capsule(t * 0.9, w * 0.56, 10)), 0, h * 0.74), 'main', { parent: 'shank' });
    it.part('ring', at(turned(torus(w * 0.1, t * 0.6, 360, 18), 90), 0, h * 0.91), 'main', { parent: 'shank' });
    it.part(
      'rope',
      tube(
        curve(
          [
            [w * 0.09, h * 0.88, 0],
            [w * 0.2, h * 0.7, d * 0.3],
            [-w * 0.06, h * 0.5, d * 0.42],
            [w * 0.1, h * 0.3, d * 0.36],
            [w * 0.16, h * 0.16, d * 0.24],
          ],
          4,
        ),
        t * 0.5,
        7,
      ),
      'rope',
      { parent: 'ring' },
    );
  },
});
