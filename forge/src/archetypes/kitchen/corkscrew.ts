import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, group, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'corkscrew',
  words: ['wine opener', 'cork screw', 'bottle screw'],
  near: ['bottle opener', 'can opener', 'tin opener'],
  serves: ['corkscrew', 'bottle_opener', 'opener#artifact'],
  kind: 'prop',
  size: [0.12, 0.19, 0.035],
  massKg: 0.15,
  roles: { main: mat('walnut', '#8a4f2c'), metal: mat('chrome', '#cdd2d7'), cork: mat('cork', '#c79a66') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'handle',
      at(
        along.x(
          lathe(
            [
              [0, -w * 0.5],
              [d * 0.32, -w * 0.49],
              [d * 0.5, -w * 0.3],
              [d * 0.34, 0],
              [d * 0.5, w * 0.3],
              [d * 0.32, w * 0.49],
              [0, w * 0.5],
            ],
            it.sides(14),
          ),
        ),
        0,
        h * 0.9,
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.9, 0] }] },
    );
    it.part('collar', at(cylinder(d * 0.26, h * 0.08, { sides: 12 }), 0, h * 0.81), 'metal', { parent: 'handle' });
    it.part('shaft', at(cylinder(d * 0.13, h * 0.26, { sides: 9 }), 0, h * 0.69), 'metal', { parent: 'collar' });
    const turns = 4.5;
    const n = 44;
    const worm = Array.from({ length: n + 1 }, (_, i): Vec3 => {
      const a = (i / n) * turns * Math.PI * 2;
      const r = d * 0.34 * (i < 3 ? i / 3 : i > n - 4 ? (n - i) / 4 + 0.05 : 1);
      return [Math.cos(a) * r, h * (0.6 - 0.58 * (i / n)), Math.sin(a) * r];
    });
    it.part(
      'worm',
      tube(
        worm,
        worm.map((_, i) => d * 0.1 * Math.min(1, (n - i) / 6 + 0.15)),
        6,
      ),
      'metal',
      { parent: 'shaft' },
    );
    it.detail('rings', group(...[-0.4, 0.4].map((k) => at(along.x(cylinder(d * 0.46, w * 0.03, { sides: 12 })), w * k, h * 0.9))), 'metal', {
      parent: 'handle',
    });
  },
});
