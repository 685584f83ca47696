import { fourLegs } from '../../shared-parts/legs.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'stool',
  words: ['bar stool', 'barstool', 'footstool', 'bar chair'],
  near: ['ottoman', 'stump seat', 'pouf'],
  serves: ['stool#artifact'],
  kind: 'prop',
  size: [0.42, 0.6, 0.42],
  massKg: 4,
  interaction: { sit: true },
  roles: { main: mat('oak', '#a8733f'), seat: mat('leather', '#8a3f30') },
  tint: ['seat', 'main'],
  build(it) {
    const { w, h, d } = it;
    const t = Math.min(w * 0.16, h * 0.12);
    it.part('seat', at(cylinder(w / 2, t, { sides: it.sides(16), bevel: it.bevel(t * 0.35) }), 0, h - t / 2), 'seat', {
      sockets: [{ kind: 'seat', at: [0, h, 0] }],
    });
    fourLegs(it, { parent: 'seat', width: w * 0.84, depth: d * 0.84, top: h - t * 0.8, thick: w * 0.13, splay: 5 });
    const y = h * 0.32;
    it.part(
      'rungs',
      group(mirror(at(box(w * 0.6, w * 0.06, w * 0.06), 0, y, d * 0.34), 'z'), mirror(at(box(w * 0.06, w * 0.06, d * 0.6), w * 0.34, y * 1.1))),
      'main',
      { parent: 'front_left_leg' },
    );
    it.anchor('top', 0, h, 0, w * 0.9);
  },
});
