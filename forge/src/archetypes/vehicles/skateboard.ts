import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, box, cylinder, extrude, group, mirror, turned } from '../solids.ts';

export default archetype({
  name: 'skateboard',
  words: ['skate board', 'longboard'],
  near: ['hoverboard', 'snowboard', 'sled', 'sleigh', 'ski', 'skis', 'wakeboard'],
  serves: ['skateboard', 'sled'],
  kind: 'prop',
  size: [0.24, 0.15, 0.82],
  massKg: 2.6,
  roles: { main: mat('oak', '#c0703a'), grip: mat('rubber', '#2f3035'), wheel: mat('plastic', '#e8c545'), truck: mat('steel', '#a4abb2') },
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.7;
    it.part(
      'body',
      turned(
        extrude(
          [
            [-d * 0.5, y + h * 0.24],
            [-d * 0.36, y],
            [d * 0.36, y],
            [d * 0.5, y + h * 0.24],
            [d * 0.48, y + h * 0.32],
            [d * 0.345, y + h * 0.1],
            [-d * 0.345, y + h * 0.1],
            [-d * 0.48, y + h * 0.32],
          ],
          w * 0.94,
          w * 0.02,
        ),
        0,
        -90,
      ),
      'main',
    );
    it.part('grip_tape', at(box(w * 0.86, h * 0.03, d * 0.66), 0, y + h * 0.11), 'grip', { parent: 'body' });
    it.part(
      'trucks',
      mirror(
        group(
          at(box(w * 0.3, h * 0.24, d * 0.07, 0.005), 0, h * 0.58, d * 0.28),
          at(along.x(cylinder(h * 0.07, w * 0.7, { sides: 8 })), 0, h * 0.38, d * 0.28),
        ),
        'z',
      ),
      'truck',
      { parent: 'body' },
    );
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 1],
        ['right_front', -1, 1],
        ['left_rear', 1, -1],
        ['right_rear', -1, -1],
      ] as const)
        it.part(`${name}_wheel`, at(along.x(cylinder(h * 0.38, w * 0.16, { sides: 14, bevel: h * 0.06 })), x * w * 0.38, h * 0.38, z * d * 0.28), 'wheel', {
          parent: 'trucks',
          joint: wheelJoint(x * w * 0.38, h * 0.38, z * d * 0.28),
        });
    it.anchor('top', 0, y + h * 0.12, 0, w);
  },
});
