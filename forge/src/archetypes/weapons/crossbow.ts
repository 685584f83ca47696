import { archetype, mat } from '../archetype.ts';
import { along, at, box, cone, curve, cylinder, group, mirror, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'crossbow',
  words: ['cross bow', 'arbalest'],
  serves: ['crossbow#1'],
  kind: 'prop',
  size: [0.7, 0.14, 0.8],
  massKg: 3,
  roles: { main: mat('walnut', '#7a4a2c'), metal: mat('steel', '#aab0b8'), string: mat('rope', '#e8dcc0'), bolt: mat('oak', '#c9a06a') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'stock',
      group(at(box(w * 0.08, h * 0.36, d * 0.8, h * 0.05), 0, h * 0.56), at(box(w * 0.09, h * 0.7, d * 0.26, h * 0.08), 0, h * 0.42, -d * 0.36)),
      'main',
    );
    it.part(
      'bow',
      at(
        tube(
          curve(
            [
              [-w * 0.48, 0, -d * 0.06],
              [-w * 0.3, 0, d * 0.05],
              [0, 0, d * 0.09],
              [w * 0.3, 0, d * 0.05],
              [w * 0.48, 0, -d * 0.06],
            ],
            3,
          ),
          w * 0.028,
          8,
        ),
        0,
        h * 0.72,
        d * 0.3,
      ),
      'metal',
      { parent: 'stock' },
    );
    it.part(
      'string',
      mirror(
        tube(
          [
            [w * 0.475, h * 0.72, d * 0.25],
            [0, h * 0.8, -d * 0.06],
          ],
          w * 0.007,
          5,
        ),
      ),
      'string',
      { parent: 'bow' },
    );
    it.part(
      'bolt',
      group(at(along.z(cylinder(w * 0.016, d * 0.5, { sides: 7 })), 0, h * 0.82, d * 0.18), at(along.z(cone(w * 0.035, d * 0.07, 6)), 0, h * 0.82, d * 0.45)),
      'bolt',
      { parent: 'stock' },
    );
    it.part(
      'trigger',
      tube(
        [
          [0, h * 0.4, -d * 0.1],
          [0, h * 0.14, -d * 0.12],
          [0, h * 0.1, -d * 0.2],
        ],
        w * 0.016,
        6,
      ),
      'metal',
      { parent: 'stock', sockets: [{ kind: 'grip', at: [0, h * 0.4, -d * 0.2] }] },
    );
    it.part('stirrup', at(turned(torus(w * 0.07, w * 0.016, 360, 14), 0), 0, h * 0.6, d * 0.46), 'metal', { parent: 'stock' });
  },
});
