import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, extrude, group, mirror, text } from '../solids.ts';

export default archetype({
  name: 'market_stall',
  words: ['stall', 'market stand', 'fruit stand', 'food stand', 'lemonade stand', 'kiosk', 'hot dog stand', 'vendor stall', 'market booth'],
  serves: ['stall#3', 'stall#2'],
  kind: 'structure',
  size: [2.8, 2.7, 1.8],
  massKg: 180,
  roles: {
    main: mat('plank', '#b98650'),
    awning: mat('canvas', '#d2453a'),
    pale: mat('canvas', '#fbf4e6'),
    post: mat('oak', '#7a5230'),
    crate: mat('pine', '#d9b57c'),
    red: mat('flesh_fruit', '#d8342c'),
    orange: mat('flesh_fruit', '#f08a24'),
    green: mat('leaf', '#5fa544'),
    letters: mat('walnut', '#4a2c1a'),
  },
  tint: ['awning', 'main'],
  keep: ['red', 'orange', 'green'],
  build(it) {
    const { w, h, d } = it;
    it.part('counter', group(at(box(w * 0.86, h * 0.34, d * 0.5), 0, h * 0.17), at(box(w * 0.94, h * 0.035, d * 0.62, 0.015), 0, h * 0.355)), 'main');
    it.part(
      'posts',
      group(
        mirror(at(box(w * 0.03, h * 0.8, w * 0.03), w * 0.44, h * 0.4, d * 0.26)),
        mirror(at(box(w * 0.03, h * 0.95, w * 0.03), w * 0.44, h * 0.475, -d * 0.26)),
      ),
      'post',
      { parent: 'counter' },
    );
    const n = 8;
    const slat = (i: number): Solid =>
      at(
        extrude(
          [
            [-d * 0.42, h * 0.985],
            [d * 0.48, h * 0.77],
            [d * 0.49, h * 0.66],
            [d * 0.465, h * 0.66],
            [d * 0.455, h * 0.755],
            [-d * 0.42, h * 0.955],
          ],
          w / n,
        ),
        w * (-0.5 + (i + 0.5) / n),
        0,
        0,
        [0, -90, 0],
      );
    const all = Array.from({ length: n }, (_, i) => slat(i));
    it.part('awning', group(...all.filter((_, i) => i % 2 === 0)), 'awning', { parent: 'posts' });
    it.part('awning_stripes', group(...all.filter((_, i) => i % 2 === 1)), 'pale', { parent: 'posts' });
    const tilt: [number, number, number] = [16, 0, 0];
    for (const [i, role] of (['red', 'orange', 'green'] as const).entries()) {
      const x = w * (-0.29 + i * 0.29);
      it.part(`${role}_crate`, at(box(w * 0.26, h * 0.07, d * 0.36, 0.01), x, h * 0.42, d * 0.06, tilt), 'crate', { parent: 'counter' });
      it.part(
        `${role}_goods`,
        at(
          group(
            ...Array.from({ length: 12 }, (_, k) =>
              at(ball(w * 0.033, w * 0.033, w * 0.033, 7), (-0.085 + (k % 4) * 0.057) * w, h * 0.04, (-0.11 + Math.floor(k / 4) * 0.11) * d),
            ),
          ),
          x,
          h * 0.42,
          d * 0.06,
          tilt,
        ),
        role,
        { parent: `${role}_crate` },
      );
    }
    it.part('sign', at(box(w * 0.5, h * 0.11, d * 0.05, 0.01), 0, h * 0.2, d * 0.26), 'crate', { parent: 'counter' });
    const words = (it.text ?? 'FRUIT').slice(0, 10).toUpperCase();
    it.part('letters', at(text(words, Math.min(h * 0.075, (w * 0.44) / (words.length * 0.88)), d * 0.03), 0, h * 0.2, d * 0.29), 'letters', { parent: 'sign' });
    it.detail('barrel', at(cylinder(w * 0.055, h * 0.17, { sides: 10 }), w * 0.44, h * 0.085, d * 0.4), 'post', { parent: 'counter' });
    it.part('foot_board', at(box(w * 0.95, h * 0.03, d * 0.9), 0, h * 0.015, d * 0.03), 'post', { parent: 'counter' });
  },
});
