import type { Solid } from '@worldkiln/contracts';
import { clockFace } from '../../shared-parts/clock-face.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, curve, cylinder, group, lathe, mirror, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'alarm_clock',
  words: ['twin bell clock', 'bedside clock', 'vintage alarm clock', 'alarm'],
  serves: ['alarm_clock'],
  kind: 'prop',
  size: [0.18, 0.24, 0.1],
  massKg: 0.5,
  interaction: { pickup: true },
  roles: { main: mat('painted_metal', '#d8443a'), dial: mat('porcelain', '#f7f2e4'), dark: mat('iron', '#2a2a30'), trim: mat('brass', '#dfb04a') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.46;
    const y = h * 0.1 + r;
    it.part('case', at(along.z(cylinder(r, d * 0.8, { sides: it.sides(24), bevel: it.bevel(d * 0.1) })), 0, y), 'main');
    clockFace(it, { parent: 'case', radius: r * 0.84, y, z: d * 0.4, thick: d * 0.1 });
    it.part('bezel', at(turned(torus(r * 0.9, r * 0.09, 360, 22), 90), 0, y, d * 0.4), 'trim', { parent: 'case' });
    it.part(
      'feet',
      mirror(
        tube(
          [
            [r * 0.5, y - r * 0.72, 0],
            [r * 0.78, h * 0.03, 0],
          ],
          [w * 0.05, w * 0.06],
          8,
        ),
      ),
      'dark',
      { parent: 'case' },
    );
    it.part('feet_balls', mirror(at(ball(w * 0.06, h * 0.045, w * 0.06, 9), r * 0.78, h * 0.045)), 'dark', { parent: 'feet' });
    const lean = (solid: Solid): Solid => mirror(at(turned(solid, 0, 0, -32), r * 0.56, y + r * 0.78));
    it.part('bell_posts', lean(at(cylinder(w * 0.03, h * 0.16, { sides: 8 }), 0, h * 0.02)), 'dark', { parent: 'case' });
    it.part(
      'bells',
      lean(
        at(
          lathe(
            [
              [0, 0],
              [w * 0.21, 0],
              [w * 0.2, h * 0.05],
              [w * 0.14, h * 0.1],
              [0, h * 0.125],
            ],
            16,
          ),
          0,
          h * 0.03,
        ),
      ),
      'trim',
      { parent: 'bell_posts' },
    );
    it.part(
      'hammer',
      group(at(box(w * 0.04, h * 0.14, d * 0.12), 0, y + r + h * 0.03), at(box(w * 0.16, h * 0.05, d * 0.14, h * 0.01), 0, y + r + h * 0.09)),
      'dark',
      { parent: 'case' },
    );
    it.part(
      'handle',
      tube(
        curve(
          [
            [-w * 0.26, y + r + h * 0.09, -d * 0.1],
            [-w * 0.16, h * 0.96, -d * 0.1],
            [w * 0.16, h * 0.96, -d * 0.1],
            [w * 0.26, y + r + h * 0.09, -d * 0.1],
          ],
          4,
        ),
        w * 0.028,
        7,
      ),
      'dark',
      { parent: 'bells' },
    );
    it.detail(
      'key',
      group(at(along.z(cylinder(w * 0.04, d * 0.16, { sides: 8 })), 0, y, -d * 0.44), at(box(w * 0.2, w * 0.1, d * 0.06, w * 0.02), 0, y, -d * 0.52)),
      'trim',
      { parent: 'case' },
    );
  },
});
