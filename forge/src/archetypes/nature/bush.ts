import { crown } from '../../shared-parts/foliage.ts';
import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at } from '../solids.ts';

export default archetype({
  name: 'bush',
  words: [
    'shrub',
    'hedge',
    'fern',
    'grass',
    'tuft of grass',
    'grass tuft',
    'plant',
    'potted plant',
    'houseplant',
    'snake plant',
    'spider plant',
    'weed',
    'clover',
    'ivy',
    'seaweed',
    'kelp',
    'herb',
    'moss',
    'four-leaf clover',
  ],
  serves: ['shrub', 'plant#2', 'fern#plant', 'grass#plant', 'herb#plant', 'vine#plant', 'alga'],
  kind: 'prop',
  size: [1.1, 0.9, 1.1],
  massKg: 15,
  body: 'fixed',
  roles: { main: mat('leaf', '#5a9a43'), light: mat('leaf', '#7fb553'), pot: mat('clay', '#b9653f') },
  tint: ['main', 'light'],
  build(it) {
    const { w, h } = it;
    const potted = it.says('potted', 'pot', 'house', 'houseplant');
    const base = potted ? h * 0.34 : 0;
    if (potted)
      it.part(
        'pot',
        vessel(
          [
            [w * 0.2, 0],
            [w * 0.28, base],
            [w * 0.31, base * 1.04],
          ],
          w * 0.03,
          14,
        ),
        'pot',
      );
    it.part('leaves', at(crown(it, w * 0.5, h - base, 8), 0, base + (h - base) * 0.46), 'main', potted ? { parent: 'pot', ghost: true } : { ghost: true });
    it.part('sunny_side', at(crown(it, w * 0.3, (h - base) * 0.5, 5), w * 0.05, base + (h - base) * 0.74), 'light', { parent: 'leaves', ghost: true });
  },
});
