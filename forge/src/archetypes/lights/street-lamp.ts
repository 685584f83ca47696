import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, cylinder, group, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'street_lamp',
  words: ['lamppost', 'lamp post', 'streetlight', 'street light', 'streetlamp'],
  serves: ['streetlight'],
  kind: 'prop',
  size: [0.6, 3.4, 0.6],
  massKg: 80,
  body: 'fixed',
  behaviours: ['light'],
  roles: { main: mat('iron', '#33373c'), glass: mat('glow', '#ffe6a0', { glow: 0.9 }), trim: mat('brass', '#b5903f') },
  keep: ['glass'],
  build(it) {
    const { w, h } = it;
    it.part('base', at(cylinder(w * 0.3, h * 0.06, { top: w * 0.2, sides: 10, bevel: 0.02 }), 0, h * 0.03), 'main');
    it.part('post', at(cylinder(w * 0.09, h * 0.72, { top: w * 0.07, sides: 10 }), 0, h * 0.4), 'main', { parent: 'base' });
    it.part('collars', group(at(torus(w * 0.1, w * 0.03, 360, 10), 0, h * 0.12), at(torus(w * 0.09, w * 0.03, 360, 10), 0, h * 0.68)), 'trim', {
      parent: 'post',
    });
    it.part('tray', at(cylinder(w * 0.14, h * 0.03, { top: w * 0.26, sides: 6 }), 0, h * 0.77), 'main', { parent: 'post' });
    it.part('glass', at(cylinder(w * 0.22, h * 0.13, { top: w * 0.32, sides: 6 }), 0, h * 0.845), 'glass', {
      parent: 'tray',
      sockets: [{ kind: 'light', at: [0, h * 0.85, 0] }],
    });
    it.part(
      'cage',
      at(
        ring(
          tube(
            [
              [w * 0.22, -h * 0.065, 0],
              [w * 0.325, h * 0.065, 0],
            ],
            w * 0.02,
            5,
          ),
          6,
        ),
        0,
        h * 0.845,
        0,
      ),
      'main',
      { parent: 'tray' },
    );
    it.part('cap', at(cone(w * 0.42, h * 0.08, 6), 0, h * 0.95), 'main', { parent: 'glass' });
    it.detail('finial', at(ball(w * 0.05), 0, h * 0.99), 'trim', { parent: 'cap' });
  },
});
