import { archetype, mat } from '../archetype.ts';
import { at, ball, circle, curve, type Flat, group, loft, mirror, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'dress',
  words: ['gown', 'wedding dress', 'ball gown', 'frock', 'evening gown', 'skirt', 'princess dress', 'sundress', 'kimono'],
  serves: ['dress#1', 'skirt#artifact', 'gown#1', 'robe#1'],
  kind: 'prop',
  size: [0.8, 1.25, 0.72],
  massKg: 1,
  interaction: { pickup: true },
  roles: { main: mat('velvet', '#c6486f'), trim: mat('cotton', '#f6dfe4'), sash: mat('velvet', '#f0c558'), inside: mat('cotton', '#8a2f4c') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const wave = (x: number, y: number, by: number): Flat[] =>
      circle(1, 24).map(([a, b], i): Flat => {
        const s = 1 + (i % 2 ? by : -by);
        return [a * x * s, b * y * s];
      });
    const cut = (y: number, x: number, z: number, by = 0): { y: number; outline: Flat[] } => ({ y: h * y, outline: wave((w * x) / 2, (d * z) / 2, by) });
    it.part(
      'skirt',
      loft([cut(0, 0.93, 0.93, 0.05), cut(0.16, 0.84, 0.84, 0.045), cut(0.34, 0.62, 0.62, 0.03), cut(0.5, 0.38, 0.36, 0.01), cut(0.57, 0.29, 0.25)]),
      'main',
    );
    it.part('hem', loft([cut(0, 0.96, 0.96, 0.05), cut(0.045, 0.94, 0.94, 0.05)]), 'trim', { parent: 'skirt' });
    it.part('bodice', loft([cut(0.56, 0.285, 0.24), cut(0.68, 0.36, 0.3), cut(0.8, 0.42, 0.32), cut(0.86, 0.42, 0.28), cut(0.9, 0.36, 0.22)]), 'main', {
      parent: 'skirt',
    });
    it.part('sash', loft([cut(0.545, 0.32, 0.28), cut(0.59, 0.31, 0.27)]), 'sash', { parent: 'skirt' });
    it.part(
      'bow',
      at(group(mirror(at(scaled(ball(1, 1, 1, 9), w * 0.07, h * 0.03, d * 0.04), w * 0.065, 0, 0, [0, 0, 14])), ball(w * 0.03)), 0, h * 0.565, d * 0.15),
      'sash',
      { parent: 'sash' },
    );
    it.part('neckline', at({ shape: 'place', of: torus(w * 0.16, h * 0.016, 360, 18), scale: [1, 1, (d * 0.105) / (w * 0.16)] }, 0, h * 0.9), 'trim', {
      parent: 'bodice',
    });
    it.part('opening', at(scaled(ball(1, 1, 1, 14), w * 0.15, h * 0.012, d * 0.095), 0, h * 0.9), 'inside', { parent: 'neckline' });
    it.part('sleeves', mirror(at(scaled(ball(1, 1, 1, 12), w * 0.1, h * 0.075, d * 0.1), w * 0.22, h * 0.86)), 'trim', { parent: 'bodice' });
    it.part(
      'straps',
      mirror(
        tube(
          curve(
            [
              [w * 0.13, h * 0.88, d * 0.1],
              [w * 0.15, h * 0.985, 0],
              [w * 0.13, h * 0.88, -d * 0.1],
            ],
            4,
          ),
          w * 0.022,
          7,
        ),
      ),
      'trim',
      { parent: 'bodice' },
    );
    it.detail(
      'flowers',
      group(...[-0.3, 0.25, -0.02].map((x, i) => at(ball(w * 0.03), x * w, h * (0.2 + i * 0.05), d * Math.sqrt(0.175 - x * x) * (0.98 - i * 0.14)))),
      'sash',
      { parent: 'skirt', ghost: true },
    );
  },
});
