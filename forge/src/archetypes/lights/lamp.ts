import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, lathe } from '../solids.ts';

export default archetype({
  name: 'lamp',
  words: ['table lamp', 'bedside lamp', 'reading lamp', 'desk lamp', 'nightlight', 'bedside light'],
  serves: ['lamp#2', 'lamp#1'],
  kind: 'prop',
  size: [0.34, 0.55, 0.34],
  massKg: 1.8,
  roles: {
    main: mat('cotton', '#e9c987', { glow: 0.35 }),
    base: mat('brass', '#b98a42'),
    bulb: mat('glow', '#fff0c2', { glow: 1 }),
    stem: mat('oak', '#8a5a33'),
  },
  tint: ['main', 'base'],
  keep: ['bulb'],
  behaviours: ['light'],
  build(it) {
    const { w, h, d } = it;
    const r = w / 2;
    const squash = d / w;
    it.part('base', at(cylinder(r * 0.62, h * 0.07, { top: r * 0.5, sides: it.sides(14), bevel: it.bevel(h * 0.015) }), 0, h * 0.035), 'base');
    const belly = it.random.between(0.26, 0.38);
    it.part(
      'stem',
      lathe(
        [
          [0, h * 0.06],
          [r * 0.2, h * 0.07],
          [r * 0.12, h * 0.12],
          [r * belly, h * 0.28],
          [r * 0.14, h * 0.42],
          [r * 0.08, h * 0.48],
          [r * 0.08, h * 0.62],
          [0, h * 0.62],
        ],
        it.sides(12),
      ),
      'stem',
      { parent: 'base' },
    );
    it.part('bulb', at(ball(r * 0.24), 0, h * 0.68), 'bulb', { parent: 'stem', sockets: [{ kind: 'light', at: [0, h * 0.68, 0] }] });
    const shade = lathe(
      [
        [r * 0.98, h * 0.52],
        [r, h * 0.52],
        [r * 0.62, h],
        [r * 0.6, h],
        [r * 0.02, h * 0.985],
        [0, h * 0.985],
        [0, h * 0.97],
        [r * 0.56, h * 0.97],
        [r * 0.95, h * 0.53],
        [r * 0.98, h * 0.52],
      ],
      it.sides(16),
    );
    it.part('shade', { shape: 'place', of: shade, scale: [1, 1, squash] }, 'main', { parent: 'stem' });
    it.part('harp', at(cylinder(r * 0.05, h * 0.36, { sides: 6 }), 0, h * 0.8), 'base', { parent: 'stem' });
    it.detail('finial', at(ball(r * 0.09, r * 0.09, r * 0.09, 8), 0, h * 0.985), 'base', { parent: 'shade' });
    it.anchor('top', 0, h, 0, w * 0.5);
  },
});
