import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { at, ball, box, cylinder, extrude, group, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'helicopter',
  words: ['chopper helicopter', 'copter', 'combat helicopter'],
  near: ['drone', 'quadcopter', 'gyrocopter'],
  serves: ['helicopter'],
  kind: 'prop',
  size: [5.6, 2.6, 6.6],
  massKg: 1600,
  interaction: { drive: true, sit: true },
  behaviours: ['fly'],
  roles: { main: mat('painted_metal', '#3f7f6f'), glass: mat('glass', '#9ccfdc'), dark: mat('iron', '#3a3d42'), trim: mat('painted_metal', '#e3b23c') },
  keep: ['glass'],
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.44;
    it.part('body', at(ball(w * 0.17, h * 0.3, d * 0.22, it.sides(16)), 0, y, d * 0.2), 'main', { sockets: [{ kind: 'seat', at: [0, y * 0.8, d * 0.24] }] });
    it.part('windscreen', at(ball(w * 0.15, h * 0.24, d * 0.14, it.sides(14)), 0, y + h * 0.05, d * 0.295), 'glass', { parent: 'body' });
    it.part(
      'tail_boom',
      tube(
        [
          [0, y + h * 0.06, d * 0.08],
          [0, y + h * 0.14, -d * 0.46],
        ],
        [h * 0.16, h * 0.05],
        it.sides(10),
      ),
      'main',
      { parent: 'body' },
    );
    it.part(
      'tail_fin',
      at(
        turned(
          extrude(
            [
              [-d * 0.06, -h * 0.1],
              [d * 0.04, -h * 0.06],
              [-d * 0.03, h * 0.26],
              [-d * 0.08, h * 0.26],
            ],
            h * 0.04,
            0.01,
          ),
          0,
          -90,
        ),
        0,
        y + h * 0.16,
        -d * 0.43,
      ),
      'trim',
      { parent: 'tail_boom' },
    );
    it.part('tail_rotor', at(group(...[0, 90].map((a) => turned(box(h * 0.03, h * 0.4, d * 0.02, 0.01), a))), h * 0.06, y + h * 0.2, -d * 0.46), 'dark', {
      parent: 'tail_boom',
      joint: wheelJoint(h * 0.06, y + h * 0.2, -d * 0.46),
    });
    it.part('engine', at(box(w * 0.14, h * 0.16, d * 0.2, it.bevel(0.06)), 0, h * 0.76, d * 0.14), 'trim', { parent: 'body' });
    it.part('mast', at(cylinder(h * 0.045, h * 0.2, { sides: 8 }), 0, h * 0.9, d * 0.14), 'dark', { parent: 'engine' });
    it.part(
      'main_rotor_blade',
      at(
        group(cylinder(h * 0.07, h * 0.06, { sides: 10 }), ...[0, 90].map((a) => turned(box(w, h * 0.025, d * 0.045, 0.01), 0, a + 20))),
        0,
        h * 0.96,
        d * 0.14,
      ),
      'dark',
      { parent: 'mast', joint: { type: 'wheel', at: [0, h * 0.96, d * 0.14], axis: [0, 1, 0] } },
    );
    it.part(
      'skids',
      mirror(
        group(
          tube(
            [
              [w * 0.15, h * 0.06, d * 0.44],
              [w * 0.15, h * 0.025, d * 0.36],
              [w * 0.15, h * 0.025, -d * 0.02],
            ],
            h * 0.025,
            7,
          ),
          tube(
            [
              [w * 0.15, h * 0.03, d * 0.3],
              [w * 0.08, h * 0.24, d * 0.28],
            ],
            h * 0.02,
            6,
          ),
          tube(
            [
              [w * 0.15, h * 0.03, d * 0.08],
              [w * 0.08, h * 0.24, d * 0.12],
            ],
            h * 0.02,
            6,
          ),
        ),
      ),
      'dark',
      { parent: 'body' },
    );
  },
});
