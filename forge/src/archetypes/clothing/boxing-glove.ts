import { archetype, mat } from '../archetype.ts';
import { at, ball, box, curve, cylinder, group, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'boxing_glove',
  words: ['boxing gloves', 'punching glove'],
  serves: ['glove#3', 'boxing_glove'],
  kind: 'prop',
  size: [0.24, 0.34, 0.24],
  massKg: 0.4,
  interaction: { pickup: true },
  roles: { main: mat('leather', '#cf2f2a'), trim: mat('leather', '#f4efe2'), lace: mat('rope', '#2b2a2e') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    it.part('cuff', at(cylinder(w * 0.34, h * 0.28, { top: w * 0.3, sides: 16, bevel: h * 0.02 }), 0, h * 0.14), 'trim');
    it.part('fist', at(scaled(ball(1, 1, 1, 18), w * 0.46, h * 0.36, d * 0.46), w * 0.03, h * 0.64), 'main', { parent: 'cuff' });
    it.part('wrist', at(cylinder(w * 0.31, h * 0.16, { top: w * 0.38, sides: 16 }), 0, h * 0.34), 'main', { parent: 'cuff' });
    it.part(
      'thumb',
      tube(
        curve(
          [
            [-w * 0.28, h * 0.4, d * 0.2],
            [-w * 0.4, h * 0.56, d * 0.28],
            [-w * 0.28, h * 0.72, d * 0.36],
          ],
          4,
        ),
        [w * 0.1, w * 0.12, w * 0.13, w * 0.14, w * 0.14, w * 0.14, w * 0.13, w * 0.12, w * 0.06],
        12,
      ),
      'main',
      { parent: 'fist' },
    );
    it.part('band', at(torus(w * 0.33, w * 0.035, 360, 18), 0, h * 0.28), 'lace', { parent: 'wrist' });
    it.detail(
      'laces',
      group(...[0, 1, 2].map((i) => at(box(w * 0.2, h * 0.025, d * 0.06, h * 0.008), 0, h * (0.08 + i * 0.07), d * 0.325, [0, 0, i % 2 ? 14 : -14]))),
      'lace',
      { parent: 'cuff' },
    );
  },
});
