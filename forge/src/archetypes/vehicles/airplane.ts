import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, ball, box, cone, cylinder, extrude, group, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'airplane',
  words: ['plane', 'aeroplane', 'aircraft', 'prop plane', 'airliner', 'passenger airplane', 'combat prop plane'],
  near: ['glider', 'seaplane', 'biplane', 'paper airplane'],
  serves: ['airplane', 'aircraft#artifact'],
  kind: 'prop',
  size: [7.5, 2.6, 6.6],
  massKg: 1800,
  interaction: { drive: true, sit: true },
  behaviours: ['fly'],
  roles: {
    main: mat('painted_metal', '#e9e4d8'),
    trim: mat('painted_metal', '#c43d31'),
    glass: mat('glass', '#8fc8d8'),
    dark: mat('iron', '#3a3d42'),
    tyre: mat('rubber', '#2b2b2e'),
  },
  tint: ['main', 'trim'],
  keep: ['glass'],
  options: { propeller: ['propeller', 'prop'], wings: ['wing', 'wings'] },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    const jet = it.says('airliner', 'passenger');
    it.part(
      'body',
      tube(
        [
          [0, y + h * 0.08, -d * 0.48],
          [0, y + h * 0.03, -d * 0.2],
          [0, y, d * 0.1],
          [0, y, d * 0.36],
          [0, y, d * 0.44],
        ],
        [h * 0.07, h * 0.18, h * 0.25, h * 0.22, h * (jet ? 0.08 : 0.16)],
        it.sides(14),
      ),
      'main',
      { sockets: [{ kind: 'seat', at: [0, y, d * 0.1] }] },
    );
    it.part('nose', at(along.z(cylinder(h * 0.17, d * 0.05, { sides: 14, top: h * 0.1 })), 0, y, d * 0.455), 'trim', { parent: 'body' });
    it.part('cockpit', at(ball(h * 0.16, h * 0.17, d * 0.11, it.sides(12)), 0, y + h * 0.22, d * 0.12), 'glass', { parent: 'body' });
    if (it.has('wings'))
      it.part(
        'wings',
        mirror(
          at(
            turned(
              extrude(
                [
                  [0, -d * 0.1],
                  [w * 0.5, -d * (jet ? 0.18 : 0.05)],
                  [w * 0.5, d * (jet ? -0.06 : 0.07)],
                  [0, d * 0.13],
                ],
                h * 0.06,
                h * 0.015,
              ),
              -90,
            ),
            0,
            y - h * 0.06,
            d * 0.08,
          ),
        ),
        'trim',
        { parent: 'body' },
      );
    it.part(
      'tail_plane',
      mirror(
        at(
          turned(
            extrude(
              [
                [0, -d * 0.06],
                [w * 0.19, -d * 0.06],
                [w * 0.17, d * 0.03],
                [0, d * 0.06],
              ],
              h * 0.05,
              h * 0.01,
            ),
            -90,
          ),
          0,
          y + h * 0.1,
          -d * 0.42,
        ),
      ),
      'trim',
      { parent: 'body' },
    );
    it.part(
      'tail_fin',
      at(
        turned(
          extrude(
            [
              [-d * 0.07, 0],
              [d * 0.07, 0],
              [0, h * 0.4],
              [-d * 0.07, h * 0.42],
            ],
            h * 0.05,
            h * 0.01,
          ),
          0,
          -90,
        ),
        0,
        y + h * 0.1,
        -d * 0.41,
      ),
      'trim',
      { parent: 'body' },
    );
    if (jet)
      it.part('thruster', at(along.z(cylinder(h * 0.12, d * 0.1, { top: h * 0.09, sides: 12 })), 0, y + h * 0.08, -d * 0.46), 'dark', { parent: 'body' });
    else if (it.has('propeller'))
      it.part(
        'propeller',
        at(
          group(
            at(along.z(cone(h * 0.09, d * 0.07, 10)), 0, 0, d * 0.015),
            ...[0, 120, 240].map((a) => turned(at(box(h * 0.1, h * 0.42, d * 0.012, 0.01), 0, h * 0.24, 0, [0, 20, 0]), 0, 0, a)),
          ),
          0,
          y,
          d * 0.485,
        ),
        'dark',
        { parent: 'body', joint: { type: 'wheel', at: [0, y, d * 0.485], axis: [0, 0, 1] } },
      );
    it.part(
      'gear',
      group(
        mirror(
          tube(
            [
              [h * 0.1, y - h * 0.15, d * 0.12],
              [w * 0.1, h * 0.1, d * 0.14],
            ],
            h * 0.03,
            6,
          ),
        ),
        tube(
          [
            [0, y, -d * 0.4],
            [0, h * 0.018, -d * 0.45],
          ],
          h * 0.03,
          6,
        ),
      ),
      'dark',
      { parent: 'body' },
    );
    for (const [name, x] of [
      ['left_wheel', 1],
      ['right_wheel', -1],
    ] as const)
      it.part(name, at(along.x(cylinder(h * 0.1, h * 0.08, { sides: 12, bevel: 0.02 })), x * w * 0.1, h * 0.1, d * 0.14), 'tyre', {
        parent: 'gear',
        joint: wheelJoint(x * w * 0.1, h * 0.1, d * 0.14),
      });
    it.anchor('top', 0, y + h * 0.38, d * 0.05, w * 0.12);
  },
});
