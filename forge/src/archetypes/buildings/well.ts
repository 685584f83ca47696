import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, box, cylinder, extrude, group, lathe, mirror, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'well',
  words: ['water well', 'wishing well', 'stone well', 'village well'],
  serves: ['well#1', 'well#2'],
  kind: 'structure',
  size: [1.9, 2.5, 1.9],
  massKg: 1_800,
  roles: {
    main: mat('cobble', '#98928a'),
    roof: mat('tile', '#a8503a'),
    wood: mat('oak', '#7a5230'),
    water: mat('water', '#3f8fb5'),
    bucket: mat('plank', '#b98650'),
    rope: mat('rope', '#e0cfa2'),
    metal: mat('iron', '#3a3d40'),
  },
  tint: ['main', 'roof'],
  keep: ['water'],
  options: { roof: ['roof'], bucket: ['bucket'] },
  build(it) {
    const { w, h } = it;
    const r = w * 0.38;
    const rim = h * 0.34;
    it.part(
      'wall',
      lathe(
        [
          [r * 0.74, h * 0.02],
          [r * 0.74, 0],
          [r * 1.04, 0],
          [r * 0.98, rim * 0.9],
          [r * 0.7, rim * 0.9],
          [r * 0.74, h * 0.02],
        ],
        it.sides(14),
      ),
      'main',
    );
    it.part(
      'stones',
      group(...[0, 1, 2].map((k) => at(ring(at(box(r * 0.5, rim * 0.24, r * 0.12, 0.03), 0, 0, r * 0.97), 10), 0, rim * (0.16 + k * 0.28), 0, [0, k * 18, 0]))),
      'main',
      { parent: 'wall' },
    );
    it.part(
      'rim',
      lathe(
        [
          [r * 0.7, rim * 0.88],
          [r * 1.12, rim * 0.88],
          [r * 1.12, rim],
          [r * 0.7, rim],
          [r * 0.7, rim * 0.88],
        ],
        it.sides(14),
      ),
      'main',
      { parent: 'wall' },
    );
    it.part('water', at(cylinder(r * 0.76, h * 0.02, { sides: 14 }), 0, rim * 0.66), 'water', { parent: 'wall' });
    it.part('posts', mirror(at(box(w * 0.07, h * 0.52, w * 0.08, 0.01), r * 0.92, rim + h * 0.24)), 'wood', { parent: 'rim' });
    const axle = rim + h * 0.26;
    it.part('windlass', at(along.x(cylinder(w * 0.05, r * 2, { sides: 9 })), 0, axle), 'wood', { parent: 'posts', joint: wheelJoint(0, axle, 0) });
    it.part('rope_coil', at(along.x(cylinder(w * 0.07, w * 0.16, { sides: 10 })), 0, axle), 'rope', { parent: 'windlass' });
    it.part(
      'crank',
      tube(
        [
          [r * 0.95, axle, 0],
          [w * 0.47, axle, 0],
          [w * 0.47, axle - h * 0.08, 0],
          [w * 0.5, axle - h * 0.08, 0],
        ],
        w * 0.018,
        6,
      ),
      'metal',
      { parent: 'windlass' },
    );
    it.part('rope', at(cylinder(w * 0.014, axle - rim + h * 0.06, { sides: 6 }), 0, (axle + rim) / 2 - h * 0.005, w * 0.05), 'rope', { parent: 'rope_coil' });
    if (it.has('bucket')) {
      it.part(
        'bucket',
        at(
          lathe(
            [
              [0, -h * 0.04],
              [w * 0.07, -h * 0.04],
              [w * 0.095, h * 0.045],
              [w * 0.075, h * 0.045],
              [w * 0.06, -h * 0.02],
              [0, -h * 0.02],
            ],
            10,
          ),
          0,
          rim + h * 0.005,
          w * 0.05,
        ),
        'bucket',
        { parent: 'rope' },
      );
      it.detail('bucket_hoops', at(torus(w * 0.09, w * 0.01, 360, 10), 0, rim + h * 0.025, w * 0.05), 'metal', { parent: 'bucket' });
    }
    if (it.has('roof')) {
      const [a, rise] = [w * 0.48, h * 0.2];
      const top = h * 0.8;
      it.part(
        'gables',
        mirror(
          at(
            extrude(
              [
                [-a * 0.66, 0],
                [a * 0.66, 0],
                [0, rise * 0.92],
              ],
              w * 0.05,
            ),
            r * 0.92,
            top,
            0,
            [0, 90, 0],
          ),
        ),
        'wood',
        { parent: 'posts' },
      );
      const slope = Math.hypot(a, rise);
      it.part(
        'roof',
        mirror(at(box(w * 0.96, h * 0.025, slope * 1.06), 0, top + rise * 0.42, a / 2, [(Math.atan2(rise, a) * 180) / Math.PI, 0, 0]), 'z'),
        'roof',
        { parent: 'gables' },
      );
      it.detail('ridge', at(along.x(cylinder(h * 0.022, w * 0.98, { sides: 7 })), 0, top + rise * 0.97), 'roof', { parent: 'roof' });
    }
    it.anchor('inside', 0, rim * 0.7, 0, r);
  },
});
