import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, subtract } from '../solids.ts';

export default archetype({
  name: 'lipstick',
  words: ['lip stick', 'lip balm', 'lip gloss', 'makeup', 'chapstick', 'mascara'],
  serves: ['lipstick', 'lip_rouge', 'makeup#1'],
  kind: 'prop',
  size: [0.024, 0.085, 0.024],
  massKg: 0.03,
  roles: { main: mat('wax', '#c4263b', { roughness: 0.3 }), case: mat('plastic', '#25232a', { roughness: 0.25 }), gold: mat('gold', '#e0b250') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('case', at(cylinder(r, h * 0.44, { sides: it.sides(20), bevel: r * 0.1 }), 0, h * 0.22), 'case');
    it.part('band', at(cylinder(r * 1.0, h * 0.05, { sides: it.sides(20), bevel: r * 0.06 }), 0, h * 0.44), 'gold', { parent: 'case' });
    it.part('tube', at(cylinder(r * 0.82, h * 0.24, { sides: it.sides(20), bevel: r * 0.06 }), 0, h * 0.56), 'gold', { parent: 'band' });
    const tip = subtract(
      at(cylinder(r * 0.64, h * 0.34, { sides: it.sides(18), bevel: r * 0.12 }), 0, h * 0.83),
      at(box(r * 4, h * 0.3, r * 4), r * 0.7, h * 1.06, 0, [0, 0, -46]),
    );
    it.part('stick', tip, 'main', { parent: 'tube' });
  },
});
