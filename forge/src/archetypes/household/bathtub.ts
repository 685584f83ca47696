import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, circle, curve, cylinder, type Flat, group, loft, mirror, roundRect, subtract, sweep, tube } from '../solids.ts';

export default archetype({
  name: 'bathtub',
  words: ['bath', 'tub', 'clawfoot tub', 'hot tub', 'jacuzzi', 'bath tub', 'bubble bath'],
  serves: ['bathtub', 'tub#1'],
  kind: 'prop',
  size: [1.7, 0.85, 0.8],
  massKg: 90,
  interaction: { sit: true },
  roles: { main: mat('porcelain', '#f4f1e8'), trim: mat('brass', '#d4a64a'), water: mat('water', '#6fc4de'), foam: mat('cream', '#ffffff') },
  tint: ['main'],
  keep: ['water', 'foam'],
  options: { bubbles: ['bubble', 'bubbles', 'foam'], water: ['water'] },
  build(it) {
    const { w, h, d } = it;
    const top = h * 0.74;
    const low = h * 0.14;
    const rim = (x: number, z: number): Flat[] => roundRect(x, z, z * 0.48, 5);
    const outer = loft([
      { y: low, outline: rim(w * 0.7, d * 0.56) },
      { y: h * 0.3, outline: rim(w * 0.86, d * 0.78) },
      { y: top, outline: rim(w * 0.96, d * 0.94) },
    ]);
    const inner = loft([
      { y: low + h * 0.08, outline: rim(w * 0.6, d * 0.44) },
      { y: h * 0.34, outline: rim(w * 0.76, d * 0.66) },
      { y: top + h * 0.05, outline: rim(w * 0.88, d * 0.82) },
    ]);
    it.part('tub', subtract(outer, inner), 'main');
    it.part(
      'rim',
      at(
        sweep(
          circle(h * 0.035, 8),
          [...rim(w * 0.95, d * 0.92), ...rim(w * 0.95, d * 0.92).slice(0, 2)].map(([x, z]): Vec3 => [x, top, z]),
        ),
        0,
        0,
      ),
      'main',
      { parent: 'tub' },
    );
    it.part(
      'feet',
      mirror(
        mirror(
          group(
            at(ball(w * 0.035, h * 0.04, w * 0.035, 9), w * 0.31, h * 0.04, d * 0.25),
            tube(
              [
                [w * 0.31, h * 0.05, d * 0.25],
                [w * 0.32, h * 0.13, d * 0.28],
                [w * 0.27, h * 0.24, d * 0.24],
              ],
              [w * 0.022, w * 0.026, w * 0.03],
              7,
            ),
          ),
          'z',
        ),
      ),
      'trim',
      { parent: 'tub' },
    );
    if (it.has('water'))
      it.part(
        'water',
        at(
          loft([
            { y: 0, outline: rim(w * 0.82, d * 0.74) },
            { y: h * 0.03, outline: rim(w * 0.83, d * 0.75) },
          ]),
          0,
          h * 0.55,
        ),
        'water',
        { parent: 'tub' },
      );
    if (it.has('bubbles'))
      it.part(
        'bubbles',
        group(
          ...Array.from({ length: 16 }, (_, i) => {
            const a = it.random.between(0, Math.PI * 2);
            const s = Math.sqrt(it.random.between(0, 0.7));
            const r = h * it.random.between(0.05, 0.1);
            return at(ball(r, r * 0.8, r, 9), Math.cos(a) * s * w * 0.36, h * 0.585 + (i % 3) * h * 0.015, Math.sin(a) * s * d * 0.3);
          }),
        ),
        'foam',
        { parent: 'tub', ghost: true },
      );
    it.part(
      'tap',
      group(
        tube(
          curve(
            [
              [-w * 0.43, h * 0.6, 0],
              [-w * 0.43, h * 0.9, 0],
              [-w * 0.38, h * 0.96, 0],
              [-w * 0.31, h * 0.92, 0],
              [-w * 0.3, h * 0.85, 0],
            ],
            3,
          ),
          h * 0.03,
          8,
        ),
        mirror(at(cylinder(h * 0.04, h * 0.07, { sides: 8 }), -w * 0.43, top + h * 0.05, d * 0.1), 'z'),
        at(along.z(cylinder(h * 0.022, d * 0.22, { sides: 7 })), -w * 0.43, top + h * 0.04),
      ),
      'trim',
      { parent: 'rim' },
    );
    it.anchor('inside', 0, h * 0.56, 0, d * 0.7);
    it.anchor('seat', w * 0.1, h * 0.3, 0, d * 0.6);
    it.socket('tub', 'seat', w * 0.1, h * 0.3);
  },
});
