import { archetype, mat } from '../archetype.ts';
import { at, ball, box, type Flat, loft, roundRect, scaled, text, torus, tube } from '../solids.ts';

export default archetype({
  name: 'shirt',
  words: ['t-shirt', 'tee', 't shirt', 'tshirt', 'tee shirt', 'polo shirt', 'jersey', 'blouse', 'football jersey', 'hawaiian shirt', 'tank top'],
  serves: ['shirt#1', 'blouse#1', 'top#artifact', 'garment#1'],
  kind: 'prop',
  size: [0.66, 0.62, 0.24],
  massKg: 0.3,
  interaction: { pickup: true },
  roles: { main: mat('cotton', '#3f8fc4'), trim: mat('cotton', '#f3ead4'), inside: mat('cotton', '#2b5f86') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const cut = (y: number, x: number, z: number): { y: number; outline: Flat[] } => ({ y: h * y, outline: roundRect(w * x, d * z, d * z * 0.46, 4) });
    it.part(
      'body',
      loft([cut(0, 0.6, 0.92), cut(0.3, 0.56, 0.9), cut(0.62, 0.58, 1), cut(0.8, 0.6, 0.84), cut(0.9, 0.5, 0.66), cut(0.96, 0.32, 0.52)]),
      'main',
    );
    it.part('hem', loft([cut(0.0, 0.61, 0.94), cut(0.05, 0.61, 0.94)]), 'trim', { parent: 'body' });
    for (const [name, s] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(
        `${name}_sleeve`,
        tube(
          [
            [s * w * 0.18, h * 0.83, 0],
            [s * w * 0.33, h * 0.73, 0],
            [s * w * 0.45, h * 0.56, 0],
          ],
          [d * 0.34, d * 0.34, d * 0.36],
          12,
        ),
        'main',
        { parent: 'body' },
      );
      it.part(
        `${name}_cuff`,
        tube(
          [
            [s * w * 0.435, h * 0.58, 0],
            [s * w * 0.456, h * 0.545, 0],
          ],
          d * 0.375,
          12,
        ),
        'trim',
        { parent: `${name}_sleeve` },
      );
    }
    it.part(
      'collar',
      at({ shape: 'place', of: torus(w * 0.145, d * 0.09, 360, 16), scale: [1, 1, (d * 0.23) / (w * 0.145)], turn: [10, 0, 0] }, 0, h * 0.955),
      'trim',
      { parent: 'body' },
    );
    it.part('neck_opening', at(scaled(ball(1, 1, 1, 14), w * 0.125, h * 0.02, d * 0.2), 0, h * 0.965), 'inside', { parent: 'collar' });
    if (it.text) it.part('letters', at(text(it.text.slice(0, 10), h * 0.14, d * 0.05), 0, h * 0.56, d * 0.49), 'trim', { parent: 'body' });
    else it.detail('pocket', at(box(w * 0.13, h * 0.15, d * 0.05, d * 0.02), w * 0.13, h * 0.63, d * 0.48), 'trim', { parent: 'body' });
  },
});
