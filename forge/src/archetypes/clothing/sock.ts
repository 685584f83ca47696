import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, group, torus, tube } from '../solids.ts';

export default archetype({
  name: 'sock',
  words: ['socks', 'stocking', 'christmas stocking', 'pair of socks'],
  serves: ['sock#1', 'stocking#1'],
  kind: 'prop',
  size: [0.12, 0.32, 0.22],
  massKg: 0.08,
  interaction: { pickup: true },
  roles: { main: mat('wool', '#cf3a38'), trim: mat('wool', '#f6f0e2') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.4;
    const z = -d * 0.18;
    it.part(
      'leg',
      tube(
        curve(
          [
            [0, h * 0.86, z],
            [0, h * 0.5, z],
            [0, h * 0.22, z + d * 0.06],
            [0, r * 1.0, z + d * 0.26],
            [0, r * 0.92, d * 0.22],
          ],
          3,
        ),
        [r, r, r, r, r, r, r, r * 1.04, r * 1.05, r * 1.0, r * 0.98, r * 0.95, r * 0.9],
        14,
      ),
      'main',
    );
    it.part('toe', at(ball(r * 0.94, r * 0.9, r * 1.1, 14), 0, r * 0.92, d * 0.28), 'trim', { parent: 'leg' });
    it.part('heel', at(ball(r * 0.98, r * 0.95, r * 0.95, 14), 0, r * 0.98, z + d * 0.05), 'trim', { parent: 'leg' });
    it.part('cuff', at(cylinder(r * 1.18, h * 0.15, { sides: 16, bevel: r * 0.2 }), 0, h * 0.92, z), 'trim', { parent: 'leg' });
    it.part('stripes', group(...[0.64, 0.52].map((y) => at(torus(r * 0.96, r * 0.12, 360, 16), 0, h * y, z))), 'trim', { parent: 'leg' });
  },
});
