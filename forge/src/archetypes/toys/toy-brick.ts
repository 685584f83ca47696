import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, mirror, row } from '../solids.ts';

export default archetype({
  name: 'toy_brick',
  words: ['lego', 'lego brick', 'lego block', 'building block', 'toy block', 'building brick', 'lego blocks', 'lego bricks', 'legos', 'plastic brick'],
  near: ['rubiks cube', 'rubik cube'],
  serves: [],
  when: { block: ['lego', 'toy', 'building'], brick: ['lego', 'toy', 'plastic'], blocks: ['lego', 'toy', 'building'] },
  kind: 'prop',
  size: [0.32, 0.2, 0.16],
  massKg: 0.2,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#d8352e') },
  build(it) {
    const { w, h, d } = it;
    const tall = h * 0.8;
    it.part('brick', at(box(w, tall, d, it.bevel(h * 0.02)), 0, tall / 2), 'main');
    const count = Math.max(1, Math.round((w / d) * 2));
    it.part(
      'studs',
      mirror(
        at(row(cylinder(d * 0.15, h * 0.22, { sides: 14, bevel: h * 0.012 }), count, [w / count, 0, 0]), -w / 2 + w / count / 2, tall + h * 0.09, d * 0.25),
        'z',
      ),
      'main',
      { parent: 'brick' },
    );
    it.anchor('top', 0, h, 0, w);
  },
});
