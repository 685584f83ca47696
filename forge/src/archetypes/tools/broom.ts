import { archetype, mat } from '../archetype.ts';
import { at, circle, cylinder, loft, row, torus } from '../solids.ts';

export default archetype({
  name: 'broom',
  words: ['broomstick', 'witch broom', 'besom', 'sweeping broom'],
  near: ['mop', 'rake'],
  serves: ['broom#artifact'],
  kind: 'prop',
  size: [0.3, 1.35, 0.14],
  massKg: 0.9,
  roles: { main: mat('oak', '#9a6a3f'), bristles: mat('straw', '#d3ae58'), band: mat('rope', '#7d4a35') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'bristles',
      loft([
        { y: 0, outline: circle(w * 0.5, 12, d / w) },
        { y: h * 0.1, outline: circle(w * 0.47, 12, d / w) },
        { y: h * 0.26, outline: circle(w * 0.16, 12, 0.8) },
      ]),
      'bristles',
    );
    it.part('stick', at(cylinder(w * 0.055, h * 0.8, { sides: 9 }), 0, h * 0.6), 'main', {
      parent: 'bristles',
      sockets: [{ kind: 'grip', at: [0, h * 0.7, 0] }],
    });
    it.part('bands', at(row(torus(w * 0.17, w * 0.025, 360, 12), 2, [0, h * 0.025, 0]), 0, h * 0.21), 'band', { parent: 'bristles' });
  },
});
