import { archetype, mat } from '../archetype.ts';
import { at, ball, box, curve, extrude, type Flat, group, loft, mirror, roundRect, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'handbag',
  words: ['purse', 'tote bag', 'shopping bag', 'pocketbook', 'shoulder bag', 'wallet', 'paper bag', 'tote'],
  serves: ['handbag', 'bag#4', 'wallet'],
  kind: 'prop',
  size: [0.36, 0.38, 0.18],
  massKg: 0.7,
  interaction: { pickup: true, open: true },
  roles: { main: mat('leather', '#b8423f'), trim: mat('leather', '#6e2420'), metal: mat('gold', '#dfb24c') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const cut = (y: number, x: number, z: number): { y: number; outline: Flat[] } => ({ y: h * y, outline: roundRect(w * x, d * z, d * z * 0.4, 4) });
    it.part('body', loft([cut(0, 0.92, 0.9), cut(0.06, 1, 1), cut(0.3, 0.96, 0.9), cut(0.56, 0.84, 0.66)]), 'main');
    it.part('base', loft([cut(0, 0.94, 0.92), cut(0.07, 1.015, 1.02)]), 'trim', { parent: 'body' });
    it.part(
      'flap',
      at(
        extrude(
          [
            [-0.43, 0.02],
            [-0.45, -0.13],
            [-0.34, -0.25],
            [0.34, -0.25],
            [0.45, -0.13],
            [0.43, 0.02],
          ].map(([x = 0, y = 0]): Flat => [x * w, y * h]),
          d * 0.12,
          d * 0.03,
        ),
        0,
        h * 0.565,
        d * 0.39,
        [-14, 0, 0],
      ),
      'trim',
      { parent: 'body' },
    );
    it.part('flap_top', at(box(w * 0.86, h * 0.045, d * 0.78, d * 0.04), 0, h * 0.565), 'trim', { parent: 'body' });
    it.part('clasp', at(group(box(w * 0.14, h * 0.1, d * 0.1, d * 0.03), at(ball(w * 0.03), 0, 0, d * 0.05)), 0, h * 0.36, d * 0.5), 'metal', {
      parent: 'flap',
    });
    it.part(
      'handles',
      mirror(
        tube(
          curve(
            [
              [-w * 0.26, h * 0.54, d * 0.18],
              [-w * 0.22, h * 0.84, d * 0.14],
              [0, h * 0.97, d * 0.1],
              [w * 0.22, h * 0.84, d * 0.14],
              [w * 0.26, h * 0.54, d * 0.18],
            ],
            3,
          ),
          w * 0.026,
          8,
        ),
        'z',
      ),
      'trim',
      { parent: 'body', sockets: [{ kind: 'grip', at: [0, h * 0.97, 0] }] },
    );
    it.detail('rings', mirror(mirror(at(turned(torus(w * 0.04, w * 0.014, 360, 10), 90), w * 0.26, h * 0.58, d * 0.18), 'z')), 'metal', { parent: 'handles' });
    it.anchor('inside', 0, h * 0.6, 0, w * 0.6);
  },
});
