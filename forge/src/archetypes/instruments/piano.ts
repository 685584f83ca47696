import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, mirror, row } from '../solids.ts';

export default archetype({
  name: 'piano',
  words: ['upright piano', 'grand piano', 'baby grand piano'],
  serves: ['piano#1', 'keyboard_instrument'],
  kind: 'prop',
  size: [1.5, 1.25, 1.1],
  massKg: 220,
  roles: { main: mat('walnut', '#3a2a26'), white: mat('porcelain', '#f4f0e4'), black: mat('plastic', '#201e20'), trim: mat('brass', '#cfa54e') },
  options: { stool: ['stool', 'bench'] },
  build(it) {
    const { w, h, d } = it;
    const back = d * 0.46;
    it.part('case', at(box(w, h * 0.94, back, it.bevel(0.02)), 0, h * 0.47, -d * 0.5 + back / 2), 'main');
    it.part('lid', at(box(w * 1.04, h * 0.05, back * 1.08, it.bevel(0.01)), 0, h * 0.965, -d * 0.5 + back / 2), 'main', {
      parent: 'case',
      joint: hinge(0, h * 0.96, -d * 0.5, [1, 0, 0], -80, 0),
    });
    it.part('key_bed', at(box(w, h * 0.08, d * 0.3, it.bevel(0.01)), 0, h * 0.52, d * 0.06), 'main', { parent: 'case' });
    it.part('white_keys', row(at(box(w * 0.052, h * 0.035, d * 0.2, 0.003), -w * 0.45, h * 0.575, d * 0.1), 17, [w * 0.0562, 0, 0]), 'white', {
      parent: 'key_bed',
    });
    it.part('black_keys', row(at(box(w * 0.03, h * 0.035, d * 0.11), -w * 0.42, h * 0.605, d * 0.06), 16, [w * 0.0562, 0, 0]), 'black', {
      parent: 'white_keys',
    });
    it.part('legs', mirror(at(box(w * 0.07, h * 0.5, w * 0.07, it.bevel(0.01)), w * 0.45, h * 0.25, d * 0.15)), 'main', { parent: 'key_bed' });
    it.part('music_stand', at(box(w * 0.5, h * 0.2, d * 0.03, 0.01), 0, h * 0.78, -d * 0.02, [-14, 0, 0]), 'trim', { parent: 'case' });
    it.detail('pedals', row(at(box(w * 0.04, h * 0.02, d * 0.14, 0.005), -w * 0.07, h * 0.03, d * 0.02), 3, [w * 0.07, 0, 0]), 'trim', { parent: 'case' });
    it.anchor('top', 0, h * 0.99, -d * 0.27, w * 0.5);
  },
});
