import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, mirror, torus, turned } from '../solids.ts';

export default archetype({
  name: 'ball',
  words: ['basketball', 'beach ball', 'tennis ball', 'bowling ball', 'pool ball', 'red ball'],
  serves: ['ball#1', 'sphere#artifact'],
  kind: 'prop',
  size: [0.3, 0.3, 0.3],
  massKg: 0.5,
  roles: { main: mat('rubber', '#d8402f'), band: mat('rubber', '#f4efe2'), pole: mat('rubber', '#3a6fc4') },
  tint: ['main'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('ball', at(ball(r * 0.985, r * 0.985, r * 0.985, 20), 0, r), 'main');
    it.part(
      'bands',
      at(
        group(torus(r * 0.96, r * 0.055, 360, 22), turned(torus(r * 0.96, r * 0.055, 360, 22), 90), turned(torus(r * 0.96, r * 0.055, 360, 22), 0, 0, 90)),
        0,
        r,
      ),
      'band',
      { parent: 'ball' },
    );
    it.detail('patches', at(mirror(group(at(cylinder(r * 0.2, r * 0.08, { sides: 12 }), 0, r * 0.97)), 'y'), 0, r), 'pole', { parent: 'ball' });
    it.anchor('top', 0, h * 0.98, 0, w * 0.4);
  },
});
