import { hip, rect } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, loft, row } from '../solids.ts';

export default archetype({
  name: 'obelisk',
  words: ['washington monument', 'stone obelisk', 'monolith', 'monument'],
  serves: ['obelisk#1', 'monument#artifact'],
  kind: 'structure',
  size: [1.6, 6, 1.6],
  massKg: 12_000,
  roles: { main: mat('sandstone', '#d9c49a'), trim: mat('stone', '#b3a88f'), gold: mat('gold', '#e3b84c'), glyph: mat('stone', '#8a7650') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w, h * 0.06, d, it.bevel(0.03)), 0, h * 0.03), 'trim');
    it.part('pedestal', at(box(w * 0.74, h * 0.13, d * 0.74, it.bevel(0.02)), 0, h * 0.12), 'main', { parent: 'base' });
    it.part('ledge', at(box(w * 0.82, h * 0.03, d * 0.82, it.bevel(0.02)), 0, h * 0.195), 'trim', { parent: 'pedestal' });
    it.part(
      'shaft',
      loft([
        { y: h * 0.2, outline: rect(w * 0.56, d * 0.56) },
        { y: h * 0.9, outline: rect(w * 0.36, d * 0.36) },
      ]),
      'main',
      { parent: 'ledge' },
    );
    it.part('cap', at(hip(w * 0.365, d * 0.365, h * 0.1), 0, h * 0.898), 'gold', { parent: 'shaft' });
    it.detail('glyphs', at(row(box(w * 0.14, h * 0.028, d * 0.03), 9, [0, h * 0.062, -d * 0.0089]), 0, h * 0.29, d * 0.265), 'glyph', { parent: 'shaft' });
  },
});
