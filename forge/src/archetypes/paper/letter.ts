import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, extrude, group, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'letter',
  words: ['envelope', 'love letter', 'mail', 'postcard', 'sealed letter', 'invitation'],
  serves: ['letter#1', 'envelope#1', 'envelope#artifact'],
  kind: 'prop',
  size: [0.34, 0.24, 0.08],
  massKg: 0.05,
  interaction: { pickup: true },
  roles: { main: mat('paper', '#f3e6c8'), fold: mat('paper', '#dcc79c'), seal: mat('wax', '#c8322c') },
  keep: ['seal'],
  build(it) {
    const { w, h, d } = it;
    const lean = (solid: Solid): Solid => at(turned(solid, -8), 0, 0, d * 0.14);
    it.part('envelope', lean(at(box(w, h, d * 0.3, d * 0.04), 0, h / 2)), 'main');
    it.part(
      'flap',
      lean(
        at(
          extrude(
            [
              [-w * 0.49, 0],
              [0, -h * 0.56],
              [w * 0.49, 0],
            ],
            d * 0.1,
          ),
          0,
          h * 0.985,
          d * 0.15,
        ),
      ),
      'fold',
      { parent: 'envelope' },
    );
    it.detail(
      'creases',
      lean(
        mirror(
          tube(
            [
              [w * 0.48, h * 0.03, d * 0.15],
              [w * 0.06, h * 0.46, d * 0.15],
            ],
            d * 0.035,
            5,
          ),
        ),
      ),
      'fold',
      { parent: 'envelope' },
    );
    it.part('seal', lean(at(along.z(cylinder(h * 0.14, d * 0.16, { sides: 14, bevel: d * 0.04 })), 0, h * 0.46, d * 0.2)), 'seal', { parent: 'flap' });
    it.detail(
      'heart',
      lean(
        group(
          mirror(at(ball(h * 0.035, h * 0.035, d * 0.04, 8), h * 0.028, h * 0.475, d * 0.29)),
          at(ball(h * 0.04, h * 0.04, d * 0.04, 8), 0, h * 0.45, d * 0.29),
        ),
      ),
      'fold',
      { parent: 'seal' },
    );
    it.part('stand', at(box(w * 0.3, h * 0.03, d * 0.8, d * 0.03), 0, h * 0.015, -d * 0.1), 'fold', { parent: 'envelope' });
  },
});
