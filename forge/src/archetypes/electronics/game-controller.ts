import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude, type Flat, group, mirror, row, turned } from '../solids.ts';

export default archetype({
  name: 'game_controller',
  words: ['gamepad', 'controller', 'joypad', 'video game controller', 'xbox controller', 'playstation controller'],
  serves: [],
  kind: 'prop',
  size: [0.22, 0.075, 0.16],
  massKg: 0.3,
  interaction: { pickup: true },
  roles: {
    main: mat('plastic', '#3c4a63'),
    dark: mat('rubber', '#22242a'),
    red: mat('plastic', '#e0483c'),
    blue: mat('plastic', '#3f8fe0'),
    yellow: mat('plastic', '#efc23f'),
    green: mat('plastic', '#55b360'),
  },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const half: Flat[] = [
      [0, 0.26],
      [0.24, 0.36],
      [0.4, 0.32],
      [0.48, 0.12],
      [0.5, -0.3],
      [0.44, -0.48],
      [0.34, -0.46],
      [0.22, -0.14],
      [0, -0.12],
    ];
    const whole = [
      ...half,
      ...half
        .slice(1, -1)
        .toReversed()
        .map(([x, y]): Flat => [-x, y]),
    ]
      .toReversed()
      .map(([x, y]): Flat => [x * w, y * d]);
    it.part('body', at(turned(extrude(whole, h * 0.56, h * 0.18), -90), 0, h * 0.28), 'main');
    it.part(
      'sticks',
      mirror(
        group(
          at(cylinder(w * 0.05, h * 0.1, { sides: 12 }), w * 0.13, h * 0.58, d * 0.04),
          at(cylinder(w * 0.02, h * 0.3, { sides: 8 }), w * 0.13, h * 0.68, d * 0.04),
          at(cylinder(w * 0.046, h * 0.12, { sides: 12, bevel: h * 0.03 }), w * 0.13, h * 0.86, d * 0.04),
        ),
      ),
      'dark',
      { parent: 'body' },
    );
    it.part(
      'cross',
      at(group(box(w * 0.11, h * 0.18, d * 0.05, h * 0.02), box(w * 0.037, h * 0.18, d * 0.15, h * 0.02)), -w * 0.31, h * 0.6, -d * 0.14),
      'dark',
      { parent: 'body' },
    );
    const button = (x: number, z: number): Solid =>
      at(cylinder(w * 0.03, h * 0.2, { sides: 12, bevel: h * 0.04 }), w * (0.31 + x * 0.05), h * 0.6, d * (-0.14 + z * 0.07));
    it.part('a_button', button(0, 1), 'green', { parent: 'body' });
    it.part('b_button', button(1, 0), 'red', { parent: 'body' });
    it.part('x_button', button(-1, 0), 'blue', { parent: 'body' });
    it.part('y_button', button(0, -1), 'yellow', { parent: 'body' });
    it.part('triggers', mirror(at(box(w * 0.15, h * 0.36, d * 0.12, h * 0.1), w * 0.3, h * 0.3, -d * 0.35)), 'dark', { parent: 'body' });
    it.detail('menu', row(at(box(w * 0.04, h * 0.1, d * 0.03), -w * 0.035, h * 0.58, -d * 0.12), 2, [w * 0.07, 0, 0]), 'dark', { parent: 'body' });
  },
});
