import { archetype, mat } from '../archetype.ts';
import { at, cylinder, row, torus } from '../solids.ts';

export default archetype({
  name: 'bolt',
  words: ['screw', 'metal bolt', 'hex bolt', 'machine screw', 'bolt and nut'],
  near: ['nut and bolt', 'rivet'],
  serves: ['bolt#artifact', 'screw#artifact'],
  kind: 'prop',
  size: [0.05, 0.1, 0.05],
  massKg: 0.06,
  roles: { main: mat('steel', '#a4abb2') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('head', at(cylinder(r, h * 0.2, { sides: 6, bevel: h * 0.02 }), 0, h * 0.1), 'main');
    it.part('shaft', at(cylinder(r * 0.5, h * 0.82, { sides: 14 }), 0, h * 0.58), 'main', { parent: 'head' });
    it.part('thread', at(row(torus(r * 0.5, r * 0.075, 360, 14), 8, [0, h * 0.07, 0]), 0, h * 0.46), 'main', { parent: 'shaft' });
    if (it.says('nut')) it.part('nut', at(cylinder(r * 0.9, h * 0.16, { sides: 6, bevel: h * 0.02 }), 0, h * 0.62), 'main', { parent: 'shaft' });
  },
});
