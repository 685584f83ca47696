import type { Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, curve, cylinder, type Flat, group, loft, mirror, ring, roundRect, tube, turned } from '../solids.ts';

export default archetype({
  name: 'telephone',
  words: ['rotary phone', 'landline', 'old phone', 'vintage phone', 'rotary telephone', 'desk phone', 'old telephone', 'vintage telephone', 'telephone set'],
  serves: ['telephone#1'],
  kind: 'prop',
  size: [0.3, 0.22, 0.26],
  massKg: 1.6,
  roles: { main: mat('plastic', '#b8322c'), dark: mat('plastic', '#26242a'), dial: mat('chrome', '#d9dce0'), paper: mat('paper', '#f6efdc') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'body',
      at(
        loft([
          { y: 0, outline: roundRect(w * 0.8, d, w * 0.1) },
          { y: h * 0.12, outline: roundRect(w * 0.8, d * 0.98, w * 0.1) },
          { y: h * 0.52, outline: roundRect(w * 0.56, d * 0.52, w * 0.1).map(([x, z]): Flat => [x, z - d * 0.14]) },
          { y: h * 0.66, outline: roundRect(w * 0.5, d * 0.4, w * 0.08).map(([x, z]): Flat => [x, z - d * 0.16]) },
        ]),
        0,
        0,
      ),
      'main',
    );
    const face = (solid: Solid, out: number): Solid => at(turned(at(solid, 0, out), 42), 0, h * 0.33, d * 0.24);
    it.part('dial', face(cylinder(w * 0.2, h * 0.1, { sides: 20, bevel: h * 0.02 }), h * 0.0), 'dial', { parent: 'body' });
    it.part('dial_card', face(cylinder(w * 0.09, h * 0.06, { sides: 16 }), h * 0.045), 'paper', { parent: 'dial' });
    it.detail('finger_holes', face(ring(at(cylinder(w * 0.026, h * 0.04, { sides: 9 }), w * 0.145, 0), 10, 330), h * 0.045), 'dark', { parent: 'dial' });
    it.part(
      'cradle',
      mirror(
        group(
          at(box(w * 0.07, h * 0.2, d * 0.1, w * 0.02), w * 0.17, h * 0.7, -d * 0.06),
          at(box(w * 0.07, h * 0.2, d * 0.1, w * 0.02), w * 0.17, h * 0.7, -d * 0.28),
        ),
      ),
      'main',
      { parent: 'body' },
    );
    it.part(
      'handset',
      group(
        tube(
          curve(
            [
              [-w * 0.4, h * 0.82, -d * 0.17],
              [-w * 0.2, h * 0.87, -d * 0.17],
              [w * 0.2, h * 0.87, -d * 0.17],
              [w * 0.4, h * 0.82, -d * 0.17],
            ],
            4,
          ),
          h * 0.095,
          10,
        ),
        mirror(at(cylinder(w * 0.12, h * 0.18, { top: w * 0.08, sides: 14, bevel: h * 0.03 }), w * 0.39, h * 0.74, -d * 0.17)),
      ),
      'main',
      { parent: 'cradle', sockets: [{ kind: 'grip', at: [0, h * 0.9, -d * 0.17] }] },
    );
    it.detail(
      'cord',
      tube(
        Array.from({ length: 33 }, (_, i): Vec3 => {
          const a = (i / 32) * Math.PI * 2 * 7;
          const s = i / 32;
          const bow = Math.sin(s * Math.PI);
          return [-w * (0.4 + bow * 0.07) + Math.cos(a) * w * 0.022, h * (0.68 - s * 0.6), d * (-0.17 + bow * 0.1) + Math.sin(a) * w * 0.022];
        }),
        w * 0.012,
        5,
      ),
      'dark',
      { parent: 'handset', ghost: true },
    );
  },
});
