import type { Solid } from '@worldkiln/contracts';
import { spokedWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'spinning_wheel',
  words: ['yarn spinning wheel', 'spindle wheel', 'loom', 'weaving loom'],
  serves: ['spinning_wheel', 'loom#artifact'],
  kind: 'prop',
  size: [0.6, 1.1, 1.2],
  massKg: 12,
  roles: { main: mat('oak', '#9a6434'), wheel: mat('oak', '#7c4c26'), wool: mat('wool', '#f3ead6'), thread: mat('rope', '#efe3c4') },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.36;
    const y = h * 0.6;
    it.part('bench', at(box(w * 0.34, h * 0.06, d * 0.84, 0.012), 0, h * 0.34, d * 0.04, [-6, 0, 0]), 'main');
    const leg = (x: number, z: number, top: number): Solid =>
      tube(
        [
          [x * 0.5, top, z * 0.8],
          [x, h * 0.01, z],
        ],
        [w * 0.035, w * 0.045],
        8,
      );
    it.part('legs', group(leg(w * 0.36, -d * 0.34, h * 0.32), leg(-w * 0.36, -d * 0.34, h * 0.32), leg(0, d * 0.42, h * 0.38)), 'main', { parent: 'bench' });
    it.part(
      'posts',
      mirror(
        tube(
          [
            [w * 0.12, h * 0.3, -d * 0.14],
            [w * 0.12, y + h * 0.05, -d * 0.16],
          ],
          w * 0.035,
          8,
        ),
      ),
      'main',
      { parent: 'bench' },
    );
    it.part('axle', at(along.x(cylinder(w * 0.03, w * 0.36, { sides: 8 })), 0, y, -d * 0.155), 'main', { parent: 'posts' });
    spokedWheel(it, { parent: 'axle', name: 'wheel', x: 0, y, z: -d * 0.155, radius: r, width: w * 0.09 });
    it.part(
      'maidens',
      mirror(
        tube(
          [
            [w * 0.1, h * 0.36, d * 0.3],
            [w * 0.1, h * 0.64, d * 0.3],
          ],
          w * 0.03,
          8,
        ),
      ),
      'main',
      { parent: 'bench' },
    );
    it.part(
      'bobbin',
      at(
        along.x(
          group(
            cylinder(w * 0.05, w * 0.3, { sides: 10 }),
            at(cylinder(w * 0.1, w * 0.03, { sides: 12 }), 0, w * 0.07),
            at(cylinder(w * 0.1, w * 0.03, { sides: 12 }), 0, -w * 0.07),
          ),
        ),
        0,
        h * 0.58,
        d * 0.3,
      ),
      'wheel',
      { parent: 'maidens' },
    );
    it.part('yarn', at(along.x(cylinder(w * 0.085, w * 0.1, { sides: 12 })), 0, h * 0.58, d * 0.3), 'wool', { parent: 'bobbin' });
    it.part(
      'drive_band',
      group(
        tube(
          [
            [0, y + r * 0.98, -d * 0.14],
            [0, h * 0.63, d * 0.3],
          ],
          w * 0.012,
          5,
        ),
        tube(
          [
            [0, y - r * 0.98, -d * 0.14],
            [0, h * 0.54, d * 0.3],
          ],
          w * 0.012,
          5,
        ),
      ),
      'thread',
      { parent: 'bobbin' },
    );
    it.part(
      'distaff',
      tube(
        [
          [0, h * 0.38, d * 0.4],
          [0, h * 0.82, d * 0.42],
        ],
        w * 0.025,
        7,
      ),
      'main',
      { parent: 'bench' },
    );
    it.part('wool', at(ball(w * 0.13, h * 0.11, w * 0.13, 10), 0, h * 0.88, d * 0.42), 'wool', { parent: 'distaff' });
    it.part(
      'treadle',
      group(
        at(box(w * 0.3, h * 0.03, d * 0.3, 0.008), 0, h * 0.09, d * 0.02, [-8, 0, 0]),
        tube(
          [
            [w * 0.13, h * 0.09, -d * 0.08],
            [w * 0.13, y - h * 0.02, -d * 0.155],
          ],
          w * 0.015,
          6,
        ),
      ),
      'wheel',
      { parent: 'posts' },
    );
  },
});
