import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'book',
  words: ['spellbook', 'tome', 'notebook', 'dictionary', 'novel', 'diary'],
  serves: ['book#artifact', 'book#1', 'notebook#1'],
  kind: 'prop',
  size: [0.22, 0.07, 0.3],
  massKg: 0.8,
  interaction: { open: true },
  roles: { main: mat('leather', '#7a2f2c'), page: mat('paper', '#f3ead2'), trim: mat('gold', '#d8ae4a') },
  build(it) {
    const { w, h, d } = it;
    it.part('back_cover', at(box(w, h * 0.12, d, it.bevel(h * 0.04)), 0, h * 0.06), 'main');
    it.part('pages', at(box(w * 0.92, h * 0.8, d * 0.94), w * 0.01, h * 0.48), 'page', { parent: 'back_cover' });
    it.part('cover', at(box(w, h * 0.12, d, it.bevel(h * 0.04)), 0, h * 0.93), 'main', {
      parent: 'pages',
      joint: hinge(-w * 0.5, h * 0.93, 0, [0, 0, 1], 0, 170),
    });
    it.part('spine', at(box(w * 0.08, h * 0.94, d, it.bevel(h * 0.1)), -w * 0.48, h * 0.5), 'main', { parent: 'back_cover' });
    it.part('corners', mirror(group(...[-1, 1].map((s) => at(box(w * 0.14, h * 0.16, d * 0.1, h * 0.02), s * w * 0.44, h * 0.93, d * 0.46))), 'z'), 'trim', {
      parent: 'cover',
    });
    it.part('emblem', at(cylinder(w * 0.18, h * 0.1, { sides: 12 }), 0, h * 0.97), 'trim', { parent: 'cover' });
    it.detail('bookmark', at(box(w * 0.08, h * 0.03, d * 0.14), w * 0.2, h * 0.5, d * 0.5), 'trim', { parent: 'pages', ghost: true });
    it.anchor('top', 0, h, 0, w);
  },
});
