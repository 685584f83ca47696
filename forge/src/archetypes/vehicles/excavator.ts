import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cone, cylinder, extrude, group, row, subtract, tube } from '../solids.ts';

export default archetype({
  name: 'excavator',
  words: ['digger', 'backhoe', 'steam shovel', 'mechanical digger'],
  serves: ['power_shovel#1', 'backhoe#1'],
  kind: 'prop',
  size: [2.2, 3, 4.6],
  massKg: 9000,
  interaction: { drive: true },
  roles: {
    main: mat('painted_metal', '#e5b12e'),
    tyre: mat('rubber', '#26272b'),
    rim: mat('steel', '#c4c9cf'),
    glass: mat('glass', '#bcdbe6'),
    dark: mat('iron', '#3c4046'),
  },
  build(it) {
    const { w, h, d } = it;
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const x = side * w * 0.34;
      const track: [number, number][] = [
        [-d * 0.3, h * 0.06],
        [-d * 0.26, 0],
        [d * 0.18, 0],
        [d * 0.22, h * 0.06],
        [d * 0.22, h * 0.14],
        [d * 0.17, h * 0.2],
        [-d * 0.25, h * 0.2],
        [-d * 0.3, h * 0.14],
      ];
      it.part(
        `${name}_track`,
        at(extrude(track.map(([a, b]): [number, number] => [-a, b]).toReversed(), w * 0.26, w * 0.03), x, 0, 0, [0, 90, 0]),
        'tyre',
        name === 'left' ? {} : { parent: 'left_track' },
      );
    }
    it.part('chassis', at(box(w * 0.6, h * 0.1, d * 0.34), 0, h * 0.14, -d * 0.04), 'dark', { parent: 'left_track' });
    it.part('turntable', at(cylinder(w * 0.3, h * 0.09, { sides: 18 }), 0, h * 0.21, -d * 0.06), 'dark', {
      parent: 'chassis',
      joint: { type: 'wheel', at: [0, h * 0.21, -d * 0.06], axis: [0, 1, 0] },
    });
    it.part('house', at(box(w * 0.84, h * 0.2, d * 0.42, it.bevel(h * 0.03)), 0, h * 0.34, -d * 0.14), 'main', { parent: 'turntable' });
    it.part('cab', at(box(w * 0.36, h * 0.3, d * 0.2, it.bevel(h * 0.03)), w * 0.2, h * 0.5, 0.0), 'main', { parent: 'house' });
    it.part(
      'windows',
      group(at(box(w * 0.3, h * 0.2, d * 0.03), w * 0.2, h * 0.53, d * 0.095), at(box(w * 0.03, h * 0.18, d * 0.15), w * 0.375, h * 0.53, 0)),
      'glass',
      { parent: 'cab' },
    );
    const hip: [number, number, number] = [-w * 0.12, h * 0.42, d * 0.03];
    it.part('boom', at(tube([hip, [-w * 0.12, h * 0.86, d * 0.12], [-w * 0.12, h * 0.94, d * 0.24]], [w * 0.09, w * 0.08, w * 0.07], 4), 0, 0), 'main', {
      parent: 'house',
      joint: hinge(hip[0], hip[1], hip[2], [1, 0, 0], -30, 30),
    });
    it.part(
      'stick',
      tube(
        [
          [-w * 0.12, h * 0.97, d * 0.2],
          [-w * 0.12, h * 0.44, d * 0.43],
        ],
        [w * 0.07, w * 0.06],
        4,
      ),
      'main',
      { parent: 'boom', joint: hinge(-w * 0.12, h * 0.94, d * 0.24, [1, 0, 0], -40, 40) },
    );
    it.part(
      'bucket',
      at(
        subtract(along.x(cylinder(h * 0.12, w * 0.34, { sides: 14 })), at(box(w * 0.26, h * 0.2, h * 0.24), 0, -h * 0.03, -h * 0.12)),
        -w * 0.12,
        h * 0.36,
        d * 0.42,
      ),
      'dark',
      { parent: 'stick', joint: hinge(-w * 0.12, h * 0.44, d * 0.43, [1, 0, 0], -60, 60) },
    );
    it.detail('teeth', at(row(cone(h * 0.025, h * 0.09, 5), 4, [w * 0.09, 0, 0]), -w * 0.255, h * 0.24, d * 0.42, [180, 0, 0]), 'rim', {
      parent: 'bucket',
      ghost: true,
    });
    it.part(
      'ram',
      tube(
        [
          [-w * 0.12, h * 0.42, d * 0.07],
          [-w * 0.12, h * 0.74, d * 0.13],
        ],
        w * 0.035,
        8,
      ),
      'rim',
      { parent: 'boom' },
    );
    it.part('counterweight', at(box(w * 0.8, h * 0.16, d * 0.08, h * 0.03), 0, h * 0.34, -d * 0.36), 'dark', { parent: 'house' });
    it.socket('cab', 'seat', w * 0.2, h * 0.44, 0);
  },
});
