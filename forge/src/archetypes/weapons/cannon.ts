import { spokedWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, group, lathe, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'cannon',
  words: ['artillery', 'howitzer'],
  near: ['catapult', 'mortar', 'ballista'],
  serves: ['cannon#artifact', 'artillery#artifact', 'catapult#artifact'],
  kind: 'prop',
  size: [1.3, 1.1, 2.0],
  massKg: 650,
  roles: { main: mat('iron', '#3d4147'), wheel: mat('oak', '#8a5a30'), brass: mat('brass', '#c39a46') },
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.4;
    it.part(
      'carriage_base',
      group(
        mirror(at(box(w * 0.12, h * 0.26, d * 0.6, it.bevel(0.03)), w * 0.2, h * 0.42, -d * 0.08)),
        at(box(w * 0.5, h * 0.12, d * 0.16), 0, h * 0.36, -d * 0.3),
        at(box(w * 0.5, h * 0.12, d * 0.12), 0, h * 0.4, d * 0.1),
        at(box(w * 0.3, h * 0.14, d * 0.3, 0.02), 0, h * 0.16, -d * 0.42, [-16, 0, 0]),
        mirror(
          tube(
            [
              [w * 0.18, h * 0.36, -d * 0.3],
              [w * 0.1, w * 0.042, -d * 0.5],
            ],
            w * 0.05,
            6,
          ),
        ),
      ),
      'wheel',
    );
    it.part(
      'barrel',
      at(
        turned(
          lathe(
            [
              [0, -d * 0.36],
              [w * 0.08, -d * 0.35],
              [w * 0.06, -d * 0.31],
              [w * 0.2, -d * 0.29],
              [w * 0.2, -d * 0.2],
              [w * 0.17, -d * 0.18],
              [w * 0.14, d * 0.3],
              [w * 0.18, d * 0.33],
              [w * 0.18, d * 0.38],
              [w * 0.1, d * 0.38],
              [w * 0.1, d * 0.3],
              [0, d * 0.3],
            ],
            it.sides(16),
          ),
          78,
        ),
        0,
        h * 0.66,
        d * 0.05,
      ),
      'main',
      { parent: 'carriage_base', joint: hinge(0, h * 0.62, 0, [1, 0, 0], -20, 30), sockets: [{ kind: 'muzzle', at: [0, h * 0.78, d * 0.46] }] },
    );
    it.detail('trunnion', at(along.x(cylinder(w * 0.06, w * 0.5, { sides: 10 })), 0, h * 0.6, d * 0.02), 'brass', { parent: 'carriage_base' });
    it.part('axle', at(along.x(cylinder(w * 0.05, w * 0.84, { sides: 8 })), 0, r, d * 0.1), 'wheel', { parent: 'carriage_base' });
    if (it.has('wheels'))
      for (const [name, x] of [
        ['left_wheel', 1],
        ['right_wheel', -1],
      ] as const)
        spokedWheel(it, { parent: 'axle', name, x: x * w * 0.42, y: r, z: d * 0.1, radius: r, width: w * 0.09 });
  },
});
