import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'rug',
  words: ['mouse pad', 'mousepad', 'doormat', 'carpet', 'mat', 'doormat', 'flying carpet', 'magic carpet', 'yoga mat'],
  near: ['blanket', 'towel', 'tablecloth', 'quilt', 'comforter', 'box comforter'],
  serves: ['rug', 'blanket#artifact', 'towel', 'mat#artifact', 'bedclothes'],
  kind: 'prop',
  size: [1.4, 0.03, 2.0],
  massKg: 6,
  roles: { main: mat('carpet', '#a8392f'), border: mat('carpet', '#2f4668'), fringe: mat('cotton', '#ecdfc0') },
  tint: ['main', 'border'],
  build(it) {
    const { w, h, d } = it;
    if (it.says('round', 'circular')) {
      it.part('rug', at(cylinder(w / 2, h * 0.7, { sides: 28 }), 0, h * 0.35), 'border');
      it.part('field', at(cylinder(w * 0.4, h * 0.3, { sides: 28 }), 0, h * 0.75), 'main', { parent: 'rug' });
      it.part('heart', at(cylinder(w * 0.2, h * 0.2, { sides: 20 }), 0, h * 0.95), 'fringe', { parent: 'field' });
      return;
    }
    it.part('rug', at(box(w, h * 0.6, d * 0.94, h * 0.1), 0, h * 0.3), 'border');
    it.part('field', at(box(w * 0.8, h * 0.3, d * 0.76, h * 0.08), 0, h * 0.68), 'main', { parent: 'rug' });
    it.part(
      'medallion',
      group(at(cylinder(w * 0.22, h * 0.2, { sides: 8 }), 0, h * 0.88), mirror(at(cylinder(w * 0.09, h * 0.18, { sides: 4 }), 0, h * 0.87, d * 0.27), 'z')),
      'fringe',
      { parent: 'field' },
    );
    it.detail('fringe', mirror(row(at(box(w * 0.02, h * 0.3, d * 0.045), -w * 0.475, h * 0.16, d * 0.48), 20, [w * 0.05, 0, 0]), 'z'), 'fringe', {
      parent: 'rug',
      ghost: true,
    });
    it.anchor('top', 0, h, 0, w * 0.9);
  },
});
