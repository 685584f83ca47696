import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, type Flat, loft, group, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'heart',
  words: ['human heart', 'love heart', 'red heart', 'valentine heart', 'heart shape', 'beating heart', 'valentine'],
  near: ['love'],
  serves: ['heart#body', 'heart#1'],
  kind: 'prop',
  size: [0.3, 0.3, 0.14],
  massKg: 0.4,
  body: 'fixed',
  roles: {
    main: mat('plastic', '#d9263c', { roughness: 0.3 }),
    shine: mat('plastic', '#ff9aa8', { roughness: 0.2 }),
    vessel: mat('skin', '#3f5fa8'),
    artery: mat('skin', '#e0524a'),
  },
  build(it) {
    const { w, h, d } = it;
    if (it.says('human', 'anatomical', 'beating', 'organ')) {
      it.part(
        'muscle',
        tube(
          [
            [w * 0.06, h * 0.02, 0],
            [w * 0.04, h * 0.14, 0],
            [-w * 0.02, h * 0.36, 0],
            [-w * 0.04, h * 0.56, 0],
            [0, h * 0.68, 0],
          ],
          [w * 0.06, w * 0.22, w * 0.38, w * 0.36, w * 0.2],
          14,
        ),
        'main',
      );
      it.part('atria', mirror(at(ball(w * 0.2, h * 0.14, d * 0.36, 12), w * 0.22, h * 0.62)), 'main', { parent: 'muscle' });
      it.part(
        'aorta',
        tube(
          curve(
            [
              [0, h * 0.6, 0],
              [w * 0.02, h * 0.84, 0],
              [w * 0.16, h * 0.94, 0],
              [w * 0.28, h * 0.84, 0],
              [w * 0.3, h * 0.72, 0],
            ],
            3,
          ),
          w * 0.075,
          10,
        ),
        'artery',
        { parent: 'muscle' },
      );
      it.part('branches', group(...[0.04, 0.13, 0.22].map((x, i) => at(cylinder(w * 0.03, h * 0.12, { sides: 8 }), w * x, h * (0.95 - 0.02 * i)))), 'artery', {
        parent: 'aorta',
      });
      it.part(
        'vein',
        tube(
          [
            [-w * 0.24, h * 0.56, 0],
            [-w * 0.22, h * 0.78, 0],
            [-w * 0.2, h * 0.97, 0],
          ],
          w * 0.07,
          9,
        ),
        'vessel',
        { parent: 'atria' },
      );
      it.part(
        'coronaries',
        group(
          tube(
            curve(
              [
                [-w * 0.14, h * 0.62, d * 0.4],
                [-w * 0.02, h * 0.44, w * 0.36],
                [w * 0.06, h * 0.26, w * 0.31],
                [w * 0.06, h * 0.12, w * 0.2],
              ],
              3,
            ),
            w * 0.022,
            6,
          ),
          tube(
            [
              [-w * 0.02, h * 0.44, w * 0.36],
              [-w * 0.2, h * 0.34, w * 0.32],
            ],
            w * 0.018,
            6,
          ),
        ),
        'vessel',
        { parent: 'muscle' },
      );
      return;
    }
    const points = Array.from({ length: 28 }, (_, i): Flat => {
      const t = (i / 28) * Math.PI * 2;
      return [(16 * Math.sin(t) ** 3) / 34, (13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)) / 34];
    });
    const swell = [-1, -0.8, -0.4, 0, 0.4, 0.8, 1];
    const sections = swell.map((t) => {
      const k = 0.5 + 0.5 * Math.sqrt(1 - t * t);
      return { y: t * d * 0.48, outline: points.map(([x, y]): Flat => [x * w * 1.04 * k, -y * h * 1.13 * k]) };
    });
    it.part('heart', at(turned(loft(sections), 90), 0, h * 0.545), 'main');
    it.part('shine', at(ball(w * 0.07, h * 0.05, d * 0.06, 9), -w * 0.22, h * 0.72, d * 0.47, [0, 0, 36]), 'shine', { parent: 'heart' });
    it.part('foot', at(ball(w * 0.12, h * 0.025, d * 0.46, 10), 0, h * 0.02), 'main', { parent: 'heart' });
  },
});
