import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'slingshot',
  words: ['catapult toy', 'sling shot', 'slingshot toy'],
  serves: ['slingshot#1'],
  kind: 'prop',
  size: [0.16, 0.26, 0.06],
  massKg: 0.2,
  roles: { main: mat('oak', '#8a5a34'), band: mat('rubber', '#c2452f'), pouch: mat('leather', '#4b2f22') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'fork',
      group(
        tube(
          [
            [0, 0.02 * h, 0],
            [0, h * 0.46, 0],
          ],
          w * 0.12,
          10,
        ),
        mirror(
          tube(
            [
              [0, h * 0.42, 0],
              [w * 0.24, h * 0.62, 0],
              [w * 0.36, h * 0.96, 0],
            ],
            [w * 0.11, w * 0.1, w * 0.08],
            10,
          ),
        ),
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.2, 0] }] },
    );
    it.part('foot', at(cylinder(w * 0.2, h * 0.04, { sides: 14 }), 0, h * 0.02), 'main', { parent: 'fork' });
    it.part(
      'bands',
      mirror(
        tube(
          [
            [w * 0.36, h * 0.92, 0],
            [w * 0.2, h * 0.74, d * 0.3],
            [0, h * 0.66, d * 0.4],
          ],
          w * 0.035,
          6,
        ),
      ),
      'band',
      { parent: 'fork' },
    );
    it.part('ties', mirror(at(cylinder(w * 0.1, h * 0.04, { sides: 10 }), w * 0.35, h * 0.92)), 'band', { parent: 'fork' });
    it.part('pouch', at(box(w * 0.26, h * 0.1, d * 0.12, w * 0.02), 0, h * 0.66, d * 0.42), 'pouch', { parent: 'bands' });
  },
});
