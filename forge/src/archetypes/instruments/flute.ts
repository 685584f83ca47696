import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cylinder, group, row, scaled } from '../solids.ts';

export default archetype({
  name: 'flute',
  words: ['recorder', 'clarinet', 'oboe', 'piccolo', 'pan flute', 'whistle', 'woodwind', 'pipe flute'],
  serves: ['flute#1', 'woodwind', 'wind_instrument', 'whistle#artifact'],
  when: { recorder: ['play', 'music', 'wooden', 'school'] },
  kind: 'prop',
  size: [0.62, 0.08, 0.09],
  massKg: 0.4,
  interaction: { pickup: true },
  roles: { main: mat('silver', '#d5dae2'), trim: mat('gold', '#dfb24a'), dark: mat('plastic', '#2b2c31') },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.32;
    const y = r * 1.05;
    const barrel = (x: number, long: number, radius: number): Solid => at(along.x(cylinder(radius, long, { sides: 14, bevel: radius * 0.12 })), w * x, y);
    it.part('tube', barrel(0, w, r), 'main');
    it.part('rings', group(...[-0.485, -0.2, 0.28, 0.485].map((x) => barrel(x, w * 0.025, r * 1.16))), 'trim', { parent: 'tube' });
    it.part('lip_plate', at(scaled(ball(1, 1, 1, 14), w * 0.05, r * 0.5, r * 1.1), -w * 0.34, y + r * 0.74), 'trim', { parent: 'tube' });
    it.detail('blow_hole', at(scaled(cylinder(1, 1, { sides: 12 }), w * 0.016, r * 0.2, r * 0.4), -w * 0.34, y + r * 1.2), 'dark', { parent: 'lip_plate' });
    it.part('keys', at(row(cylinder(r * 0.72, r * 0.36, { sides: 12, bevel: r * 0.08 }), 9, [w * 0.062, 0, 0]), -w * 0.12, y + r * 1.02), 'main', {
      parent: 'tube',
    });
    it.detail('key_dots', at(row(cylinder(r * 0.34, r * 0.12, { sides: 10 }), 9, [w * 0.062, 0, 0]), -w * 0.12, y + r * 1.24), 'trim', { parent: 'keys' });
    it.part('rod', at(along.x(cylinder(r * 0.2, w * 0.56, { sides: 7 })), w * 0.12, y + r * 0.7, -d * 0.26), 'trim', { parent: 'keys' });
    it.part('rod_posts', at(row(cylinder(r * 0.2, r * 0.7, { sides: 7 }), 3, [w * 0.26, 0, 0]), -w * 0.14, y + r * 0.5, -d * 0.2, [0, 0, 0]), 'trim', {
      parent: 'rod',
    });
  },
});
