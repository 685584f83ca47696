import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, ball, box, cylinder, group, mirror, torus, tube } from '../solids.ts';

export default archetype({
  name: 'motorcycle',
  words: ['motorbike', 'bike motor', 'harley', 'harley-davidson motorcycle', 'chopper', 'sport bike', 'dirt bike', 'harley-davidson'],
  near: ['scooter', 'moped', 'vespa'],
  serves: ['motorcycle', 'motor_scooter'],
  kind: 'prop',
  size: [0.8, 1.15, 2.1],
  massKg: 190,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#b8332c'),
    dark: mat('plastic', '#2f3136'),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#c9cdd1'),
    chrome: mat('chrome', '#c4c9ce'),
    seat: mat('leather', '#3a2a22'),
    light: mat('glow', '#fff2c9', { glow: 0.7 }),
  },
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.29;
    const wheel = (name: string, z: number, parent: string): void => {
      it.part(name, at(along.x(torus(r * 0.78, r * 0.22, 360, it.sides(18))), 0, r, z), 'tyre', { parent, joint: wheelJoint(0, r, z) });
      it.part(`${name}_hub`, at(along.x(cylinder(r * 0.6, r * 0.16, { sides: 12 })), 0, r, z), 'rim', { parent: name });
    };
    it.part(
      'frame',
      tube(
        [
          [0, r * 1.1, -d * 0.3],
          [0, h * 0.3, -d * 0.08],
          [0, h * 0.32, d * 0.1],
          [0, h * 0.76, d * 0.2],
        ],
        h * 0.045,
        7,
      ),
      'dark',
    );
    it.part(
      'engine',
      group(
        at(box(w * 0.34, h * 0.26, d * 0.2, it.bevel(0.03)), 0, h * 0.38, 0),
        ...[0, 1, 2].map((i) => at(box(w * 0.4, h * 0.03, d * 0.16), 0, h * (0.44 + i * 0.05), d * 0.01)),
      ),
      'chrome',
      { parent: 'frame' },
    );
    it.part('tank', at(ball(w * 0.2, h * 0.13, d * 0.15, it.sides(12)), 0, h * 0.7, d * 0.08), 'main', { parent: 'frame' });
    it.part('tank_mount', at(box(w * 0.14, h * 0.2, d * 0.3), 0, h * 0.58, d * 0.04), 'dark', { parent: 'frame' });
    it.part('seat', at(box(w * 0.3, h * 0.08, d * 0.3, it.bevel(0.04)), 0, h * 0.66, -d * 0.16, [4, 0, 0]), 'seat', {
      parent: 'tank_mount',
      sockets: [{ kind: 'seat', at: [0, h * 0.7, -d * 0.14] }],
    });
    it.part('rear_fender', at(box(w * 0.26, h * 0.1, d * 0.24, it.bevel(0.05)), 0, h * 0.61, -d * 0.36), 'main', { parent: 'seat' });
    it.part('swing_arm', mirror(at(box(w * 0.06, h * 0.05, d * 0.32), w * 0.13, r * 1.05, -d * 0.2)), 'chrome', { parent: 'frame' });
    it.part(
      'front_fork',
      group(
        mirror(
          tube(
            [
              [w * 0.12, r, d / 2 - r],
              [w * 0.12, h * 0.86, d * 0.19],
            ],
            w * 0.035,
            7,
          ),
        ),
        at(box(w * 0.3, h * 0.05, d * 0.06), 0, h * 0.77, d * 0.21),
        at(along.x(cylinder(w * 0.05, w * 0.3, { sides: 8 })), 0, r, d / 2 - r),
      ),
      'chrome',
      { parent: 'frame' },
    );
    it.part(
      'stand',
      mirror(
        tube(
          [
            [w * 0.1, h * 0.3, -d * 0.02],
            [w * 0.3, h * 0.012, -d * 0.06],
          ],
          h * 0.02,
          6,
        ),
      ),
      'dark',
      { parent: 'frame' },
    );
    it.part(
      'handlebars',
      tube(
        [
          [-w * 0.46, h * 0.93, d * 0.1],
          [-w * 0.16, h * 0.86, d * 0.19],
          [w * 0.16, h * 0.86, d * 0.19],
          [w * 0.46, h * 0.93, d * 0.1],
        ],
        w * 0.035,
        7,
      ),
      'dark',
      { parent: 'front_fork' },
    );
    it.part('headlight', at(ball(w * 0.12, w * 0.12, w * 0.1, 12), 0, h * 0.77, d * 0.27), 'light', { parent: 'front_fork' });
    it.part(
      'exhaust',
      tube(
        [
          [w * 0.2, h * 0.34, d * 0.06],
          [w * 0.24, r * 0.7, -d * 0.02],
          [w * 0.24, r * 0.72, -d * 0.42],
        ],
        w * 0.05,
        8,
      ),
      'chrome',
      { parent: 'engine' },
    );
    if (it.has('wheels')) {
      wheel('front_wheel', d / 2 - r, 'front_fork');
      wheel('rear_wheel', -d / 2 + r, 'swing_arm');
    }
    it.anchor('top', 0, h * 0.72, -d * 0.12, w * 0.5);
  },
});
