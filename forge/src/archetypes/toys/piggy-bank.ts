import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cone, curve, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'piggy_bank',
  words: ['money box pig', 'coin bank', 'savings pig'],
  serves: ['piggy_bank#1'],
  kind: 'prop',
  size: [0.24, 0.22, 0.32],
  massKg: 0.8,
  roles: { main: mat('porcelain', '#f2a0ae'), dark: mat('porcelain', '#d9788c'), slot: mat('rubber', '#4a2730'), coin: mat('gold', '#e3b343') },
  build(it) {
    const { w, h, d } = it;
    it.part('body', at(ball(w * 0.48, h * 0.38, d * 0.42, it.sides(18)), 0, h * 0.5, -d * 0.04), 'main');
    it.part(
      'legs',
      mirror(
        group(
          at(cylinder(w * 0.12, h * 0.26, { sides: 12, bevel: w * 0.02 }), w * 0.24, h * 0.13, d * 0.16),
          at(cylinder(w * 0.12, h * 0.26, { sides: 12, bevel: w * 0.02 }), w * 0.24, h * 0.13, -d * 0.24),
        ),
      ),
      'main',
      { parent: 'body' },
    );
    it.part('snout', at(along.z(cylinder(w * 0.2, d * 0.16, { sides: 16, bevel: w * 0.03 })), 0, h * 0.5, d * 0.41), 'dark', { parent: 'body' });
    it.detail('nostrils', mirror(at(ball(w * 0.04, w * 0.06, w * 0.03, 8), w * 0.08, h * 0.5, d * 0.49)), 'slot', { parent: 'snout' });
    it.part('ears', mirror(at(cone(w * 0.13, h * 0.22, 7), w * 0.25, h * 0.84, d * 0.16, [20, 0, -24])), 'dark', { parent: 'body' });
    it.part('eyes', mirror(at(ball(w * 0.05), w * 0.2, h * 0.66, d * 0.3)), 'slot', { parent: 'body', ghost: true });
    it.part('slot', at(box(w * 0.06, h * 0.06, d * 0.24), 0, h * 0.865, -d * 0.06), 'slot', { parent: 'body' });
    it.part('coin', at(along.x(cylinder(h * 0.13, w * 0.035, { sides: 16 })), 0, h * 0.92, -d * 0.06), 'coin', { parent: 'slot' });
    it.part(
      'tail',
      tube(
        curve(
          [
            [0, h * 0.55, -d * 0.42],
            [w * 0.08, h * 0.62, -d * 0.46],
            [-w * 0.06, h * 0.66, -d * 0.47],
            [w * 0.02, h * 0.72, -d * 0.49],
          ],
          4,
        ),
        w * 0.03,
        7,
      ),
      'dark',
      { parent: 'body' },
    );
  },
});
