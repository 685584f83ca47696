import { archetype, mat } from '../archetype.ts';
import { along, at, box, cone, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'drill',
  words: ['power drill', 'electric drill', 'cordless drill'],
  near: ['jackhammer', 'pneumatic drill'],
  serves: ['drill#1', 'power_drill#1'],
  kind: 'prop',
  size: [0.1, 0.24, 0.3],
  massKg: 1.6,
  roles: { main: mat('plastic', '#e5b12e'), dark: mat('plastic', '#2b2d33'), metal: mat('steel', '#c4c9cf') },
  build(it) {
    const { w, h, d } = it;
    it.part('body', at(along.z(cylinder(w * 0.44, d * 0.5, { sides: it.sides(16), bevel: w * 0.1 })), 0, h * 0.78, -d * 0.2), 'main');
    it.part('handle', at(box(w * 0.5, h * 0.56, d * 0.2, it.bevel(w * 0.1)), 0, h * 0.42, -d * 0.26, [-8, 0, 0]), 'main', {
      parent: 'body',
      sockets: [{ kind: 'grip', at: [0, h * 0.45, -d * 0.26] }],
    });
    it.part('battery', at(box(w * 0.8, h * 0.18, d * 0.36, it.bevel(w * 0.06)), 0, h * 0.09, -d * 0.2), 'dark', { parent: 'handle' });
    it.part('chuck', at(along.z(cylinder(w * 0.34, d * 0.18, { top: w * 0.2, sides: 14 })), 0, h * 0.78, d * 0.13), 'dark', {
      parent: 'body',
      joint: { type: 'wheel', at: [0, h * 0.78, d * 0.13], axis: [0, 0, 1] },
    });
    it.part(
      'bit',
      group(at(along.z(cylinder(w * 0.07, d * 0.26, { sides: 6 })), 0, h * 0.78, d * 0.33), at(along.z(cone(w * 0.07, d * 0.05, 6)), 0, h * 0.78, d * 0.475)),
      'metal',
      { parent: 'chuck' },
    );
    it.detail('trigger', at(box(w * 0.2, h * 0.1, d * 0.06, w * 0.03), 0, h * 0.58, -d * 0.12), 'dark', { parent: 'handle' });
  },
});
