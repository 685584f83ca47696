import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude, group, tube } from '../solids.ts';

export default archetype({
  name: 'hockey_stick',
  words: ['ice hockey stick', 'hockey stick and puck', 'field hockey stick', 'lacrosse stick', 'puck', 'hockey puck', 'hockey'],
  serves: ['hockey_stick', 'puck#artifact', 'crosse'],
  kind: 'prop',
  size: [0.5, 1.4, 0.24],
  massKg: 0.6,
  roles: {
    main: mat('birch', '#d9ab6a'),
    tape: mat('cotton', '#26272b'),
    blade: mat('walnut', '#2d2f36'),
    stripe: mat('painted_metal', '#c8322d'),
    puck: mat('rubber', '#1f2024'),
  },
  build(it) {
    const { w, h, d } = it;
    const foot: Vec3 = [-w * 0.2, h * 0.05, 0];
    it.part('shaft', tube([foot, [w * 0.14, h * 0.98, 0]], w * 0.05, 4), 'main', { sockets: [{ kind: 'grip', at: [w * 0.1, h * 0.86, 0] }] });
    it.part(
      'grip',
      tube(
        [
          [w * 0.076, h * 0.8, 0],
          [w * 0.143, h * 0.99, 0],
        ],
        w * 0.058,
        8,
      ),
      'tape',
      { parent: 'shaft' },
    );
    it.part(
      'stripes',
      group(
        tube(
          [
            [-w * 0.02, h * 0.54, 0],
            [0, h * 0.6, 0],
          ],
          w * 0.055,
          4,
        ),
        tube(
          [
            [w * 0.02, h * 0.65, 0],
            [w * 0.03, h * 0.68, 0],
          ],
          w * 0.055,
          4,
        ),
      ),
      'stripe',
      { parent: 'shaft' },
    );
    it.part(
      'blade',
      at(
        extrude(
          [
            [-w * 0.3, 0],
            [w * 0.14, 0],
            [w * 0.2, h * 0.03],
            [w * 0.19, h * 0.06],
            [-w * 0.1, h * 0.07],
            [-w * 0.16, h * 0.12],
            [-w * 0.22, h * 0.11],
            [-w * 0.28, h * 0.02],
          ],
          d * 0.1,
          0.006,
        ),
        w * 0.08,
        0,
      ),
      'blade',
      { parent: 'shaft' },
    );
    it.part('puck', at(cylinder(w * 0.09, w * 0.06, { sides: 18, bevel: 0.005 }), w * 0.24, w * 0.03, d * 0.16), 'puck', { parent: 'blade', ghost: true });
    it.part('rest', at(box(w * 0.14, w * 0.02, d * 0.3), w * 0.18, w * 0.01, d * 0.06), 'puck', { parent: 'blade' });
  },
});
