import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, curve, cylinder, extrude, type Flat, loft, mirror, roundRect, row, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'jacket',
  words: [
    'coat',
    'leather jacket',
    'hoodie',
    'sweater',
    'suit',
    'blazer',
    'raincoat',
    'winter coat',
    'pullover',
    'jumper',
    'cardigan',
    'tuxedo',
    'trench coat',
    'vest',
    'armor',
    'cloak',
    'robe',
    'uniform',
  ],
  serves: ['jacket#1', 'coat#artifact', 'sweater#1', 'suit#1', 'vest#artifact', 'overgarment', 'clothing#1'],
  kind: 'prop',
  size: [0.68, 0.8, 0.28],
  massKg: 1.1,
  interaction: { pickup: true },
  roles: { main: mat('leather', '#7d4a2c'), trim: mat('wool', '#efe0bf'), inside: mat('cotton', '#4a2f22'), metal: mat('brass', '#d8aa49') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const cut = (y: number, x: number, z: number): { y: number; outline: Flat[] } => ({ y: h * y, outline: roundRect(w * x, d * z, d * z * 0.46, 4) });
    it.part(
      'body',
      loft([cut(0, 0.62, 0.9), cut(0.3, 0.56, 0.86), cut(0.6, 0.6, 0.94), cut(0.78, 0.62, 0.8), cut(0.87, 0.5, 0.62), cut(0.92, 0.32, 0.5)]),
      'main',
    );
    it.part('waistband', loft([cut(0, 0.63, 0.93), cut(0.08, 0.62, 0.92)]), 'trim', { parent: 'body' });
    for (const [name, s] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(
        `${name}_sleeve`,
        tube(
          curve(
            [
              [s * w * 0.2, h * 0.8, 0],
              [s * w * 0.36, h * 0.68, 0],
              [s * w * 0.41, h * 0.44, 0],
              [s * w * 0.42, h * 0.16, d * 0.06],
            ],
            3,
          ),
          d * 0.27,
          12,
        ),
        'main',
        { parent: 'body' },
      );
      it.part(
        `${name}_cuff`,
        tube(
          [
            [s * w * 0.42, h * 0.2, d * 0.05],
            [s * w * 0.42, h * 0.12, d * 0.065],
          ],
          d * 0.29,
          12,
        ),
        'trim',
        { parent: `${name}_sleeve` },
      );
    }
    it.part('zip_strip', at(box(w * 0.05, h * 0.74, d * 0.1, d * 0.02), 0, h * 0.4, d * 0.42), 'inside', { parent: 'body' });
    it.part(
      'lapels',
      mirror(
        at(
          extrude(
            [
              [0, -0.13],
              [0.11, 0.02],
              [0.13, 0.12],
              [0.03, 0.13],
            ].map(([x = 0, y = 0]): Flat => [x * w, y * h]),
            d * 0.12,
            d * 0.02,
          ),
          w * 0.015,
          h * 0.76,
          d * 0.38,
          [-14, 0, 0],
        ),
      ),
      'trim',
      { parent: 'body' },
    );
    it.part(
      'collar',
      at({ shape: 'place', of: torus(w * 0.15, d * 0.11, 360, 16), scale: [1, 1.3, (d * 0.24) / (w * 0.15)], turn: [12, 0, 0] }, 0, h * 0.92),
      'trim',
      { parent: 'body' },
    );
    it.part('neck_opening', at(scaled(ball(1, 1, 1, 14), w * 0.13, h * 0.02, d * 0.2), 0, h * 0.935), 'inside', { parent: 'collar' });
    it.part('pockets', mirror(at(box(w * 0.16, h * 0.16, d * 0.06, d * 0.02), w * 0.17, h * 0.25, d * 0.42)), 'main', { parent: 'body' });
    it.part('pocket_flaps', mirror(at(box(w * 0.17, h * 0.05, d * 0.08, d * 0.02), w * 0.17, h * 0.32, d * 0.42)), 'inside', { parent: 'pockets' });
    it.detail('buttons', row(at(along.z(cylinder(w * 0.022, d * 0.06, { sides: 9 })), 0, h * 0.16, d * 0.47), 4, [0, h * 0.14, 0]), 'metal', {
      parent: 'zip_strip',
    });
  },
});
