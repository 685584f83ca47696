import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'stethoscope',
  words: ['doctor stethoscope'],
  serves: ['stethoscope'],
  kind: 'prop',
  size: [0.26, 0.05, 0.46],
  massKg: 0.15,
  roles: { main: mat('rubber', '#2b5f8f'), metal: mat('chrome', '#cfd4d9'), tips: mat('rubber', '#26282c') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.3;
    const t = w * 0.035;
    it.part(
      'yoke',
      tube(
        curve(
          [
            [-w * 0.2, y, -d * 0.16],
            [-w * 0.14, y, -d * 0.02],
            [0, y, d * 0.06],
            [w * 0.14, y, -d * 0.02],
            [w * 0.2, y, -d * 0.16],
          ],
          4,
        ),
        t,
        8,
      ),
      'main',
    );
    it.part(
      'hose',
      tube(
        curve(
          [
            [0, y, d * 0.05],
            [0, y, d * 0.18],
            [w * 0.12, y, d * 0.32],
            [w * 0.32, y, d * 0.3],
            [w * 0.36, y, d * 0.14],
            [w * 0.28, h * 0.34, d * 0.04],
          ],
          4,
        ),
        t,
        8,
      ),
      'main',
      { parent: 'yoke' },
    );
    it.part(
      'ear_tubes',
      mirror(
        tube(
          curve(
            [
              [w * 0.2, y, -d * 0.14],
              [w * 0.3, y, -d * 0.26],
              [w * 0.28, y, -d * 0.4],
              [w * 0.16, y, -d * 0.46],
            ],
            3,
          ),
          t * 0.7,
          8,
        ),
      ),
      'metal',
      { parent: 'yoke' },
    );
    it.part('ear_tips', mirror(at(ball(t * 1.5, t * 1.5, t * 1.5, 9), w * 0.14, y, -d * 0.465)), 'tips', { parent: 'ear_tubes' });
    it.part('chest_piece', at(cylinder(w * 0.17, h * 0.5, { sides: it.sides(22), bevel: h * 0.1 }), w * 0.26, h * 0.3, -d * 0.06), 'metal', { parent: 'hose' });
    it.part('diaphragm', at(cylinder(w * 0.14, h * 0.5, { sides: it.sides(22) }), w * 0.26, h * 0.34, -d * 0.06), mat('plastic', '#eceae2'), {
      parent: 'chest_piece',
    });
    it.detail('stem', at(cylinder(t * 1.1, d * 0.1, { sides: 9 }), w * 0.275, h * 0.34, d * 0.02, [90, 0, 0]), 'metal', { parent: 'chest_piece' });
  },
});
