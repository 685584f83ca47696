import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'punching_bag',
  words: ['boxing bag', 'heavy bag', 'punch bag', 'speed bag'],
  serves: ['punching_bag', 'punch_bag'],
  kind: 'prop',
  size: [1, 2.2, 1],
  massKg: 60,
  body: 'fixed',
  roles: { main: mat('leather', '#b3262e'), band: mat('leather', '#25262b'), frame: mat('painted_metal', '#3c4046'), chain: mat('chrome', '#c9ced3') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'base',
      group(at(box(w * 0.9, h * 0.03, d * 0.1, 0.01), 0, h * 0.015, -d * 0.42), mirror(at(box(w * 0.09, h * 0.03, d * 0.9, 0.01), w * 0.4, h * 0.015))),
      'frame',
    );
    it.part('post', at(box(w * 0.09, h * 0.94, w * 0.09, 0.01), 0, h * 0.49, -d * 0.42), 'frame', { parent: 'base' });
    it.part(
      'arm',
      group(at(box(w * 0.08, h * 0.04, d * 0.5), 0, h * 0.96, -d * 0.2), at(box(w * 0.06, h * 0.03, d * 0.3), 0, h * 0.87, -d * 0.32, [40, 0, 0])),
      'frame',
      { parent: 'post' },
    );
    it.part(
      'chains',
      group(
        at(cylinder(0.02, h * 0.07, { sides: 7 }), 0, h * 0.915, d * 0.02),
        ...[0, 1, 2, 3]
          .map((i) =>
            turned(
              tube(
                [
                  [0, h * 0.89, 0],
                  [w * 0.15, h * 0.79, 0],
                ],
                0.014,
                6,
              ),
              0,
              i * 90 + 45,
            ),
          )
          .map((solid) => at(solid, 0, 0, d * 0.02)),
      ),
      'chain',
      { parent: 'arm' },
    );
    it.part('bag', at(cylinder(w * 0.2, h * 0.52, { sides: it.sides(20), bevel: 0.05 }), 0, h * 0.54, d * 0.02), 'main', {
      parent: 'chains',
      joint: { type: 'ball', at: [0, h * 0.93, d * 0.02] },
    });
    it.part(
      'bands',
      group(...[0.76, 0.42, 0.3].map((k) => at(cylinder(w * 0.206, h * (k > 0.7 ? 0.06 : 0.03), { sides: it.sides(20) }), 0, h * k, d * 0.02))),
      'band',
      { parent: 'bag' },
    );
  },
});
