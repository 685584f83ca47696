import { archetype, mat } from '../archetype.ts';
import { at, box, cone } from '../solids.ts';

export default archetype({
  name: 'anvil',
  words: ['blacksmith anvil'],
  near: ['vise'],
  serves: ['anvil#artifact'],
  kind: 'prop',
  size: [0.7, 0.4, 0.26],
  massKg: 90,
  roles: { main: mat('iron', '#4d5157'), wood: mat('bark', '#7a5230') },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w * 0.5, h * 0.2, d * 0.9, it.bevel(h * 0.05)), 0, h * 0.1), 'main');
    it.part('waist', at(box(w * 0.3, h * 0.5, d * 0.55, it.bevel(h * 0.04)), 0, h * 0.42), 'main', { parent: 'base' });
    it.part('face', at(box(w * 0.56, h * 0.36, d * 0.84, it.bevel(h * 0.04)), -w * 0.1, h * 0.8), 'main', { parent: 'waist' });
    it.part('horn', at(cone(h * 0.2, w * 0.36, 10), w * 0.32, h * 0.82, 0, [0, 0, -90]), 'main', { parent: 'face' });
    it.part('heel', at(box(w * 0.16, h * 0.16, d * 0.7, h * 0.03), -w * 0.42, h * 0.88), 'main', { parent: 'face' });
    it.detail('hole', at(box(w * 0.05, h * 0.02, w * 0.05), -w * 0.3, h * 0.985), 'wood', { parent: 'face' });
    it.anchor('top', -w * 0.05, h * 0.98, 0, d);
  },
});
