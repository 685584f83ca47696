import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cylinder, group, mirror, torus } from '../solids.ts';

export default archetype({
  name: 'log',
  words: ['tree stump', 'stump', 'tree trunk', 'firewood', 'branch', 'twig', 'fallen tree', 'hollow tree', 'driftwood', 'rotten tree'],
  serves: ['log#1', 'stump#plant', 'branch#plant', 'timber#artifact'],
  kind: 'prop',
  size: [1.4, 0.42, 0.42],
  massKg: 45,
  roles: { main: mat('bark', '#76522f'), wood: mat('pine', '#dcb47c'), moss: mat('moss', '#6f8a45') },
  build(it) {
    const { w, h } = it;
    const r = h * 0.46;
    it.part('log', at(along.x(cylinder(r, w * 0.98, { sides: 12 })), 0, r), 'main');
    it.part('ends', mirror(at(along.x(cylinder(r * 0.86, w * 0.02, { sides: 12 })), w * 0.49, r)), 'wood', { parent: 'log' });
    it.detail(
      'rings',
      mirror(group(at(along.x(torus(r * 0.55, r * 0.035, 360, 12)), w * 0.5, r), at(along.x(torus(r * 0.26, r * 0.035, 360, 10)), w * 0.5, r))),
      'main',
      { parent: 'ends' },
    );
    it.part('knot', at(cylinder(r * 0.26, r * 0.7, { top: r * 0.2, sides: 8 }), w * 0.16, r * 1.8, 0, [0, 0, -16]), 'main', { parent: 'log' });
    it.part('moss', at(ball(w * 0.2, r * 0.16, r * 0.6, 9), -w * 0.2, r * 1.94), 'moss', { parent: 'log', ghost: true });
    it.anchor('top', 0, h * 0.92, 0, w * 0.6);
  },
});
