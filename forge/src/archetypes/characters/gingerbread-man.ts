import { archetype, mat } from '../archetype.ts';
import { at, ball, circle, extrude, group, mirror, torus, tube } from '../solids.ts';

export default archetype({
  name: 'gingerbread_man',
  words: ['gingerbread person', 'gingerbread boy', 'cookie man', 'gingerbread cookie', 'gingerbread'],
  serves: ['gingerbread_man'],
  kind: 'character',
  size: [0.9, 1.1, 0.26],
  massKg: 3,
  roles: { main: mat('bread', '#b5703a'), icing: mat('cream', '#fdf6ea'), button: mat('plastic', '#d63a3f'), eye: mat('chocolate', '#3a221a') },
  tint: ['button', 'icing'],
  options: { buttons: ['button', 'buttons'], icing: ['icing', 'frosting'] },
  build(it) {
    const { w, h, d } = it;
    const t = d * 0.62;
    const slab = (rx: number, ry: number): ReturnType<typeof extrude> => extrude(circle(rx, it.sides(20), ry / rx), t, t * 0.34);
    it.part('body', at(slab(w * 0.27, h * 0.25), 0, h * 0.4), 'main');
    it.part('head', at(slab(w * 0.25, h * 0.2), 0, h * 0.79), 'main', { parent: 'body', joint: { type: 'ball', at: [0, h * 0.62, 0] } });
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(`${name}_arm`, at(slab(w * 0.19, h * 0.085), side * w * 0.31, h * 0.5, 0, [0, 0, side * 16]), 'main', {
        parent: 'body',
        joint: { type: 'ball', at: [side * w * 0.2, h * 0.48, 0] },
      });
      it.part(`${name}_leg`, at(slab(w * 0.125, h * 0.19), side * w * 0.17, h * 0.18, 0, [0, 0, side * 14]), 'main', {
        parent: 'body',
        joint: { type: 'ball', at: [side * w * 0.14, h * 0.3, 0] },
      });
      it.part(`${name}_foot`, at(ball(w * 0.11, h * 0.035, d * 0.48, 12), side * w * 0.215, h * 0.034, d * 0.03), 'main', { parent: `${name}_leg` });
    }
    const z = t * 0.52;
    it.part('eyes', mirror(at(ball(w * 0.032, w * 0.04, d * 0.07, 10), w * 0.085, h * 0.83, z)), 'eye', { parent: 'head', ghost: true });
    it.part('smile', at(torus(w * 0.11, w * 0.017, 180, 14), 0, h * 0.765, z, [-90, 0, 0]), 'icing', { parent: 'head', ghost: true });
    it.detail('cheeks', mirror(at(ball(w * 0.035, w * 0.028, d * 0.05, 9), w * 0.155, h * 0.765, z)), mat('petal', '#ef8f8f'), { parent: 'head', ghost: true });
    if (it.has('buttons'))
      it.part('buttons', group(...[0.53, 0.43, 0.33].map((k) => at(ball(w * 0.036, w * 0.036, d * 0.1, 10), 0, h * k, z))), 'button', {
        parent: 'body',
        ghost: true,
      });
    const wave = (x: number, y: number, turn: number): ReturnType<typeof at> =>
      at(
        tube(
          [
            [-0.08, 0, 0],
            [-0.04, 0.018, 0],
            [0, -0.018, 0],
            [0.04, 0.018, 0],
            [0.08, 0, 0],
          ].map(([a = 0, b = 0]): [number, number, number] => [a * w, b * w, 0]),
          w * 0.016,
          7,
        ),
        x,
        y,
        z,
        [0, 0, turn],
      );
    if (it.has('icing')) {
      it.part('arm_icing', mirror(wave(w * 0.41, h * 0.535, 106)), 'icing', { parent: 'body', ghost: true });
      it.part('leg_icing', mirror(wave(w * 0.2, h * 0.1, 14)), 'icing', { parent: 'body', ghost: true });
    }
    it.anchor('head', 0, h * 0.95, 0, w * 0.4);
    it.anchor('hand', -w * 0.46, h * 0.54, d * 0.2, w * 0.3);
    it.anchor('face', 0, h * 0.8, z, w * 0.4);
    it.anchor('neck', 0, h * 0.62, 0, w * 0.3);
  },
});
