import { archetype, mat } from '../archetype.ts';
import { at, ball, box, capsule, cylinder, type Flat, group, loft, roundRect, scaled, tube } from '../solids.ts';

export default archetype({
  name: 'glove',
  words: ['mitten', 'gloves', 'mittens', 'gauntlet', 'leather glove', 'pair of gloves'],
  serves: ['glove#2', 'glove#artifact', 'mitten#1'],
  kind: 'prop',
  size: [0.2, 0.28, 0.1],
  massKg: 0.15,
  interaction: { pickup: true },
  roles: { main: mat('leather', '#b8642f'), trim: mat('fur', '#f0e2c4'), seam: mat('leather', '#6e3a1c') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    it.part('cuff', at(scaled(cylinder(1, h * 0.2, { sides: 16, bevel: h * 0.04 }), w * 0.3, 1, d * 0.46), 0, h * 0.1), 'trim');
    const cut = (y: number, x: number, z: number): { y: number; outline: Flat[] } => ({ y: h * y, outline: roundRect(w * x, d * z, d * z * 0.48, 4) });
    it.part('palm', loft([cut(0.16, 0.48, 0.7), cut(0.3, 0.56, 0.78), cut(0.52, 0.68, 0.72), cut(0.6, 0.66, 0.6)]), 'main', { parent: 'cuff' });
    const lengths = [0.26, 0.34, 0.36, 0.29];
    it.part(
      'fingers',
      group(
        ...lengths.map((long, i) => at(capsule(w * 0.088, h * long + w * 0.1, 10), w * (-0.25 + i * 0.168), h * (0.54 + long / 2), 0, [0, 0, (1.5 - i) * 5])),
      ),
      'main',
      { parent: 'palm' },
    );
    it.part(
      'thumb',
      tube(
        [
          [w * 0.14, h * 0.3, 0],
          [w * 0.36, h * 0.42, d * 0.06],
          [w * 0.42, h * 0.58, d * 0.08],
        ],
        [w * 0.12, w * 0.1, w * 0.08],
        10,
      ),
      'main',
      { parent: 'palm' },
    );
    it.part('thumb_tip', at(ball(w * 0.08), w * 0.42, h * 0.58, d * 0.08), 'main', { parent: 'thumb' });
    it.detail('seams', group(...[-0.16, 0, 0.16].map((x) => at(box(w * 0.024, h * 0.17, d * 0.06), w * x, h * 0.44, d * 0.37, [0, 0, -x * 40]))), 'seam', {
      parent: 'palm',
    });
  },
});
