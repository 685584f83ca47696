import { archetype, mat } from '../archetype.ts';
import { at, cone, cylinder, turned } from '../solids.ts';

export default archetype({
  name: 'nail',
  words: ['iron nail', 'spike', 'rusty nail'],
  near: ['thumbtack', 'pin'],
  serves: ['nail#2', 'spike#artifact'],
  kind: 'prop',
  size: [0.03, 0.12, 0.03],
  massKg: 0.02,
  roles: { main: mat('steel', '#9aa0a6') },
  build(it) {
    const { w, h } = it;
    it.part('shaft', at(cylinder(w * 0.14, h * 0.82, { sides: 10 }), 0, h * 0.53), 'main');
    it.part('point', at(turned(cone(w * 0.14, h * 0.13, 10), 180), 0, h * 0.065), 'main', { parent: 'shaft' });
    it.part('head', at(cylinder(w * 0.5, h * 0.06, { sides: it.sides(14), bevel: h * 0.012 }), 0, h * 0.97), 'main', { parent: 'shaft' });
  },
});
