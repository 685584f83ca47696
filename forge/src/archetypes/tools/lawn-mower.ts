import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'lawn_mower',
  words: ['lawnmower', 'grass mower', 'push mower'],
  serves: ['lawn_mower#1'],
  kind: 'prop',
  size: [0.6, 1, 1.3],
  massKg: 28,
  roles: { main: mat('painted_metal', '#c8372f'), dark: mat('iron', '#34373d'), tyre: mat('rubber', '#26272b'), rim: mat('steel', '#c4c9cf') },
  build(it) {
    const { w, h, d } = it;
    it.part('deck', at(box(w * 0.74, h * 0.18, d * 0.5, it.bevel(h * 0.05)), 0, h * 0.2, d * 0.16), 'main');
    it.part(
      'engine',
      group(
        at(cylinder(w * 0.22, h * 0.22, { sides: 16, bevel: h * 0.02 }), 0, h * 0.38, d * 0.18),
        at(box(w * 0.26, h * 0.14, d * 0.12, h * 0.02), 0, h * 0.36, d * 0.32),
      ),
      'dark',
      { parent: 'deck' },
    );
    it.part('cap', at(cylinder(w * 0.1, h * 0.06, { sides: 12 }), 0, h * 0.51, d * 0.18), 'main', { parent: 'engine' });
    for (const [name, side, z] of [
      ['left_front', 1, 0.36],
      ['right_front', -1, 0.36],
      ['left_rear', 1, -0.04],
      ['right_rear', -1, -0.04],
    ] as const)
      carWheel(it, { parent: 'deck', name: `${name}_wheel`, x: side * w * 0.43, y: h * 0.12, z: d * z, radius: h * 0.12, width: w * 0.12 });
    it.part(
      'handle',
      group(
        mirror(
          tube(
            [
              [w * 0.3, h * 0.22, -d * 0.06],
              [w * 0.3, h * 0.95, -d * 0.44],
            ],
            w * 0.03,
            8,
          ),
        ),
        at(along.x(cylinder(w * 0.04, w * 0.66, { sides: 10 })), 0, h * 0.95, -d * 0.44),
      ),
      'dark',
      { parent: 'deck', sockets: [{ kind: 'grip', at: [0, h * 0.95, -d * 0.44] }] },
    );
    it.part('bag', at(box(w * 0.5, h * 0.26, d * 0.26, h * 0.06), 0, h * 0.36, -d * 0.16, [-18, 0, 0]), 'dark', { parent: 'handle' });
    it.part('bag_arm', at(box(w * 0.4, h * 0.08, d * 0.2), 0, h * 0.26, -d * 0.08), 'dark', { parent: 'deck' });
  },
});
