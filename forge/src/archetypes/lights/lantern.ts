import { bail } from '../../shared-parts/handle.ts';
import { archetype, mat } from '../archetype.ts';
import { at, curve, cylinder, group, lathe, mirror, torus, tube } from '../solids.ts';

export default archetype({
  name: 'lantern',
  words: ['oil lamp', 'oil lantern', 'camping lantern', 'kerosene lamp', 'hurricane lamp', 'gas lamp', 'storm lantern', 'kerosene lantern'],
  serves: ['lantern#1', 'oil_lamp'],
  kind: 'prop',
  size: [0.24, 0.46, 0.24],
  massKg: 1.4,
  interaction: { pickup: true },
  behaviours: ['light'],
  roles: { main: mat('iron', '#43484f'), glass: mat('glass', '#ffe9b0'), flame: mat('glow', '#ffb43e', { glow: 1 }), trim: mat('brass', '#cf9f42') },
  tint: ['main', 'trim'],
  keep: ['glass', 'flame'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'base',
      lathe(
        [
          [0, 0],
          [r * 0.9, 0],
          [r * 0.94, h * 0.03],
          [r * 0.9, h * 0.13],
          [r * 0.6, h * 0.18],
          [0, h * 0.18],
        ],
        it.sides(14),
      ),
      'main',
    );
    it.part('base_ring', at(torus(r * 0.9, r * 0.07, 360, 16), 0, h * 0.125), 'trim', { parent: 'base' });
    it.part('burner', at(cylinder(r * 0.4, h * 0.07, { top: r * 0.26, sides: 10 }), 0, h * 0.2), 'trim', { parent: 'base' });
    it.part(
      'flame',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.24, h * 0.05],
            [r * 0.26, h * 0.09],
            [r * 0.12, h * 0.17],
            [0, h * 0.24],
          ],
          9,
        ),
        0,
        h * 0.225,
      ),
      'flame',
      { parent: 'burner', sockets: [{ kind: 'light', at: [0, h * 0.33, 0] }] },
    );
    it.part(
      'glass',
      lathe(
        [
          [r * 0.5, h * 0.17],
          [r * 0.74, h * 0.28],
          [r * 0.76, h * 0.38],
          [r * 0.56, h * 0.56],
          [r * 0.46, h * 0.58],
        ],
        it.sides(14),
      ),
      'glass',
      { parent: 'base' },
    );
    it.part(
      'cap',
      lathe(
        [
          [0, h * 0.56],
          [r * 0.66, h * 0.56],
          [r * 0.7, h * 0.59],
          [r * 0.4, h * 0.68],
          [r * 0.36, h * 0.74],
          [r * 0.5, h * 0.76],
          [r * 0.2, h * 0.82],
          [0, h * 0.82],
        ],
        it.sides(14),
      ),
      'main',
      { parent: 'glass' },
    );
    it.part(
      'cage',
      mirror(
        tube(
          curve(
            [
              [r * 0.86, h * 0.13, 0],
              [r * 0.98, h * 0.36, 0],
              [r * 0.9, h * 0.56, 0],
              [r * 0.42, h * 0.7, 0],
            ],
            3,
          ),
          r * 0.06,
          7,
        ),
      ),
      'main',
      { parent: 'base' },
    );
    it.part('wires', group(...[0.3, 0.44].map((y) => at(torus(r * (y < 0.4 ? 0.76 : 0.7), r * 0.03, 360, 16), 0, h * y))), 'main', { parent: 'glass' });
    it.part('handle', at(bail(w * 0.82, h * 0.4, w * 0.045, 7), 0, h * 0.58), 'trim', { parent: 'cage', sockets: [{ kind: 'grip', at: [0, h * 0.97, 0] }] });
  },
});
