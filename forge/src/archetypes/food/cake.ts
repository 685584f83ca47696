import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, ring, torus } from '../solids.ts';

export default archetype({
  name: 'cake',
  words: ['birthday cake', 'wedding cake', 'layer cake', 'gateau'],
  near: ['pancakes', 'dessert', 'pastry', 'cheesecake'],
  serves: ['cake#3', 'dessert', 'pastry#food', 'baked_goods'],
  kind: 'prop',
  size: [0.32, 0.32, 0.32],
  massKg: 1.6,
  roles: {
    main: mat('cream', '#f2a9bd'),
    sponge: mat('bread', '#e3b26c'),
    icing: mat('cream', '#fbf3e6'),
    candle: mat('wax', '#7fbfe0'),
    flame: mat('glow', '#ffcf5a', { glow: 1 }),
    cherry: mat('flesh_fruit', '#c62f36'),
  },
  keep: ['flame'],
  options: { candles: ['candle', 'candles'] },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const s = it.sides(18);
    it.part('plate', at(cylinder(r, h * 0.03, { sides: s, bevel: h * 0.01 }), 0, h * 0.015), 'icing');
    it.part('lower_tier', at(cylinder(r * 0.86, h * 0.3, { sides: s, bevel: h * 0.03 }), 0, h * 0.175), 'main', { parent: 'plate' });
    it.part('filling', at(cylinder(r * 0.875, h * 0.04, { sides: s }), 0, h * 0.17), 'icing', { parent: 'lower_tier' });
    it.part('upper_tier', at(cylinder(r * 0.58, h * 0.26, { sides: s, bevel: h * 0.03 }), 0, h * 0.44), 'main', { parent: 'lower_tier' });
    it.part('icing', at(torus(r * 0.84, r * 0.075, 360, s), 0, h * 0.32), 'icing', { parent: 'lower_tier' });
    it.part('top_icing', at(torus(r * 0.55, r * 0.075, 360, s), 0, h * 0.56), 'icing', { parent: 'upper_tier' });
    it.detail('cherries', at(ring(at(ball(r * 0.1, r * 0.1, r * 0.1, 8), 0, 0, r * 0.74), 8), 0, h * 0.36), 'cherry', { parent: 'icing' });
    if (it.has('candles')) {
      it.part('candles', at(ring(at(cylinder(r * 0.045, h * 0.24, { sides: 7 }), 0, 0, r * 0.34), 5), 0, h * 0.67), 'candle', { parent: 'upper_tier' });
      it.detail('flames', at(ring(at(ball(r * 0.05, h * 0.05, r * 0.05, 7), 0, 0, r * 0.34), 5), 0, h * 0.83), 'flame', { parent: 'candles' });
    }
    it.anchor('top', 0, h * 0.57, 0, r * 0.6);
  },
});
