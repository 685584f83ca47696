import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'ladder',
  words: ['step ladder', 'stepladder', 'rope ladder', 'bamboo ladder'],
  near: ['scaffold'],
  serves: ['ladder#artifact'],
  kind: 'prop',
  size: [0.5, 2.2, 0.5],
  massKg: 7,
  roles: { main: mat('oak', '#b07f45'), rung: mat('oak', '#8d6134') },
  tint: ['main', 'rung'],
  build(it) {
    const { w, h, d } = it;
    const lean = (Math.atan2(d * 0.8, h) * 180) / Math.PI;
    it.part('rails', at(mirror(at(box(w * 0.12, h * 1.02, w * 0.14, it.bevel(w * 0.02)), w * 0.42, 0)), 0, h * 0.5, d * 0.05, [-lean, 0, 0]), 'main');
    it.part(
      'rungs',
      at(row(at(along.x(cylinder(w * 0.06, w * 0.86, { sides: 8 })), 0, -h * 0.4), 7, [0, h * 0.133, 0]), 0, h * 0.5, d * 0.05, [-lean, 0, 0]),
      'rung',
      { parent: 'rails' },
    );
    it.part(
      'stand',
      group(
        mirror(
          tube(
            [
              [w * 0.36, h * 0.97, -d * 0.32],
              [w * 0.36, h * 0.01, -d * 0.46],
            ],
            w * 0.05,
            6,
          ),
        ),
        at(box(w * 0.8, h * 0.03, w * 0.08), 0, h * 0.3, -d * 0.42),
      ),
      'rung',
      { parent: 'rails' },
    );
  },
});
