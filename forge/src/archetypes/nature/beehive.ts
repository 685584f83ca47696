import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, type Flat, group, lathe, mirror, scaled, torus } from '../solids.ts';

export default archetype({
  name: 'beehive',
  words: ['bee hive', 'hive', 'bee skep', 'skep', 'wasp nest', 'honeycomb', 'apiary', 'beehive box'],
  serves: ['beehive#1', 'hive#artifact', 'honeycomb#1', 'apiary', 'beehive#artifact'],
  kind: 'prop',
  size: [0.6, 0.75, 0.6],
  massKg: 8,
  roles: {
    main: mat('straw', '#e0ad4a'),
    dark: mat('walnut', '#3f2a1a'),
    stand: mat('plank', '#9a6a3c'),
    bee: mat('plastic', '#f2c32e'),
    stripe: mat('plastic', '#2b2420'),
    wing: mat('glass', '#e8f3f6'),
  },
  build(it) {
    const { w, h } = it;
    const base = h * 0.12;
    const profile = [0.86, 0.98, 1, 0.97, 0.9, 0.78, 0.6, 0.36];
    const each = (h * 0.86) / profile.length;
    it.part(
      'board',
      group(at(box(w * 0.98, h * 0.06, w * 0.98, 0.012), 0, h * 0.09), mirror(at(box(w * 0.12, h * 0.07, w * 0.9, 0.01), w * 0.34, h * 0.035))),
      'stand',
    );
    it.part(
      'coils',
      group(...profile.map((k, i) => at(scaled(torus(w * 0.43 * k - each * 0.5, each * 0.66, 360, it.sides(20)), 1, 0.9, 1), 0, base + each * (i + 0.5)))),
      'main',
      { parent: 'board' },
    );
    it.part('core', at(lathe([[0, 0], ...profile.map((k, i): Flat => [w * 0.43 * k - each * 0.3, each * (i + 0.5)]), [0, each * 8]], 18), 0, base), 'main', {
      parent: 'coils',
    });
    it.part('top', at(ball(w * 0.13, h * 0.06, w * 0.13, 10), 0, base + each * 8), 'main', { parent: 'core' });
    it.part('entrance', at(along.z(cylinder(w * 0.1, w * 0.14, { sides: 14 })), 0, base + each * 1.8, w * 0.39), 'dark', { parent: 'core' });
    const bees: Vec3[] = [
      [w * 0.36, h * 0.8, w * 0.2],
      [-w * 0.42, h * 0.55, w * 0.26],
      [w * 0.12, h * 0.36, w * 0.5],
    ];
    const each3 = (solid: Solid): Solid => group(...bees.map(([x, y, z], i) => at(solid, x, y, z, [0, i * 70, 0])));
    it.part('bees', each3(ball(w * 0.05, w * 0.05, w * 0.08, 8)), 'bee', { parent: 'core', ghost: true });
    it.detail('bee_stripes', each3(group(at(along.z(cylinder(w * 0.052, w * 0.025, { sides: 9 })), 0, 0, 0), at(ball(w * 0.036), 0, 0, w * 0.07))), 'stripe', {
      parent: 'bees',
      ghost: true,
    });
    it.detail('bee_wings', each3(mirror(at(ball(w * 0.06, w * 0.01, w * 0.035, 7), w * 0.05, w * 0.05, 0, [0, 0, 30]))), 'wing', {
      parent: 'bees',
      ghost: true,
    });
  },
});
