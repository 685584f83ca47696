import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'barbell',
  words: ['dumbbell', 'weights', 'dumbell', 'weight plate', 'kettlebell', 'gym weight'],
  serves: ['barbell', 'dumbbell#1', 'weight#2'],
  kind: 'prop',
  size: [1.3, 0.42, 0.42],
  massKg: 40,
  roles: { main: mat('iron', '#34373e'), bar: mat('steel', '#c6ccd3'), trim: mat('plastic', '#d8382f') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h } = it;
    const r = h / 2;
    const disc = (radius: number, x: number, thick: number): Solid =>
      mirror(at(along.x(cylinder(radius, thick, { sides: it.sides(20), bevel: thick * 0.2 })), x, r));
    it.part('bar', at(along.x(cylinder(h * 0.055, w, { sides: 12 })), 0, r), 'bar', { sockets: [{ kind: 'grip', at: [0, r, 0] }] });
    it.part('plates', disc(r, w * 0.34, w * 0.05), 'main', { parent: 'bar' });
    it.part('colour_plates', disc(r * 0.84, w * 0.385, w * 0.045), 'trim', { parent: 'bar' });
    it.part('small_plates', disc(r * 0.6, w * 0.425, w * 0.04), 'main', { parent: 'bar' });
    it.part('collars', group(disc(h * 0.1, w * 0.3, w * 0.03), disc(h * 0.1, w * 0.455, w * 0.025)), 'bar', { parent: 'bar' });
    it.detail('grips', mirror(at(along.x(cylinder(h * 0.06, w * 0.12, { sides: 12 })), w * 0.14, r)), 'main', { parent: 'bar' });
  },
});
