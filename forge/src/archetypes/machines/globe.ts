import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, lathe, mirror, scaled, torus, turned } from '../solids.ts';

export default archetype({
  name: 'globe',
  words: ['earth globe', 'world globe', 'desk globe'],
  serves: ['globe#2', 'globe#artifact'],
  kind: 'prop',
  size: [0.4, 0.54, 0.36],
  massKg: 1.8,
  behaviours: ['spin'],
  roles: {
    main: mat('plastic', '#3f8fcf'),
    land: mat('plastic', '#5fae53'),
    ice: mat('plastic', '#f5f6f2'),
    stand: mat('brass', '#cf9f42'),
    base: mat('walnut', '#6a3c22'),
  },
  build(it) {
    const { w, h } = it;
    const r = h * 0.32;
    const y = h * 0.58;
    it.part(
      'base',
      lathe(
        [
          [0, 0],
          [w * 0.34, 0],
          [w * 0.35, h * 0.03],
          [w * 0.3, h * 0.06],
          [w * 0.1, h * 0.09],
          [0, h * 0.1],
        ],
        18,
      ),
      'base',
    );
    it.part('stem', at(cylinder(w * 0.04, h * 0.16, { sides: 10 }), 0, h * 0.15), 'stand', { parent: 'base' });
    const tilt = (solid: Solid): Solid => at(turned(solid, 0, 0, -20), 0, y);
    it.part('meridian', tilt(turned(torus(r * 1.16, w * 0.025, 200, 24), 90, 0, 170)), 'stand', { parent: 'stem' });
    it.part('axis', tilt(cylinder(w * 0.02, r * 2.36, { sides: 8 })), 'stand', { parent: 'meridian' });
    it.part('ocean', tilt(ball(r, r, r, 22)), 'main', { parent: 'axis', joint: { type: 'wheel', at: [0, y, 0], axis: [0.34, 0.94, 0] } });
    const patch = (down: number, round: number, x: number, z: number): Solid =>
      turned(at(scaled(ball(1, 1, 1, 9), r * x, r * 0.09, r * z), 0, r * 0.965), down, round);
    it.part(
      'land',
      tilt(
        group(
          patch(48, -34, 0.3, 0.26),
          patch(62, -20, 0.2, 0.2),
          patch(104, -4, 0.2, 0.34),
          patch(88, -14, 0.14, 0.2),
          patch(46, 58, 0.34, 0.24),
          patch(86, 52, 0.26, 0.3),
          patch(52, 110, 0.46, 0.28),
          patch(74, 128, 0.2, 0.2),
          patch(116, 160, 0.26, 0.2),
          patch(50, 190, 0.3, 0.2),
        ),
      ),
      'land',
      { parent: 'ocean', ghost: true },
    );
    it.part('ice', tilt(mirror(at(scaled(ball(1, 1, 1, 12), r * 0.3, r * 0.07, r * 0.3), 0, r * 0.965), 'y')), 'ice', { parent: 'ocean' });
  },
});
