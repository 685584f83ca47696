import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'backpack',
  words: ['rucksack', 'knapsack', 'school bag', 'schoolbag'],
  near: ['satchel', 'handbag', 'messenger bag'],
  serves: ['backpack', 'luggage'],
  kind: 'prop',
  size: [0.36, 0.5, 0.28],
  massKg: 2,
  roles: { main: mat('canvas', '#3f7a6b'), trim: mat('leather', '#8a5830'), buckle: mat('brass', '#d0a54c') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const b = it.bevel(w * 0.09);
    it.part('body', at(box(w * 0.86, h * 0.86, d * 0.6, b), 0, h * 0.43), 'main');
    it.part('flap', at(box(w * 0.9, h * 0.34, d * 0.64, b), 0, h * 0.76, d * 0.01), 'trim', { parent: 'body' });
    it.part('pocket', at(box(w * 0.6, h * 0.34, d * 0.26, it.bevel(w * 0.05)), 0, h * 0.24, d * 0.36), 'main', { parent: 'body' });
    it.part('pocket_flap', at(box(w * 0.63, h * 0.1, d * 0.27, it.bevel(w * 0.03)), 0, h * 0.38, d * 0.37), 'trim', { parent: 'pocket' });
    it.part('side_pockets', mirror(at(box(w * 0.14, h * 0.34, d * 0.4, it.bevel(w * 0.03)), w * 0.44, h * 0.26)), 'main', { parent: 'body' });
    it.part('roll', at(cylinder(h * 0.07, w * 0.94, { sides: 10 }), 0, h * 0.93, 0, [0, 0, 90]), 'buckle', { parent: 'flap' });
    it.part(
      'straps',
      mirror(
        tube(
          [
            [w * 0.24, h * 0.82, -d * 0.26],
            [w * 0.3, h * 0.7, -d * 0.46],
            [w * 0.3, h * 0.3, -d * 0.44],
            [w * 0.26, h * 0.1, -d * 0.26],
          ],
          w * 0.045,
          6,
        ),
      ),
      'trim',
      { parent: 'body' },
    );
    it.detail('buckles', mirror(at(box(w * 0.08, h * 0.07, d * 0.05), w * 0.22, h * 0.64, d * 0.33)), 'buckle', { parent: 'flap' });
  },
});
