import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { along, at, ball, cylinder, extrude, group, mirror, roundRect, tube } from '../solids.ts';

export default archetype({
  name: 'lock',
  words: ['padlock', 'combination lock'],
  serves: ['lock#1', 'padlock'],
  kind: 'prop',
  size: [0.22, 0.32, 0.12],
  massKg: 0.6,
  interaction: { pickup: true, open: true },
  roles: { main: mat('brass', '#dda73c'), shackle: mat('steel', '#c3c9d0'), dark: mat('iron', '#2d2a2a') },
  build(it) {
    const { w, h, d } = it;
    const tall = h * 0.58;
    it.part('body', at(extrude(roundRect(w, tall, w * 0.14), d * 0.9, it.bevel(d * 0.1)), 0, tall / 2), 'main');
    it.part('plate', at(extrude(roundRect(w * 0.7, tall * 0.72, w * 0.1), d * 0.06), 0, tall * 0.5, d * 0.46), 'shackle', { parent: 'body' });
    it.part(
      'keyhole',
      at(
        group(
          along.z(cylinder(w * 0.09, d * 0.06, { sides: 14 })),
          at(
            extrude(
              [
                [-w * 0.07, -tall * 0.22],
                [w * 0.07, -tall * 0.22],
                [w * 0.035, 0],
                [-w * 0.035, 0],
              ],
              d * 0.06,
            ),
            0,
            0,
          ),
        ),
        0,
        tall * 0.58,
        d * 0.49,
      ),
      'dark',
      { parent: 'plate' },
    );
    const lift = it.says('open', 'unlocked') ? h * 0.1 : 0;
    const r = w * 0.3;
    const arc: Vec3[] = Array.from({ length: 9 }, (_, i) => {
      const a = Math.PI - (i / 8) * Math.PI;
      return [Math.cos(a) * r, h - r - w * 0.07 + Math.sin(a) * r + lift, 0];
    });
    it.part('shackle', tube([[-r, tall * (lift > 0 ? 1.02 : 0.9), 0], ...arc, [r, tall * 0.9, 0]], w * 0.07, 10), 'shackle', {
      parent: 'body',
      joint: slide(r, tall, 0, [0, 1, 0], 0, h * 0.12),
    });
    it.detail('rivets', mirror(group(...[0.12, 0.88].map((y) => at(ball(w * 0.035, w * 0.035, d * 0.04, 8), w * 0.42, tall * y, d * 0.45)))), 'dark', {
      parent: 'body',
    });
  },
});
