import { archetype, mat } from '../archetype.ts';
import { along, at, capsule, cylinder, mirror } from '../solids.ts';

export default archetype({
  name: 'rolling_pin',
  words: ['dough roller', 'pastry roller'],
  serves: ['rolling_pin#1'],
  kind: 'prop',
  size: [0.46, 0.08, 0.08],
  massKg: 0.6,
  roles: { main: mat('birch', '#e0b982'), handle: mat('walnut', '#7a4a2c') },
  build(it) {
    const { w, h } = it;
    it.part('roller', at(along.x(cylinder(h * 0.5, w * 0.6, { sides: it.sides(18), bevel: h * 0.06 })), 0, h * 0.5), 'main');
    it.part('handles', mirror(at(along.x(capsule(h * 0.24, w * 0.22, it.sides(12))), w * 0.39, h * 0.5)), 'handle', { parent: 'roller' });
  },
});
