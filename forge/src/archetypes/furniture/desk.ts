import { carcass, drawers } from '../../shared-parts/carcass.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, mirror } from '../solids.ts';

export default archetype({
  name: 'desk',
  words: ['writing desk', 'office desk', 'simple desk', 'computer desk', 'sidetable desk', 'school desk'],
  near: ['countertop', 'kitchen island', 'workbench'],
  serves: ['desk', 'workbench', 'counter#artifact'],
  kind: 'prop',
  size: [1.4, 0.76, 0.7],
  massKg: 34,
  roles: { main: mat('oak', '#a06c3c'), door: mat('oak', '#b5814c'), knob: mat('brass', '#d0a54c') },
  tint: ['main', 'door'],
  options: { drawers: ['drawer', 'drawers'] },
  build(it) {
    const { w, h, d } = it;
    const t = h * 0.06;
    it.part('top', at(box(w, t, d, it.bevel(t * 0.25)), 0, h - t / 2), 'main');
    if (it.has('drawers')) {
      carcass(it, 'pedestal', { x: w * 0.31, y: (h - t * 0.9) / 2, z: 0, width: w * 0.33, height: h - t * 0.9, depth: d * 0.86 }, t * 0.6, 'main', 'top');
      drawers(it, { parent: 'pedestal', x: w * 0.31, y: h * 0.48, z: d * 0.42, width: w * 0.31, height: h * 0.8, depth: d * 0.7 }, t * 0.5, 3);
    } else it.part('right_legs', mirror(at(box(t * 1.3, h - t, t * 1.3, it.bevel(t * 0.2)), w * 0.44, (h - t) / 2, d * 0.38), 'z'), 'main', { parent: 'top' });
    it.part('left_legs', mirror(at(box(t * 1.3, h - t * 0.9, t * 1.3, it.bevel(t * 0.2)), -w * 0.45, (h - t * 0.9) / 2, d * 0.4), 'z'), 'main', {
      parent: 'top',
    });
    it.part('modesty_panel', at(box(w * 0.8, h * 0.36, t * 0.5), 0, h * 0.78, -d * 0.38), 'main', { parent: 'top' });
    it.anchor('top', 0, h, 0, d);
    it.socket('top', 'snap', 0, h);
  },
});
