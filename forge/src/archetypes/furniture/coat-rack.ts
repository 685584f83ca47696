import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'coat_rack',
  words: ['coat stand', 'hat stand', 'hat rack', 'coat tree', 'coatrack'],
  near: ['towel rack'],
  serves: ['coatrack#1', 'hatrack#1'],
  kind: 'prop',
  size: [0.6, 1.8, 0.6],
  massKg: 7,
  roles: { main: mat('walnut', '#7a4a2c'), metal: mat('brass', '#cfa23f') },
  build(it) {
    const { w, h } = it;
    it.part('pole', at(cylinder(w * 0.05, h * 0.92, { sides: 12 }), 0, h * 0.5), 'main');
    it.part(
      'feet',
      ring(
        tube(
          [
            [0, h * 0.16, 0],
            [0, h * 0.1, w * 0.2],
            [0, h * 0.015, w * 0.46],
          ],
          [w * 0.045, w * 0.04, w * 0.035],
          8,
        ),
        4,
      ),
      'main',
      { parent: 'pole' },
    );
    it.part(
      'hooks',
      at(
        ring(
          group(
            tube(
              [
                [0, 0, 0],
                [0, -h * 0.01, w * 0.18],
                [0, h * 0.05, w * 0.3],
              ],
              [w * 0.035, w * 0.03, w * 0.026],
              8,
            ),
            at(ball(w * 0.04), 0, h * 0.055, w * 0.3),
          ),
          4,
        ),
        0,
        h * 0.86,
      ),
      'main',
      { parent: 'pole' },
    );
    it.part('knob', at(ball(w * 0.08), 0, h * 0.965), 'metal', { parent: 'pole' });
    it.detail('ring', at(torus(w * 0.06, w * 0.014, 360, 14), 0, h * 0.62), 'metal', { parent: 'pole' });
  },
});
