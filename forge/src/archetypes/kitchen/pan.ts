import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, capsule, cylinder } from '../solids.ts';

export default archetype({
  name: 'pan',
  words: ['frying pan', 'skillet', 'cooking pan'],
  near: ['wok', 'saucepan'],
  serves: ['pan#artifact', 'cooking_utensil'],
  kind: 'prop',
  size: [0.3, 0.09, 0.52],
  massKg: 1.3,
  roles: { main: mat('iron', '#3d4044'), handle: mat('oak', '#8a5a33') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const r = w / 2;
    const z = -d / 2 + r;
    it.part(
      'pan',
      at(
        vessel(
          [
            [r * 0.82, 0],
            [r * 0.94, h * 0.5],
            [r, h * 0.8],
          ],
          r * 0.07,
          it.sides(20),
        ),
        0,
        0,
        z,
      ),
      'main',
    );
    it.part('handle', at(capsule(h * 0.17, d - w * 0.96, 8), 0, h * 0.72, z + r * 0.92 + (d - w) / 2, [82, 0, 0]), 'handle', {
      parent: 'pan',
      sockets: [{ kind: 'grip', at: [0, h * 0.8, d * 0.35] }],
    });
    it.detail('rivet', at(cylinder(h * 0.2, h * 0.2, { sides: 8 }), 0, h * 0.6, z + r), 'main', { parent: 'handle' });
    it.anchor('inside', 0, h * 0.14, z, w * 0.7);
    it.anchor('top', 0, h * 0.14, z, w * 0.75);
  },
});
