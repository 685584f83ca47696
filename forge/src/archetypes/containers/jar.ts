import { archetype, mat } from '../archetype.ts';
import { at, cylinder, lathe } from '../solids.ts';

export default archetype({
  name: 'jar',
  words: ['mason jar', 'cookie jar', 'jam jar', 'canister', 'pot of honey', 'honey pot'],
  near: ['salt shaker', 'pepper shaker', 'thermos', 'urn', 'amphora', 'can', 'tin can', 'soda can', 'aquarium', 'fishbowl', 'aquarium tank', 'terrarium'],
  serves: ['jar#1', 'can#artifact', 'canister#artifact', 'aquarium'],
  kind: 'prop',
  size: [0.16, 0.22, 0.16],
  massKg: 0.9,
  roles: { main: mat('glass', '#c4e2e0', { roughness: 0.1 }), lid: mat('painted_metal', '#c0563c'), fill: mat('cream', '#d98c3a') },
  tint: ['fill', 'lid'],
  options: { lid: ['lid'] },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'jar',
      lathe(
        [
          [0, 0],
          [r * 0.9, 0],
          [r, h * 0.06],
          [r, h * 0.66],
          [r * 0.78, h * 0.78],
          [r * 0.78, h * 0.86],
          [0, h * 0.86],
        ],
        it.sides(16),
      ),
      'main',
    );
    it.part('label', at(cylinder(r * 1.02, h * 0.3, { sides: it.sides(16) }), 0, h * 0.36), 'fill', { parent: 'jar' });
    if (it.has('lid'))
      it.part('lid', at(cylinder(r * 0.86, h * 0.16, { sides: it.sides(16), bevel: it.bevel(h * 0.02) }), 0, h * 0.92), 'lid', { parent: 'jar' });
    it.anchor('inside', 0, h * 0.8, 0, w * 0.7);
    it.anchor('top', 0, h, 0, w * 0.7);
  },
});
