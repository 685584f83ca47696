import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, curve, cylinder, group, lathe, row, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'trumpet',
  words: ['cornet', 'bugle', 'horn instrument', 'trombone', 'french horn', 'tuba', 'brass instrument'],
  serves: ['trumpet#1', 'brass#2', 'brass#artifact', 'cornet#1'],
  kind: 'prop',
  size: [0.16, 0.22, 0.56],
  massKg: 1.1,
  interaction: { pickup: true },
  roles: { main: mat('brass', '#e2b044'), trim: mat('silver', '#d8dce2'), dark: mat('iron', '#3a332a') },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.085;
    const y = h * 0.55;
    it.part(
      'bell',
      at(
        along.z(
          lathe(
            [
              [r, 0],
              [r * 1.05, d * 0.16],
              [r * 1.5, d * 0.26],
              [w * 0.28, d * 0.33],
              [w * 0.5, d * 0.38],
              [w * 0.49, d * 0.385],
              [w * 0.24, d * 0.33],
              [r * 0.9, d * 0.2],
              [0, d * 0.2],
            ],
            20,
          ),
        ),
        0,
        y,
        d * 0.115,
      ),
      'main',
    );
    it.part(
      'lead_pipe',
      group(
        tube(
          [
            [0, y, d * 0.14],
            [0, y, -d * 0.2],
          ],
          r,
          10,
        ),
        tube(
          curve(
            [
              [0, y, -d * 0.18],
              [0, y - h * 0.06, -d * 0.28],
              [0, y - h * 0.26, -d * 0.28],
              [0, y - h * 0.34, -d * 0.18],
              [0, y - h * 0.34, d * 0.12],
            ],
            4,
          ),
          r,
          10,
        ),
      ),
      'main',
      { parent: 'bell' },
    );
    it.part(
      'tuning_loop',
      tube(
        curve(
          [
            [0, y - h * 0.34, d * 0.1],
            [0, y - h * 0.3, d * 0.22],
            [0, y + h * 0.06, d * 0.2],
            [0, y + h * 0.16, d * 0.1],
            [0, y + h * 0.16, -d * 0.44],
          ],
          4,
        ),
        r * 0.9,
        10,
      ),
      'main',
      { parent: 'lead_pipe' },
    );
    it.part(
      'mouthpiece',
      at(
        along.z(
          lathe(
            [
              [0, 0],
              [w * 0.14, 0],
              [w * 0.13, d * 0.03],
              [r * 0.9, d * 0.07],
              [r * 0.95, d * 0.12],
              [0, d * 0.12],
            ],
            14,
          ),
        ),
        0,
        y + h * 0.16,
        -d * 0.5,
      ),
      'trim',
      { parent: 'tuning_loop' },
    );
    const valves = (solid: Solid): Solid => row(solid, 3, [0, 0, d * 0.085]);
    it.part('valves', at(valves(cylinder(w * 0.14, h * 0.6, { sides: 12, bevel: w * 0.02 })), 0, h * 0.42, -d * 0.12), 'trim', { parent: 'lead_pipe' });
    it.part(
      'caps',
      group(
        at(valves(cylinder(w * 0.155, h * 0.05, { sides: 12 })), 0, h * 0.73, -d * 0.12),
        at(valves(cylinder(w * 0.155, h * 0.12, { sides: 12 })), 0, h * 0.06, -d * 0.12),
      ),
      'main',
      { parent: 'valves' },
    );
    it.part(
      'valve_buttons',
      at(
        valves(group(at(cylinder(w * 0.04, h * 0.2, { sides: 8 }), 0, h * 0.1), at(cylinder(w * 0.1, h * 0.05, { sides: 12 }), 0, h * 0.21))),
        0,
        h * 0.74,
        -d * 0.12,
      ),
      'trim',
      { parent: 'caps' },
    );
    it.detail('finger_hook', at(turned(torus(w * 0.12, w * 0.03, 360, 12), 0, 0, 90), 0, h * 0.86, d * 0.1), 'main', { parent: 'tuning_loop' });
  },
});
