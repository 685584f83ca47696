import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, type Flat, group, mirror, text, turned } from '../solids.ts';

export default archetype({
  name: 'arcade_machine',
  words: ['arcade cabinet', 'arcade game', 'arcade', 'video game machine', 'pinball machine', 'coin-op game'],
  serves: ['pinball_machine'],
  kind: 'prop',
  size: [0.74, 1.75, 0.8],
  massKg: 110,
  roles: {
    main: mat('painted_metal', '#3a4fb0'),
    dark: mat('plastic', '#22242b'),
    screen: mat('glow', '#3fd0a8', { glow: 0.6 }),
    sign: mat('glow', '#ffd95a', { glow: 0.8 }),
    red: mat('plastic', '#e8433a'),
  },
  keep: ['screen', 'sign'],
  build(it) {
    const { w, h, d } = it;
    const side: Flat[] = [
      [-0.46, 0],
      [0.3, 0],
      [0.3, 0.42],
      [0.48, 0.5],
      [0.46, 0.56],
      [0.14, 0.6],
      [0.04, 0.82],
      [0.34, 0.87],
      [0.34, 1],
      [-0.46, 1],
    ].map(([z = 0, y = 0]): Flat => [z * d, y * h]);
    const wall = (x: number, wide: number, s: number): Solid =>
      at(turned(extrude(side.map(([z, y]): Flat => [-z * s, h / 2 + (y - h / 2) * s]).toReversed(), wide, it.bevel(w * 0.01)), 0, 90), x, 0);
    it.part('body', wall(0, w * 0.88, 0.985), 'dark');
    it.part('sides', mirror(wall(w * 0.46, w * 0.08, 1)), 'main', { parent: 'body' });
    it.part('screen', at(box(w * 0.7, h * 0.21, d * 0.04, w * 0.01), 0, h * 0.71, d * 0.115, [-22, 0, 0]), 'screen', {
      parent: 'body',
      sockets: [{ kind: 'light', at: [0, h * 0.7, d * 0.3] }],
    });
    it.detail(
      'pixels',
      at(
        turned(
          group(
            ...[
              [-0.22, 0.06],
              [-0.08, 0.06],
              [0.06, 0.06],
              [0.2, 0.06],
              [-0.15, 0.02],
              [-0.01, 0.02],
              [0.13, 0.02],
              [0, -0.07],
            ].map(([x = 0, y = 0]) => at(box(w * 0.07, h * 0.022, d * 0.03), x * w, y * h, d * 0.02)),
          ),
          -22,
        ),
        0,
        h * 0.71,
        d * 0.115,
      ),
      'sign',
      { parent: 'screen' },
    );
    it.part('marquee', at(box(w * 0.82, h * 0.1, d * 0.05, w * 0.01), 0, h * 0.935, d * 0.335), 'sign', { parent: 'body' });
    if (it.text) it.part('letters', at(text(it.text.slice(0, 10), h * 0.055, d * 0.03), 0, h * 0.935, d * 0.365), 'red', { parent: 'marquee' });
    it.part(
      'joystick',
      group(at(cylinder(w * 0.022, h * 0.07, { sides: 8 }), -w * 0.2, h * 0.6, d * 0.34), at(ball(w * 0.055), -w * 0.2, h * 0.645, d * 0.34)),
      'red',
      { parent: 'body' },
    );
    it.part(
      'buttons',
      group(
        ...[
          [0.04, 0.3],
          [0.14, 0.28],
          [0.24, 0.3],
          [0.06, 0.39],
          [0.16, 0.37],
          [0.26, 0.39],
        ].map(([x = 0, z = 0]) => at(cylinder(w * 0.035, h * 0.04, { sides: 12, bevel: w * 0.006 }), w * x, h * (0.635 - z * 0.14), d * z)),
      ),
      'sign',
      { parent: 'body' },
    );
    it.part('coin_door', at(box(w * 0.4, h * 0.22, d * 0.03, w * 0.01), 0, h * 0.22, d * 0.3), 'main', { parent: 'body' });
    it.detail('coin_slots', mirror(at(box(w * 0.07, h * 0.05, d * 0.03), w * 0.08, h * 0.25, d * 0.315)), 'red', { parent: 'coin_door' });
  },
});
