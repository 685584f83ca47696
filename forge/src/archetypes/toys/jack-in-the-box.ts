import type { Vec3, Solid } from '@worldkiln/contracts';
import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, ball, box, curve, cylinder, extrude, group, lathe, mirror, star, subtract, tube, turned } from '../solids.ts';

export default archetype({
  name: 'jack_in_the_box',
  words: ['jack-in-the-box', 'jack in a box', 'jackinthebox', 'toy box clown', 'surprise box'],
  serves: ['jack-in-the-box'],
  kind: 'prop',
  size: [0.26, 0.52, 0.3],
  massKg: 1,
  roles: {
    main: mat('painted_metal', '#2f6fc0'),
    trim: mat('painted_metal', '#f0c23c'),
    spring: mat('steel', '#b9bfc5'),
    skin: mat('skin', '#f6d9c0'),
    hat: mat('cotton', '#d8392f'),
    hat2: mat('cotton', '#3fa05a'),
    dark: mat('plastic', '#1f1d20'),
  },
  tint: ['main'],
  build(it) {
    const { w, h } = it;
    const s = w * 0.9;
    const tall = h * 0.42;
    it.part('box', subtract(at(box(s, tall, s, 0.008), 0, tall / 2), at(box(s * 0.86, tall, s * 0.86), 0, tall * 0.6)), 'main');
    it.part(
      'edges',
      group(
        ...[0.05, 0.95].map((k) => at(subtract(box(s * 1.04, tall * 0.09, s * 1.04, 0.004), box(s * 0.88, tall * 0.3, s * 0.88)), 0, tall * k)),
        ...[45, 135, 225, 315].map((a) => turned(at(box(s * 0.07, tall, s * 0.07), 0, tall / 2, s * 0.7), 0, a)),
      ),
      'trim',
      { parent: 'box' },
    );
    it.part('star', at(extrude(star(s * 0.3, s * 0.13), 0.012), 0, tall * 0.5, s * 0.5), 'trim', { parent: 'box' });
    it.part('lid', at(at(box(s, s * 0.07, s, 0.006), 0, 0, -s / 2), 0, tall, -s * 0.48, [68, 0, 0]), 'main', {
      parent: 'box',
      joint: hinge(0, tall, -s * 0.48, [1, 0, 0], -20, 100),
    });
    const turns = 5;
    const coil = Array.from({ length: 51 }, (_, i): Vec3 => {
      const a = (i / 50) * turns * Math.PI * 2;
      return [Math.cos(a) * s * 0.2, tall * 0.2 + (i / 50) * h * 0.36, Math.sin(a) * s * 0.2];
    });
    it.part('spring', tube(coil, s * 0.028, 6), 'spring', { parent: 'box' });
    it.part('floor', at(box(s * 0.9, tall * 0.2, s * 0.9), 0, tall * 0.12), 'dark', { parent: 'box' });
    it.part(
      'ruff',
      at(
        lathe(
          [
            [0, 0],
            [s * 0.34, h * 0.01],
            [s * 0.36, h * 0.03],
            [0, h * 0.05],
          ],
          12,
        ),
        0,
        h * 0.44,
      ),
      'trim',
      { parent: 'spring' },
    );
    it.part('head', at(ball(s * 0.25, s * 0.26, s * 0.25, 16), 0, h * 0.58), 'skin', { parent: 'ruff', joint: { type: 'ball', at: [0, h * 0.48, 0] } });
    it.part('nose', at(ball(s * 0.07), 0, h * 0.58, s * 0.26), 'hat', { parent: 'head' });
    it.part('cheeks', mirror(at(ball(s * 0.06, s * 0.05, s * 0.03, 8), s * 0.15, h * 0.555, s * 0.2)), mat('skin', '#f09a8c'), { parent: 'head' });
    eyes(it, { parent: 'head', x: s * 0.1, y: h * 0.61, z: s * 0.21, radius: s * 0.042 });
    it.part(
      'smile',
      tube(
        curve(
          [
            [-s * 0.12, h * 0.55, s * 0.215],
            [0, h * 0.525, s * 0.235],
            [s * 0.12, h * 0.55, s * 0.215],
          ],
          4,
        ),
        s * 0.018,
        6,
      ),
      'hat',
      { parent: 'head' },
    );
    const horn = (k: number): Solid =>
      tube(
        curve(
          [
            [k * s * 0.04, h * 0.64, 0],
            [k * s * 0.22, h * 0.76, 0],
            [k * s * 0.42, h * 0.66, 0],
          ],
          4,
        ),
        [0.2, 0.19, 0.17, 0.15, 0.13, 0.1, 0.08, 0.05, 0.03].map((r) => r * s),
        9,
      );
    it.part('left_hat', group(horn(1), at(ball(s * 0.245, s * 0.12, s * 0.245, 12), 0, h * 0.66)), 'hat', { parent: 'head' });
    it.part('right_hat', horn(-1), 'hat2', { parent: 'head' });
    it.part('bells', mirror(at(ball(s * 0.06), s * 0.43, h * 0.65)), 'trim', { parent: 'left_hat' });
    it.part(
      'crank',
      group(
        at(along.x(cylinder(s * 0.03, s * 0.16, { sides: 8 })), s * 0.56, tall * 0.5),
        at(box(s * 0.04, s * 0.2, s * 0.06), s * 0.62, tall * 0.5 + s * 0.08),
        at(along.x(cylinder(s * 0.05, s * 0.14, { sides: 9 })), s * 0.68, tall * 0.5 + s * 0.17),
      ),
      'hat',
      { parent: 'box', joint: { type: 'wheel', at: [s * 0.56, tall * 0.5, 0], axis: [1, 0, 0] } },
    );
  },
});
