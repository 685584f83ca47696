import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, torus, group } from '../solids.ts';

export default archetype({
  name: 'vase',
  words: ['flower pot', 'flowerpot', 'plant pot', 'flower vase', 'urn vase', 'ceramic vase'],
  near: ['pottery'],
  serves: ['vase#1', 'pottery#artifact', 'urn#artifact'],
  kind: 'prop',
  size: [0.24, 0.36, 0.24],
  massKg: 1.4,
  roles: { main: mat('porcelain', '#3f7fa8'), band: mat('porcelain', '#efe6d0') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const belly = it.random.between(0.42, 0.58);
    it.part(
      'vase',
      vessel(
        [
          [r * 0.55, 0],
          [r * 0.62, h * 0.05],
          [r * 0.94, h * (belly - 0.12)],
          [r, h * belly],
          [r * 0.72, h * 0.74],
          [r * 0.42, h * 0.87],
          [r * 0.62, h],
        ],
        r * 0.09,
        it.sides(18),
      ),
      'main',
    );
    it.part(
      'bands',
      group(
        at(torus(r * 0.965, r * 0.06, 360, it.sides(18)), 0, h * (belly + 0.01)),
        at(torus(r * 0.58, r * 0.06, 360, it.sides(18)), 0, h * 0.985),
        at(torus(r * 0.55, r * 0.05, 360, it.sides(18)), 0, h * 0.03),
      ),
      'band',
      { parent: 'vase' },
    );
    it.anchor('inside', 0, h * 0.84, 0, w * 1.0);
    it.anchor('top', 0, h, 0, w * 0.6);
  },
});
