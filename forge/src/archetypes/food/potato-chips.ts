import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, circle, cylinder, type Flat, group, loft, scaled, text } from '../solids.ts';

export default archetype({
  name: 'potato_chips',
  words: ['potato chip', 'chips', 'crisps', 'bag of chips', 'bag of crisps', 'nachos', 'tortilla chips', 'packet of crisps', 'snack', 'bag of popcorn'],
  serves: ['chip#food', 'corn_chip', 'crisp#food', 'snack_food'],
  kind: 'prop',
  size: [0.24, 0.3, 0.14],
  massKg: 0.2,
  body: 'fixed',
  roles: {
    main: mat('plastic', '#e2382f', { roughness: 0.3 }),
    band: mat('plastic', '#f7c93a', { roughness: 0.3 }),
    chip: mat('bread', '#efc25a'),
    letters: mat('plastic', '#fdf8ea'),
  },
  keep: ['chip'],
  build(it) {
    const { w, h, d } = it;
    const puff = (k: number): Flat[] => circle(1, 20).map(([x, z]): Flat => [Math.sign(x) * Math.abs(x) ** 0.6 * w * 0.44, z * d * 0.4 * k]);
    it.part(
      'bag',
      loft([
        { y: h * 0.01, outline: puff(0.12) },
        { y: h * 0.08, outline: puff(0.2) },
        { y: h * 0.28, outline: puff(0.86) },
        { y: h * 0.55, outline: puff(1) },
        { y: h * 0.78, outline: puff(0.8) },
        { y: h * 0.92, outline: puff(0.16) },
        { y: h * 0.99, outline: puff(0.1) },
      ]),
      'main',
    );
    it.part('seals', group(...[0.03, 0.96].map((k) => at(box(w * 0.9, h * 0.06, d * 0.1, 0.002), 0, h * k))), 'band', { parent: 'bag' });
    it.part('label', at(scaled(along.z(cylinder(w * 0.3, d * 0.1, { sides: 22 })), 1.1, 0.75, 1), 0, h * 0.6, d * 0.38), 'band', { parent: 'bag' });
    it.part('letters', at(text((it.text ?? 'CHIPS').toUpperCase().slice(0, 7), h * 0.1, d * 0.08), 0, h * 0.6, d * 0.44), 'main', { parent: 'label' });
    const chip = (x: number, y: number, z: number, a: number, b: number): Solid =>
      at(scaled(ball(w * 0.13, h * 0.012, w * 0.1, 12), 1, 1, 1), x, y, z, [a, b, 10]);
    it.part(
      'chips',
      group(
        chip(w * 0.34, h * 0.03, d * 0.42, 8, 0),
        chip(w * 0.24, h * 0.045, d * 0.6, -6, 40),
        chip(-w * 0.3, h * 0.05, d * 0.44, -52, 20),
        chip(-w * 0.16, h * 0.03, d * 0.62, 6, 70),
      ),
      'chip',
      { parent: 'bag', ghost: true },
    );
  },
});
