import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, group, type Flat } from '../solids.ts';

export default archetype({
  name: 'saw',
  words: ['handsaw', 'hand saw'],
  near: ['chainsaw', 'hacksaw'],
  serves: ['saw#2', 'power_saw'],
  kind: 'prop',
  size: [0.6, 0.18, 0.04],
  massKg: 0.7,
  roles: { blade: mat('steel', '#b9bfc5'), main: mat('oak', '#a06a38') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const teeth: Flat[] = Array.from({ length: 29 }, (_, i) => [-w * 0.5 + (i / 28) * w * 0.72, i % 2 ? h * 0.06 : h * 0.0]);
    it.part('blade', extrude([...teeth, [w * 0.22, h * 0.72], [-w * 0.5, h * 0.36]], d * 0.16), 'blade');
    it.part(
      'handle',
      group(
        at(box(w * 0.1, h * 0.9, d, d * 0.3), w * 0.22, h * 0.48, 0, [0, 0, -8]),
        at(box(w * 0.22, h * 0.22, d, d * 0.3), w * 0.33, h * 0.84),
        at(box(w * 0.2, h * 0.22, d, d * 0.3), w * 0.33, h * 0.16),
        at(box(w * 0.08, h * 0.8, d, d * 0.3), w * 0.43, h * 0.5),
      ),
      'main',
      { parent: 'blade', sockets: [{ kind: 'grip', at: [w * 0.42, h * 0.5, 0] }] },
    );
  },
});
