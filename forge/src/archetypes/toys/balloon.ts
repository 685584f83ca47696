import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cone, curve, lathe, scaled, tube } from '../solids.ts';

export default archetype({
  name: 'balloon',
  words: ['party balloon', 'balloons', 'helium balloon', 'birthday balloon'],
  serves: ['balloon#artifact'],
  kind: 'prop',
  size: [0.34, 0.95, 0.34],
  massKg: 0.1,
  interaction: { pickup: true },
  roles: {
    main: mat('rubber', '#e2453c', { roughness: 0.2 }),
    string: mat('rope', '#f5f0e2'),
    weight: mat('painted_metal', '#efc23e'),
    shine: mat('rubber', '#ffd9d2'),
  },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('weight', at(box(w * 0.3, h * 0.06, w * 0.3, h * 0.012), 0, h * 0.03), 'weight');
    it.part(
      'string',
      tube(
        curve(
          [
            [0, h * 0.05, 0],
            [w * 0.06, h * 0.2, 0],
            [-w * 0.05, h * 0.36, 0],
            [0, h * 0.545, 0],
          ],
          4,
        ),
        w * 0.016,
        6,
      ),
      'string',
      { parent: 'weight' },
    );
    it.part('knot', at(cone(r * 0.17, h * 0.045, 9), 0, h * 0.55), 'main', { parent: 'string' });
    it.part(
      'balloon',
      lathe(
        [
          [0, h * 0.55],
          [r * 0.16, h * 0.57],
          [r * 0.56, h * 0.64],
          [r * 0.92, h * 0.75],
          [r, h * 0.83],
          [r * 0.88, h * 0.92],
          [r * 0.52, h * 0.985],
          [0, h],
        ],
        it.sides(20),
      ),
      'main',
      { parent: 'knot' },
    );
    it.detail('shine', at(scaled(ball(1, 1, 1, 10), r * 0.1, h * 0.045, r * 0.05), -r * 0.42, h * 0.89, r * 0.72, [-30, -28, 20]), 'shine', {
      parent: 'balloon',
      ghost: true,
    });
  },
});
