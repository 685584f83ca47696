import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, row, subtract } from '../solids.ts';

export default archetype({
  name: 'brick',
  words: ['bricks', 'red brick', 'clay brick', 'cinder block', 'concrete block', 'block', 'building block', 'cobblestone', 'paving stone', 'slab'],
  serves: ['brick#1', 'block#1', 'slab#artifact'],
  kind: 'prop',
  size: [0.22, 0.07, 0.11],
  massKg: 3,
  roles: { main: mat('clay', '#b5543a'), dark: mat('clay', '#7a3524') },
  build(it) {
    const { w, h, d } = it;
    const holes = at(row(cylinder(d * 0.15, h * 3, { sides: 14 }), 3, [w * 0.28, 0, 0]), -w * 0.28, h * 0.5);
    it.part('brick', subtract(at(box(w, h, d, it.bevel(h * 0.06)), 0, h / 2), holes), 'main');
    it.detail('hole_floors', at(row(cylinder(d * 0.152, h * 0.1, { sides: 14 }), 3, [w * 0.28, 0, 0]), -w * 0.28, h * 0.2), 'dark', { parent: 'brick' });
    it.anchor('top', 0, h, 0, w * 0.8);
  },
});
