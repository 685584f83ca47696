import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, cylinder, ring, turned } from '../solids.ts';

export default archetype({
  name: 'crown',
  words: ['golden crown', 'tiara', 'coronet', 'royal crown'],
  serves: ['crown#artifact'],
  kind: 'prop',
  size: [0.24, 0.18, 0.24],
  massKg: 1.2,
  roles: {
    main: mat('gold', '#e3b343'),
    gem: mat('crystal', '#c62f4a', { glow: 0.2 }),
    velvet: mat('velvet', '#8a2338'),
    second: mat('crystal', '#3f8fd0', { glow: 0.2 }),
  },
  keep: ['gem', 'second'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.46;
    it.part('band', at(cylinder(r, h * 0.36, { top: r * 1.04, sides: 20, bevel: h * 0.03 }), 0, h * 0.18), 'main');
    it.part('points', ring(at(cone(r * 0.26, h * 0.6, 4), 0, h * 0.62, r * 0.9), 8), 'main', { parent: 'band' });
    it.part('orbs', ring(at(ball(r * 0.1, r * 0.1, r * 0.1, 8), 0, h * 0.93, r * 0.9), 8), 'main', { parent: 'points' });
    it.part('velvet', at(ball(r * 0.86, h * 0.3, r * 0.86, 14), 0, h * 0.4), 'velvet', { parent: 'band' });
    it.part('gems', ring(at(ball(r * 0.11, r * 0.13, r * 0.08, 6), 0, h * 0.2, r * 1.0), 4), 'gem', { parent: 'band' });
    it.detail('sapphires', turned(ring(at(ball(r * 0.09, r * 0.1, r * 0.07, 6), 0, h * 0.2, r * 1.0), 4), 0, 45), 'second', { parent: 'band' });
  },
});
