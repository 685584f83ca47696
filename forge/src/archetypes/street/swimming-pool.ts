import { archetype, mat } from '../archetype.ts';
import { along, at, box, curve, cylinder, group, mirror, ring, subtract, torus, tube } from '../solids.ts';

export default archetype({
  name: 'swimming_pool',
  words: ['pool', 'paddling pool', 'kiddie pool', 'backyard pool', 'wading pool', 'inflatable pool', 'hot tub', 'jacuzzi'],
  serves: ['swimming_pool', 'pool#1', 'hot_tub'],
  kind: 'structure',
  size: [6, 1.4, 4.4],
  massKg: 20_000,
  roles: {
    main: mat('tile', '#e9e4d8'),
    wall: mat('tile', '#57b4d6'),
    water: mat('water', '#49b3dc'),
    chrome: mat('chrome', '#d4d9dd'),
    board: mat('plastic', '#f2f2ee'),
    float: mat('plastic', '#f0709a'),
    pale: mat('plastic', '#fdf3e6'),
  },
  keep: ['water'],
  build(it) {
    const { w, h, d } = it;
    const rim = h * 0.34;
    it.part('deck', at(subtract(at(box(w, rim, d, 0.04), 0, rim / 2), at(box(w * 0.78, rim * 2, d * 0.7, 0.3), 0, rim * 1.2)), 0, 0), 'main');
    it.part('basin', subtract(at(box(w * 0.8, rim * 0.9, d * 0.72, 0.02), 0, rim * 0.46), at(box(w * 0.76, rim * 2, d * 0.67), 0, rim * 1.25)), 'wall', {
      parent: 'deck',
    });
    it.part('water', at(box(w * 0.77, rim * 0.6, d * 0.69), 0, rim * 0.52), 'water', { parent: 'basin' });
    it.part(
      'ladder',
      group(
        ...[-1, 1].map((k) =>
          tube(
            curve(
              [
                [w * 0.34, rim * 0.7, k * d * 0.06 + d * 0.12],
                [w * 0.34, h * 0.62, k * d * 0.06 + d * 0.12],
                [w * 0.4, h * 0.72, k * d * 0.06 + d * 0.12],
                [w * 0.45, h * 0.6, k * d * 0.06 + d * 0.12],
                [w * 0.45, rim * 0.9, k * d * 0.06 + d * 0.12],
              ],
              3,
            ),
            0.035,
            7,
          ),
        ),
        at(along.z(cylinder(0.03, d * 0.12, { sides: 6 })), w * 0.34, rim * 0.95, d * 0.12),
      ),
      'chrome',
      { parent: 'deck' },
    );
    it.part(
      'diving_board',
      group(
        at(box(w * 0.34, 0.07, d * 0.13, 0.02), -w * 0.3, h * 0.62),
        at(box(w * 0.06, h * 0.36, d * 0.11, 0.03), -w * 0.44, h * 0.44),
        at(box(w * 0.04, h * 0.34, d * 0.1, 0.03), -w * 0.4, h * 0.43),
      ),
      'board',
      { parent: 'deck' },
    );
    it.part(
      'board_rails',
      mirror(
        at(
          group(
            tube(
              [
                [-w * 0.46, h * 0.6, 0],
                [-w * 0.46, h * 0.92, 0],
                [-w * 0.34, h * 0.92, 0],
                [-w * 0.34, h * 0.6, 0],
              ],
              0.025,
              6,
            ),
          ),
          0,
          0,
          d * 0.065,
        ),
        'z',
      ),
      'chrome',
      { parent: 'diving_board' },
    );
    it.part('float_ring', at(torus(d * 0.1, d * 0.04, 360, 18), w * 0.1, rim * 0.9, -d * 0.12), 'float', { parent: 'water' });
    it.detail('float_stripes', at(ring(at(box(d * 0.085, d * 0.084, d * 0.045, 0.03), d * 0.1, 0), 4), w * 0.1, rim * 0.9, -d * 0.12), 'pale', {
      parent: 'float_ring',
    });
    it.detail('tile_line', group(mirror(at(box(0.03, rim * 0.14, d * 0.66), w * 0.383, rim * 0.88))), mat('tile', '#2f5f9a'), { parent: 'basin' });
    it.anchor('inside', 0, rim * 0.7, 0, w * 0.5);
  },
});
