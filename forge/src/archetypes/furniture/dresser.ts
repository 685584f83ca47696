import { carcass, drawers } from '../../shared-parts/carcass.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, mirror } from '../solids.ts';

export default archetype({
  name: 'dresser',
  words: ['chest of drawers', 'drawers', 'bureau', 'commode'],
  near: ['nightstand', 'bedside table', 'side table', 'end table', 'sidetable', 'vanity'],
  serves: ['chest_of_drawers', 'drawer#artifact'],
  when: { chest: ['drawer', 'drawers', 'antique'] },
  kind: 'prop',
  size: [0.95, 0.95, 0.5],
  massKg: 38,
  interaction: { open: true },
  roles: { main: mat('oak', '#8a5b33'), door: mat('oak', '#ab7a49'), knob: mat('brass', '#d4a94f') },
  tint: ['main', 'door'],
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.05;
    const rows = h < w * 0.7 ? 2 : 3;
    carcass(it, 'body', { x: 0, y: h * 0.53, z: 0, width: w * 0.95, height: h * 0.86, depth: d * 0.9 }, t * 0.7);
    it.part('top', at(box(w, t, d, it.bevel(t * 0.3)), 0, h - t / 2), 'main', { parent: 'body' });
    drawers(it, { parent: 'body', x: 0, y: h * 0.53, z: d * 0.44, width: w * 0.92, height: h * 0.78, depth: d * 0.7 }, t * 0.5, rows);
    it.part('feet', mirror(mirror(at(box(t * 1.4, h * 0.14, t * 1.4, it.bevel(t * 0.2)), w * 0.43, h * 0.07, d * 0.36), 'z')), 'main', { parent: 'body' });
    it.anchor('top', 0, h, 0, d);
  },
});
