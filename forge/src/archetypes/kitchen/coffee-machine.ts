import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'coffee_machine',
  words: ['coffee maker', 'espresso machine', 'coffeemaker', 'coffee pot machine'],
  serves: ['coffee_maker#1', 'espresso_maker#1'],
  kind: 'prop',
  size: [0.26, 0.36, 0.34],
  massKg: 6,
  roles: {
    main: mat('painted_metal', '#34373e'),
    trim: mat('chrome', '#d0d4d9'),
    pot: mat('glass', '#c9dde0'),
    coffee: mat('chocolate', '#3a2116'),
    light: mat('glow', '#ff5b3a', { glow: 0.8 }),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('back', at(box(w, h * 0.96, d * 0.4, it.bevel(h * 0.03)), 0, h * 0.48, -d * 0.28), 'main');
    it.part('base', at(box(w, h * 0.12, d * 0.92, it.bevel(h * 0.02)), 0, h * 0.06, 0.02 * d), 'main', { parent: 'back' });
    it.part('top', at(box(w, h * 0.26, d * 0.86, it.bevel(h * 0.04)), 0, h * 0.86, 0.04 * d), 'main', { parent: 'back' });
    it.part('plate', at(cylinder(w * 0.34, h * 0.03, { sides: 18 }), 0, h * 0.13, d * 0.16), 'trim', { parent: 'base' });
    it.part(
      'pot',
      at(
        lathe(
          [
            [0, 0],
            [w * 0.3, 0],
            [w * 0.35, h * 0.14],
            [w * 0.22, h * 0.34],
            [w * 0.26, h * 0.4],
            [0, h * 0.4],
          ],
          it.sides(18),
        ),
        0,
        h * 0.14,
        d * 0.16,
      ),
      'pot',
      { parent: 'plate' },
    );
    it.part('coffee', at(cylinder(w * 0.29, h * 0.16, { sides: 16 }), 0, h * 0.24, d * 0.16), 'coffee', { parent: 'pot', ghost: true });
    it.part(
      'pot_handle',
      tube(
        [
          [w * 0.22, h * 0.48, d * 0.24],
          [w * 0.36, h * 0.46, d * 0.4],
          [w * 0.34, h * 0.24, d * 0.4],
          [w * 0.26, h * 0.22, d * 0.3],
        ],
        w * 0.045,
        8,
      ),
      'main',
      { parent: 'pot' },
    );
    it.part('spout', at(cylinder(w * 0.12, h * 0.22, { top: w * 0.2, sides: 12 }), 0, h * 0.66, d * 0.16), 'trim', { parent: 'top' });
    it.detail('lamp', at(ball(w * 0.035), w * 0.3, h * 0.86, d * 0.47), 'light', { parent: 'top' });
    it.detail('button', at(along.z(cylinder(w * 0.08, d * 0.04, { sides: 12 })), 0, h * 0.86, d * 0.47), 'trim', { parent: 'top' });
  },
});
