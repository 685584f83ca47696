import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, lathe, torus, tube } from '../solids.ts';

export default archetype({
  name: 'floor_lamp',
  words: ['standing lamp', 'standard lamp', 'tall lamp'],
  serves: ['floor_lamp'],
  kind: 'prop',
  size: [0.46, 1.6, 0.46],
  massKg: 6,
  behaviours: ['light'],
  roles: {
    main: mat('cotton', '#f0d9a4', { glow: 0.35 }),
    base: mat('iron', '#3a3b42'),
    trim: mat('brass', '#cf9f42'),
    bulb: mat('glow', '#fff0c2', { glow: 1 }),
  },
  tint: ['main', 'base'],
  keep: ['bulb'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'base',
      lathe(
        [
          [0, 0],
          [r * 0.72, 0],
          [r * 0.7, h * 0.015],
          [r * 0.14, h * 0.035],
          [0, h * 0.04],
        ],
        20,
      ),
      'base',
    );
    it.part('pole', at(cylinder(r * 0.07, h * 0.84, { sides: 9 }), 0, h * 0.44), 'base', { parent: 'base' });
    it.part('knots', group(...[0.06, 0.4, 0.73].map((y) => at(ball(r * 0.12, h * 0.014, r * 0.12, 10), 0, h * y))), 'trim', { parent: 'pole' });
    it.part('bulb', at(ball(r * 0.24, h * 0.07, r * 0.24, 10), 0, h * 0.84), 'bulb', { parent: 'pole', sockets: [{ kind: 'light', at: [0, h * 0.84, 0] }] });
    it.part(
      'shade',
      lathe(
        [
          [r * 0.96, h * 0.74],
          [r, h * 0.74],
          [r * 0.66, h * 0.99],
          [r * 0.62, h * 0.99],
          [0, h * 0.975],
          [0, h * 0.965],
          [r * 0.58, h * 0.97],
          [r * 0.96, h * 0.74],
        ],
        it.sides(18),
      ),
      'main',
      { parent: 'bulb' },
    );
    it.part('shade_bands', group(at(torus(r * 0.98, r * 0.03, 360, 20), 0, h * 0.745), at(torus(r * 0.64, r * 0.03, 360, 18), 0, h * 0.985)), 'trim', {
      parent: 'shade',
    });
    it.part('finial', group(at(cylinder(r * 0.04, h * 0.16, { sides: 6 }), 0, h * 0.9), at(ball(r * 0.07), 0, h * 0.99)), 'trim', { parent: 'shade' });
    it.detail(
      'cord',
      group(
        tube(
          [
            [r * 0.5, h * 0.78, r * 0.3],
            [r * 0.5, h * 0.7, r * 0.3],
          ],
          r * 0.015,
          5,
        ),
        at(ball(r * 0.05), r * 0.5, h * 0.7, r * 0.3),
      ),
      'trim',
      { parent: 'shade', ghost: true },
    );
  },
});
