import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'trailer',
  words: ['car trailer', 'utility trailer', 'cart trailer'],
  serves: ['trailer#3'],
  kind: 'prop',
  size: [1.7, 1, 3],
  massKg: 300,
  roles: {
    main: mat('painted_metal', '#3f6fae'),
    tyre: mat('rubber', '#26272b'),
    rim: mat('steel', '#c4c9cf'),
    dark: mat('iron', '#3c4046'),
    bed: mat('plank', '#a9794a'),
  },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.28;
    it.part('body', at(box(w * 0.76, h * 0.1, d * 0.66, 0), 0, h * 0.44, -d * 0.15), 'bed');
    it.part(
      'sides',
      group(
        mirror(at(box(w * 0.04, h * 0.42, d * 0.68, h * 0.01), w * 0.38, h * 0.62, -d * 0.15)),
        at(box(w * 0.76, h * 0.42, d * 0.02, h * 0.01), 0, h * 0.62, d * 0.18),
      ),
      'main',
      { parent: 'body' },
    );
    it.part('tailgate', at(box(w * 0.74, h * 0.4, d * 0.02, h * 0.01), 0, h * 0.63, -d * 0.48), 'main', {
      parent: 'body',
      joint: hinge(0, h * 0.43, -d * 0.48, [1, 0, 0], -100, 0),
    });
    it.part('axle', at(along.x(cylinder(h * 0.04, w * 0.9, { sides: 8 })), 0, r, -d * 0.16), 'dark', { parent: 'body' });
    it.part('mounts', mirror(at(box(w * 0.06, h * 0.2, d * 0.1), w * 0.26, h * 0.34, -d * 0.16)), 'dark', { parent: 'body' });
    carWheel(it, { parent: 'axle', name: 'left_wheel', x: w * 0.45, y: r, z: -d * 0.16, radius: r, width: w * 0.1 });
    carWheel(it, { parent: 'axle', name: 'right_wheel', x: -w * 0.45, y: r, z: -d * 0.16, radius: r, width: w * 0.1 });
    it.part(
      'hitch',
      group(
        tube(
          [
            [w * 0.3, h * 0.4, d * 0.16],
            [0, h * 0.4, d * 0.42],
          ],
          w * 0.03,
          8,
        ),
        tube(
          [
            [-w * 0.3, h * 0.4, d * 0.16],
            [0, h * 0.4, d * 0.42],
          ],
          w * 0.03,
          8,
        ),
        at(box(w * 0.07, h * 0.08, d * 0.14, h * 0.01), 0, h * 0.4, d * 0.43),
      ),
      'dark',
      { parent: 'body' },
    );
    it.part(
      'jack',
      group(at(cylinder(w * 0.025, h * 0.36, { sides: 8 }), 0, h * 0.22, d * 0.4), at(cylinder(w * 0.06, h * 0.05, { sides: 10 }), 0, h * 0.025, d * 0.4)),
      'rim',
      { parent: 'hitch' },
    );
    it.anchor('inside', 0, h * 0.5, -d * 0.15, w * 0.7);
    it.anchor('top', 0, h * 0.5, -d * 0.15, w * 0.7);
  },
});
