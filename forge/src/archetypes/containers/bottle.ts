import { archetype, mat } from '../archetype.ts';
import { at, cylinder, lathe } from '../solids.ts';

export default archetype({
  name: 'bottle',
  words: ['wine bottle', 'glass bottle', 'beer bottle', 'water bottle', 'soda bottle'],
  near: ['flask', 'vial', 'beer', 'wine', 'champagne', 'ketchup', 'whiskey', 'rum', 'perfume'],
  serves: ['bottle#1', 'flask#artifact', 'alcohol#food', 'wine#food', 'bottle#artifact'],
  kind: 'prop',
  size: [0.09, 0.3, 0.09],
  massKg: 0.8,
  roles: { main: mat('glass', '#3f7d4f', { roughness: 0.1 }), cork: mat('cork', '#b98a5a'), label: mat('paper', '#efe3c4') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'bottle',
      lathe(
        [
          [0, h * 0.02],
          [r * 0.8, 0],
          [r, h * 0.03],
          [r, h * 0.55],
          [r * 0.86, h * 0.64],
          [r * 0.4, h * 0.74],
          [r * 0.34, h * 0.9],
          [r * 0.42, h * 0.91],
          [r * 0.42, h * 0.95],
          [0, h * 0.95],
        ],
        it.sides(14),
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.8, 0] }] },
    );
    it.part('cork', at(cylinder(r * 0.3, h * 0.09, { top: r * 0.34, sides: 10 }), 0, h * 0.955), 'cork', { parent: 'bottle' });
    it.part('label', at(cylinder(r * 1.02, h * 0.24, { sides: it.sides(14) }), 0, h * 0.31), 'label', { parent: 'bottle' });
    it.detail('stripe', at(cylinder(r * 1.035, h * 0.03, { sides: it.sides(14) }), 0, h * 0.36), 'cork', { parent: 'label' });
    it.anchor('top', 0, h, 0, w * 0.7);
  },
});
