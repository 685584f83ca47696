import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, mirror, scaled, tube } from '../solids.ts';

export default archetype({
  name: 'drone',
  words: ['quadcopter', 'quadrocopter', 'camera drone', 'delivery drone'],
  serves: ['drone#artifact'],
  kind: 'prop',
  size: [0.6, 0.2, 0.6],
  massKg: 1.4,
  behaviours: ['hover'],
  roles: { main: mat('plastic', '#e8e6e0'), dark: mat('plastic', '#2b2e34'), rotor: mat('plastic', '#f08a2c'), light: mat('glow', '#5fe0ff', { glow: 0.8 }) },
  tint: ['main', 'rotor'],
  keep: ['light'],
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.62;
    it.part('body', at(scaled(ball(1, 1, 1, 16), w * 0.19, h * 0.26, d * 0.24), 0, y), 'main');
    it.part('arms', group(...[45, -45].map((turn) => at(box(w * 0.92, h * 0.12, w * 0.06, h * 0.03), 0, y + h * 0.04, 0, [0, turn, 0]))), 'dark', {
      parent: 'body',
    });
    const names = ['front_left', 'front_right', 'back_left', 'back_right'];
    names.forEach((name, i) => {
      const x = (i % 2 === 0 ? 1 : -1) * w * 0.31;
      const z = (i < 2 ? 1 : -1) * d * 0.31;
      it.part(`${name}_motor`, at(cylinder(w * 0.055, h * 0.28, { sides: 12, bevel: h * 0.03 }), x, y + h * 0.1, z), 'main', { parent: 'arms' });
      it.part(
        `${name}_rotor`,
        at(group(cylinder(w * 0.03, h * 0.14, { sides: 8 }), at(box(w * 0.34, h * 0.035, w * 0.055, h * 0.01), 0, h * 0.04)), x, y + h * 0.28, z, [
          0,
          35 + i * 50,
          0,
        ]),
        'rotor',
        { parent: `${name}_motor`, joint: { type: 'wheel', at: [x, y + h * 0.28, z], axis: [0, 1, 0] } },
      );
    });
    it.part(
      'skids',
      mirror(
        group(
          tube(
            [
              [w * 0.14, h * 0.05, -d * 0.2],
              [w * 0.14, h * 0.05, d * 0.2],
            ],
            h * 0.05,
            7,
          ),
          ...[-1, 1].map((s) =>
            tube(
              [
                [w * 0.1, y - h * 0.1, s * d * 0.1],
                [w * 0.14, h * 0.05, s * d * 0.13],
              ],
              h * 0.04,
              6,
            ),
          ),
        ),
      ),
      'dark',
      { parent: 'body' },
    );
    it.part('camera', at(ball(w * 0.07, h * 0.18, w * 0.07, 12), 0, h * 0.38, d * 0.17), 'dark', { parent: 'body' });
    it.part('lens', at(along.z(cylinder(w * 0.035, d * 0.04, { sides: 12 })), 0, h * 0.38, d * 0.235), 'light', { parent: 'camera' });
    it.detail('lamps', mirror(at(ball(w * 0.02), w * 0.1, y + h * 0.04, d * 0.2)), 'light', { parent: 'body' });
    it.anchor('top', 0, y + h * 0.26, 0, w * 0.3);
  },
});
