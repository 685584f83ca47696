import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, lathe, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'rover',
  words: ['mars rover', 'moon rover', 'lunar rover', 'moon buggy', 'space rover', 'perseverance', 'curiosity rover'],
  serves: [],
  kind: 'prop',
  size: [2, 2, 2.6],
  massKg: 900,
  interaction: { drive: true },
  roles: {
    main: mat('painted_metal', '#ece9e0'),
    gold: mat('gold', '#d9a648'),
    dark: mat('iron', '#3c4046'),
    tyre: mat('steel', '#71777e'),
    rim: mat('chrome', '#c9ced3'),
    panel: mat('glass', '#2a4a94'),
    lens: mat('glass', '#27364a', { roughness: 0.1 }),
  },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.14;
    it.part('body', at(box(w * 0.5, h * 0.16, d * 0.52, it.bevel(0.06)), 0, h * 0.42), 'gold');
    it.part('deck', at(box(w * 0.56, h * 0.05, d * 0.58, 0.03), 0, h * 0.52), 'main', { parent: 'body' });
    it.part('solar_panel', at(box(w * 0.44, h * 0.02, d * 0.34), 0, h * 0.553, -d * 0.08), 'panel', { parent: 'deck' });
    it.part('generator', at(box(w * 0.22, h * 0.2, d * 0.16, 0.03), 0, h * 0.52, -d * 0.36, [-30, 0, 0]), 'dark', { parent: 'body' });
    it.part('mast', at(cylinder(w * 0.035, h * 0.36, { sides: 10 }), w * 0.14, h * 0.7, d * 0.2), 'main', { parent: 'deck' });
    it.part('camera_head', at(box(w * 0.26, h * 0.12, d * 0.11, 0.03), w * 0.14, h * 0.92, d * 0.2), 'main', {
      parent: 'mast',
      joint: { type: 'wheel', at: [w * 0.14, h * 0.88, d * 0.2], axis: [0, 1, 0] },
    });
    it.part(
      'lenses',
      group(
        at(along.z(cylinder(w * 0.05, d * 0.05, { sides: 14 })), w * 0.07, h * 0.92, d * 0.26),
        at(along.z(cylinder(w * 0.035, d * 0.05, { sides: 12 })), w * 0.21, h * 0.92, d * 0.26),
      ),
      'lens',
      { parent: 'camera_head' },
    );
    it.part(
      'dish',
      group(
        at(cylinder(w * 0.015, h * 0.16, { sides: 7 }), -w * 0.18, h * 0.6, -d * 0.1),
        at(
          lathe(
            [
              [0, 0],
              [w * 0.15, h * 0.05],
              [w * 0.155, h * 0.065],
              [0, h * 0.025],
            ],
            16,
          ),
          -w * 0.18,
          h * 0.67,
          -d * 0.1,
          [30, 20, 10],
        ),
      ),
      'main',
      { parent: 'deck' },
    );
    it.part(
      'arm',
      group(
        tube(
          [
            [-w * 0.14, h * 0.44, d * 0.24],
            [-w * 0.16, h * 0.6, d * 0.4],
            [-w * 0.14, h * 0.3, d * 0.48],
          ],
          w * 0.03,
          7,
        ),
        at(box(w * 0.14, h * 0.1, d * 0.07, 0.02), -w * 0.14, h * 0.27, d * 0.47),
      ),
      'rim',
      { parent: 'body' },
    );
    it.part(
      'rockers',
      mirror(
        group(
          tube(
            [
              [w * 0.27, h * 0.42, d * 0.08],
              [w * 0.36, h * 0.36, d * 0.2],
              [w * 0.4, r, d * 0.34],
            ],
            w * 0.028,
            7,
          ),
          tube(
            [
              [w * 0.27, h * 0.42, d * 0.08],
              [w * 0.36, h * 0.32, -d * 0.16],
              [w * 0.4, r, -d * 0.02],
            ],
            w * 0.028,
            7,
          ),
          tube(
            [
              [w * 0.36, h * 0.32, -d * 0.16],
              [w * 0.4, r, -d * 0.36],
            ],
            w * 0.028,
            7,
          ),
        ),
      ),
      'dark',
      { parent: 'body' },
    );
    for (const [name, x, z] of [
      ['left_front', 1, 0.34],
      ['right_front', -1, 0.34],
      ['left_middle', 1, -0.02],
      ['right_middle', -1, -0.02],
      ['left_rear', 1, -0.36],
      ['right_rear', -1, -0.36],
    ] as const)
      carWheel(it, { parent: 'rockers', name: `${name}_wheel`, x: x * w * 0.43, y: r, z: z * d, radius: r, width: w * 0.12 });
  },
});
