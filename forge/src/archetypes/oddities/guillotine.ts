import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { along, at, box, cylinder, extrude, type Flat, group, mirror, subtract, tube } from '../solids.ts';

export default archetype({
  name: 'guillotine',
  words: ['gallows', 'pillory', 'stocks', 'execution device'],
  serves: ['guillotine#artifact', 'instrument_of_execution', 'instrument_of_torture'],
  kind: 'prop',
  size: [1.2, 3, 1.8],
  massKg: 260,
  body: 'fixed',
  roles: { main: mat('walnut', '#7a4c2c'), blade: mat('steel', '#cfd4d9'), rope: mat('rope', '#c9b083'), basket: mat('wicker', '#b98a4f') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'base',
      group(mirror(at(box(w * 0.12, h * 0.05, d * 0.7, 0.02), w * 0.3, h * 0.025, -d * 0.1)), at(box(w * 0.7, h * 0.05, d * 0.1), 0, h * 0.025, -d * 0.1)),
      'main',
    );
    it.part('uprights', mirror(at(box(w * 0.11, h * 0.92, d * 0.09, 0.02), w * 0.3, h * 0.49, d * 0.05)), 'main', { parent: 'base' });
    it.part('lintel', at(box(w * 0.86, h * 0.06, d * 0.11, 0.03), 0, h * 0.97, d * 0.05), 'main', { parent: 'uprights' });
    it.part('braces', mirror(at(box(w * 0.07, h * 0.4, d * 0.05), w * 0.3, h * 0.2, -d * 0.12, [32, 0, 0])), 'main', { parent: 'uprights' });
    const edge: Flat[] = [
      [-w * 0.25, h * 0.0],
      [w * 0.25, h * 0.09],
      [w * 0.25, h * 0.19],
      [-w * 0.25, h * 0.19],
    ];
    it.part('blade', at(extrude(edge, d * 0.02, 0.006), 0, h * 0.66, d * 0.05), 'blade', {
      parent: 'uprights',
      joint: slide(0, h * 0.7, d * 0.05, [0, 1, 0], -0.9, 0),
    });
    it.part('weight', at(box(w * 0.52, h * 0.06, d * 0.06, 0.02), 0, h * 0.86, d * 0.05), 'main', { parent: 'blade' });
    it.part(
      'rope',
      group(
        at(cylinder(w * 0.016, h * 0.12, { sides: 6 }), 0, h * 0.92, d * 0.05),
        tube(
          [
            [w * 0.02, h * 0.99, d * 0.1],
            [w * 0.38, h * 0.98, d * 0.1],
            [w * 0.38, h * 0.42, d * 0.1],
          ],
          w * 0.014,
          6,
        ),
      ),
      'rope',
      { parent: 'weight' },
    );
    const stock = subtract(box(w * 0.52, h * 0.17, d * 0.05, 0.01), along.z(cylinder(w * 0.11, d * 0.2, { sides: 14 })));
    it.part('lunette', at(stock, 0, h * 0.34, d * 0.05), 'main', { parent: 'uprights' });
    it.part(
      'bench',
      group(
        at(box(w * 0.42, h * 0.03, d * 0.5, 0.01), 0, h * 0.25, -d * 0.22),
        at(box(w * 0.1, h * 0.24, d * 0.06), 0, h * 0.13, -d * 0.4),
        at(box(w * 0.5, h * 0.04, d * 0.08), 0, h * 0.235, d * 0.03),
      ),
      'main',
      { parent: 'lunette' },
    );
    it.part(
      'basket',
      at(
        vessel(
          [
            [w * 0.15, 0],
            [w * 0.2, h * 0.12],
          ],
          0.02,
          14,
        ),
        0,
        0,
        d * 0.3,
      ),
      'basket',
      { parent: 'base', ghost: true },
    );
    it.part('foot_board', at(box(w * 0.5, h * 0.012, d * 0.5), 0, h * 0.006, d * 0.2), 'main', { parent: 'base' });
  },
});
