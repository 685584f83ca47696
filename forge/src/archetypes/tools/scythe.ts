import { archetype, mat } from '../archetype.ts';
import { at, extrude, tube } from '../solids.ts';

export default archetype({
  name: 'scythe',
  words: ['sickle', 'reaper scythe'],
  serves: ['scythe#1', 'sickle#1'],
  kind: 'prop',
  size: [0.9, 1.6, 0.16],
  massKg: 2.5,
  roles: { main: mat('steel', '#b4bac1'), handle: mat('oak', '#7a5232') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'handle',
      tube(
        [
          [w * 0.3, 0.01 * h, 0],
          [w * 0.2, h * 0.4, d * 0.1],
          [w * 0.26, h * 0.72, 0],
          [w * 0.3, h * 0.95, 0],
        ],
        w * 0.035,
        9,
      ),
      'handle',
      { sockets: [{ kind: 'grip', at: [w * 0.22, h * 0.5, 0] }] },
    );
    it.part(
      'grip',
      tube(
        [
          [w * 0.2, h * 0.5, 0],
          [w * 0.2, h * 0.52, d * 0.44],
        ],
        w * 0.03,
        8,
      ),
      'handle',
      { parent: 'handle' },
    );
    it.part(
      'blade',
      at(
        extrude(
          [
            [w * 0.32, h * 0.99],
            [w * 0.05, h * 0.99],
            [-w * 0.28, h * 0.9],
            [-w * 0.48, h * 0.7],
            [-w * 0.24, h * 0.84],
            [w * 0.06, h * 0.9],
            [w * 0.32, h * 0.92],
          ],
          d * 0.14,
          d * 0.02,
        ),
        0,
        0,
      ),
      'main',
      { parent: 'handle' },
    );
  },
});
