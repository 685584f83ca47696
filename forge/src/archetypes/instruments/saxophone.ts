import { archetype, mat } from '../archetype.ts';
import { along, at, ball, curve, cylinder, group, lathe, mirror, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'saxophone',
  words: ['sax', 'alto saxophone', 'tenor saxophone'],
  serves: ['saxophone#1'],
  kind: 'prop',
  size: [0.2, 0.72, 0.42],
  massKg: 2.4,
  interaction: { pickup: true },
  roles: { main: mat('brass', '#e0aa3e'), dark: mat('plastic', '#25242a'), key: mat('silver', '#dfe2e6') },
  build(it) {
    const { w, h, d } = it;
    const back = -d * 0.08;
    it.part(
      'body',
      tube(
        curve(
          [
            [0, h * 0.86, back],
            [0, h * 0.5, back],
            [0, h * 0.2, back + d * 0.02],
            [0, h * 0.1, d * 0.08],
            [0, h * 0.14, d * 0.22],
            [0, h * 0.3, d * 0.27],
            [0, h * 0.44, d * 0.31],
          ],
          3,
        ),
        [0.13, 0.15, 0.17, 0.19, 0.21, 0.23, 0.25, 0.28, 0.31, 0.33, 0.335, 0.335, 0.34, 0.34, 0.345, 0.35, 0.36, 0.38, 0.4].map((s) => s * w),
        14,
      ),
      'main',
    );
    it.part(
      'bell',
      at(
        turned(
          lathe(
            [
              [w * 0.3, 0],
              [w * 0.4, h * 0.03],
              [w * 0.5, h * 0.1],
              [w * 0.48, h * 0.105],
              [w * 0.34, h * 0.03],
              [0, h * 0.02],
            ],
            18,
          ),
          12,
        ),
        0,
        h * 0.42,
        d * 0.3,
      ),
      'main',
      { parent: 'body' },
    );
    it.part(
      'neck',
      tube(
        curve(
          [
            [0, h * 0.84, back],
            [0, h * 0.94, back],
            [0, h * 0.97, back - d * 0.12],
            [0, h * 0.93, back - d * 0.26],
          ],
          4,
        ),
        w * 0.1,
        10,
      ),
      'main',
      { parent: 'body' },
    );
    it.part(
      'mouthpiece',
      tube(
        [
          [0, h * 0.94, back - d * 0.22],
          [0, h * 0.9, back - d * 0.34],
          [0, h * 0.88, -d * 0.48],
        ],
        [w * 0.12, w * 0.12, w * 0.05],
        10,
      ),
      'dark',
      { parent: 'neck' },
    );
    it.part('collar', at(torus(w * 0.13, w * 0.045, 360, 12), 0, h * 0.85, back), 'key', { parent: 'body' });
    it.part(
      'keys',
      group(
        ...[0.74, 0.66, 0.58, 0.48, 0.4, 0.32].map((y, i) =>
          at(along.z(cylinder(w * 0.1, d * 0.07, { sides: 12, bevel: w * 0.02 })), w * 0.04, h * y, back + w * (0.16 + i * 0.022)),
        ),
      ),
      'key',
      { parent: 'body' },
    );
    it.part(
      'key_rod',
      mirror(
        tube(
          [
            [w * 0.16, h * 0.8, back],
            [w * 0.24, h * 0.24, back],
          ],
          w * 0.03,
          6,
        ),
      ),
      'key',
      { parent: 'body' },
    );
    it.part('bell_keys', mirror(at(along.x(cylinder(w * 0.15, w * 0.1, { sides: 14, bevel: w * 0.02 })), w * 0.35, h * 0.22, d * 0.24)), 'key', {
      parent: 'body',
    });
    it.detail(
      'key_pads',
      group(
        ...[0.74, 0.66, 0.58, 0.48, 0.4, 0.32].map((y, i) =>
          at(ball(w * 0.05, w * 0.05, w * 0.03, 8), w * 0.04, h * y, back + w * (0.16 + i * 0.022) + d * 0.035),
        ),
      ),
      'dark',
      { parent: 'keys' },
    );
  },
});
