import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cone, cylinder, group, lathe, mirror, torus, tube } from '../solids.ts';

export default archetype({
  name: 'snowman',
  words: ['snow man', 'snow person', 'frosty', 'frosty the snowman'],
  serves: ['snowman#artifact'],
  kind: 'character',
  size: [1.3, 1.75, 0.85],
  massKg: 120,
  roles: {
    main: mat('snow', '#f3f7fb'),
    trim: mat('wool', '#c8352f'),
    hat: mat('cotton', '#2b2c33'),
    nose: mat('plastic', '#ef8a2c'),
    dark: mat('rubber', '#2f2c2e'),
    stick: mat('bark', '#6a4a30'),
  },
  tint: ['trim', 'hat', 'main'],
  options: { hat: ['hat', 'top hat'], scarf: ['scarf'], arms: ['arm', 'arms'], nose: ['nose', 'carrot'] },
  build(it) {
    const { w, h } = it;
    const r = h * 0.235 * it.random.between(0.97, 1.03);
    const [belly, chest, head] = [r * 0.92, r * 2.22, h * 0.735];
    it.part('body', at(ball(r, r * 0.94, r, it.sides(20)), 0, belly), 'main');
    it.part('chest', at(ball(r * 0.78, r * 0.72, r * 0.78, it.sides(18)), 0, chest), 'main', { parent: 'body' });
    const k = r * 0.58;
    it.part('head', at(ball(k, k * 0.96, k, it.sides(16)), 0, head), 'main', { parent: 'chest', joint: { type: 'ball', at: [0, head - k * 0.8, 0] } });
    eyes(it, { parent: 'head', x: k * 0.36, y: head + k * 0.22, z: k * 0.84, radius: k * 0.14 });
    if (it.has('nose')) it.part('nose', at(cone(k * 0.16, k * 0.95, 8), 0, head - k * 0.02, k * 1.34, [90, 0, 0]), 'nose', { parent: 'head' });
    it.detail(
      'mouth',
      group(...[-2, -1, 0, 1, 2].map((i) => at(ball(k * 0.075), i * k * 0.19, head - k * (0.48 - i * i * 0.05), k * (0.86 - i * i * 0.04)))),
      'dark',
      { parent: 'head', ghost: true },
    );
    it.part(
      'buttons',
      group(...[0.34, -0.02, -0.38].map((t) => at(ball(r * 0.085), 0, chest + r * 0.72 * t, r * 0.78 * Math.sqrt(1 - t * t) + r * 0.01))),
      'dark',
      { parent: 'chest', ghost: true },
    );
    if (it.has('scarf'))
      it.part(
        'scarf',
        group(
          at(torus(k * 0.84, k * 0.27, 360, 16), 0, head - k * 0.86),
          at(box(k * 0.4, k * 1.3, k * 0.2, k * 0.06), k * 0.42, head - k * 1.5, k * 1.02, [-10, 0, 8]),
        ),
        'trim',
        { parent: 'chest', ghost: true },
      );
    if (it.has('hat')) {
      it.part(
        'hat',
        at(
          lathe(
            [
              [0, 0],
              [k * 1.15, 0],
              [k * 1.15, k * 0.12],
              [k * 0.72, k * 0.14],
              [k * 0.76, k * 1.0],
              [0, k * 1.02],
            ],
            it.sides(18),
          ),
          0,
          head + k * 0.66,
        ),
        'hat',
        { parent: 'head' },
      );
      it.detail('hat_band', at(cylinder(k * 0.75, k * 0.2, { sides: 16 }), 0, head + k * 0.92), 'trim', { parent: 'hat', ghost: true });
    }
    const arm = (side: number): ReturnType<typeof group> =>
      group(
        tube(
          [
            [side * r * 0.6, chest + r * 0.1, 0],
            [side * w * 0.34, chest + r * 0.34, r * 0.1],
            [side * w * 0.49, chest + r * 0.8, r * 0.1],
          ],
          [r * 0.075, r * 0.06, r * 0.03],
          7,
        ),
        tube(
          [
            [side * w * 0.41, chest + r * 0.56, r * 0.1],
            [side * w * 0.485, chest + r * 0.5, r * 0.2],
          ],
          [r * 0.045, r * 0.02],
          6,
        ),
        tube(
          [
            [side * w * 0.42, chest + r * 0.6, r * 0.1],
            [side * w * 0.41, chest + r * 0.92, r * 0.02],
          ],
          [r * 0.045, r * 0.02],
          6,
        ),
      );
    if (it.has('arms'))
      for (const [name, side] of [
        ['left_arm', 1],
        ['right_arm', -1],
      ] as const)
        it.part(name, arm(side), 'stick', { parent: 'chest', joint: { type: 'ball', at: [side * r * 0.7, chest + r * 0.15, 0] } });
    it.detail('snow_drift', mirror(at(ball(r * 0.5, r * 0.16, r * 0.5, 10), r * 0.6, r * 0.14, r * 0.2)), 'main', { parent: 'body', ghost: true });
    it.anchor('head', 0, head + k * 0.7, 0, k * 1.9);
    it.anchor('hand', -w * 0.47, chest + r * 0.6, r * 0.1, h * 0.2);
    it.anchor('neck', 0, head - k * 0.86, 0, k * 1.7);
    it.anchor('face', 0, head, k, k * 1.6);
  },
});
