import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'garden_hose',
  words: ['hose', 'water hose', 'hosepipe', 'fire hose', 'coiled hose'],
  serves: ['hose#artifact', 'garden_hose'],
  kind: 'prop',
  size: [0.6, 0.22, 0.6],
  massKg: 4,
  roles: { main: mat('rubber', '#3f8f45'), metal: mat('brass', '#cfa04a'), grip: mat('plastic', '#e0a52e') },
  build(it) {
    const { w, h } = it;
    const t = h * 0.14;
    const turns = 4;
    const n = 64;
    const coil = Array.from({ length: n + 1 }, (_, i): Vec3 => {
      const a = (i / n) * turns * Math.PI * 2;
      const r = w * (0.4 - 0.02 * Math.sin(i * 0.7));
      return [Math.cos(a) * r, t + (i / n) * h * 0.62, Math.sin(a) * r];
    });
    const end: Vec3[] = [
      [w * 0.3, h * 0.86, w * 0.2],
      [w * 0.08, h * 0.9, w * 0.26],
      [-w * 0.1, h * 0.9, w * 0.2],
    ];
    it.part('hose', tube([...coil, ...end], t, 8), 'main');
    it.part(
      'nozzle',
      at(
        along.x(
          lathe(
            [
              [0, 0],
              [t * 1.2, 0],
              [t * 1.3, w * 0.05],
              [t * 0.9, w * 0.09],
              [t * 0.7, w * 0.2],
              [t * 1.1, w * 0.24],
              [0, w * 0.24],
            ],
            12,
          ),
        ),
        -w * 0.08,
        h * 0.9,
        w * 0.2,
        [0, -30, 0],
      ),
      'metal',
      { parent: 'hose' },
    );
    it.detail('collar', at(along.x(cylinder(t * 1.36, w * 0.04, { sides: 12 })), -w * 0.11, h * 0.9, w * 0.215, [0, -30, 0]), 'grip', { parent: 'nozzle' });
    it.part('coupling', at(along.z(cylinder(t * 1.3, w * 0.08, { sides: 10 })), w * 0.4, t * 1.05, -w * 0.02), 'metal', { parent: 'hose' });
  },
});
