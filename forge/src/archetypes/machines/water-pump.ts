import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, curve, cylinder, group, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'water_pump',
  words: ['hand pump', 'well pump', 'village pump', 'pump'],
  when: { pump: ['water', 'hand', 'well', 'iron', 'old'] },
  serves: ['pump#1', 'hand_pump', 'water_pump'],
  kind: 'prop',
  size: [0.5, 1.5, 0.9],
  massKg: 60,
  body: 'fixed',
  roles: { main: mat('painted_metal', '#2f6a4a'), dark: mat('iron', '#3c4046'), stone: mat('stone', '#a49d92'), water: mat('water', '#5fc0e4') },
  keep: ['water'],
  build(it) {
    const { w, h, d } = it;
    it.part('slab', at(box(w * 0.98, h * 0.06, d * 0.9, 0.02), 0, h * 0.03, d * 0.04), 'stone');
    it.part(
      'body',
      at(
        lathe(
          [
            [0, 0],
            [w * 0.26, 0],
            [w * 0.26, h * 0.03],
            [w * 0.17, h * 0.07],
            [w * 0.15, h * 0.4],
            [w * 0.19, h * 0.42],
            [w * 0.19, h * 0.5],
            [w * 0.15, h * 0.52],
            [w * 0.14, h * 0.62],
            [w * 0.2, h * 0.64],
            [w * 0.2, h * 0.67],
            [w * 0.06, h * 0.72],
            [0, h * 0.72],
          ],
          it.sides(18),
        ),
        0,
        h * 0.055,
        -d * 0.06,
      ),
      'main',
      { parent: 'slab' },
    );
    it.part(
      'spout',
      tube(
        curve(
          [
            [0, h * 0.52, d * 0.0],
            [0, h * 0.54, d * 0.16],
            [0, h * 0.52, d * 0.26],
            [0, h * 0.44, d * 0.29],
          ],
          3,
        ),
        [0.11, 0.105, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.11].map((k) => k * w),
        10,
      ),
      'main',
      { parent: 'body' },
    );
    it.part('rod', at(cylinder(w * 0.03, h * 0.2, { sides: 8 }), 0, h * 0.83, -d * 0.06), 'dark', { parent: 'body' });
    it.part(
      'bracket',
      group(at(box(w * 0.1, h * 0.2, d * 0.06, 0.01), 0, h * 0.76, -d * 0.24, [-14, 0, 0]), at(box(w * 0.08, h * 0.05, d * 0.22), 0, h * 0.67, -d * 0.15)),
      'main',
      { parent: 'body' },
    );
    it.part(
      'handle',
      tube(
        curve(
          [
            [0, h * 0.92, -d * 0.02],
            [0, h * 0.92, -d * 0.12],
            [0, h * 0.86, -d * 0.26],
            [0, h * 0.62, -d * 0.4],
            [0, h * 0.36, -d * 0.46],
          ],
          3,
        ),
        w * 0.05,
        8,
      ),
      'dark',
      { parent: 'bracket', joint: hinge(0, h * 0.86, -d * 0.26, [1, 0, 0], -10, 40), sockets: [{ kind: 'grip', at: [0, h * 0.4, -d * 0.45] }] },
    );
    it.part(
      'bucket',
      at(
        vessel(
          [
            [w * 0.2, 0],
            [w * 0.26, h * 0.15],
          ],
          w * 0.03,
          16,
        ),
        0,
        h * 0.055,
        d * 0.29,
      ),
      'dark',
      { parent: 'slab' },
    );
    it.part('water', at(cylinder(w * 0.21, h * 0.015, { sides: 14 }), 0, h * 0.17, d * 0.29), 'water', { parent: 'bucket' });
    it.part('stream', at(cylinder(w * 0.045, h * 0.28, { sides: 8 }), 0, h * 0.3, d * 0.29), 'water', { parent: 'water', ghost: true });
  },
});
