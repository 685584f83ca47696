import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'slide',
  words: ['playground slide', 'kids slide', 'water slide'],
  serves: ['slide#3', 'playground_slide#1'],
  kind: 'structure',
  size: [0.9, 2, 3],
  massKg: 90,
  when: { slide: ['playground', 'kids', 'park', 'water', 'children'] },
  roles: { main: mat('plastic', '#f0b72f'), frame: mat('painted_metal', '#3f6fae') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'chute',
      group(
        tube(
          [
            [0, h * 0.72, -d * 0.2],
            [0, h * 0.4, d * 0.14],
            [0, h * 0.2, d * 0.4],
            [0, h * 0.18, d * 0.48],
          ].map(([x = 0, y = 0, z = 0]): [number, number, number] => [x, y, z]),
          w * 0.04,
          4,
        ),
        {
          shape: 'sweep',
          outline: [
            [-w * 0.34, -h * 0.02],
            [w * 0.34, -h * 0.02],
            [w * 0.34, h * 0.08],
            [w * 0.28, h * 0.08],
            [w * 0.28, h * 0.02],
            [-w * 0.28, h * 0.02],
            [-w * 0.28, h * 0.08],
            [-w * 0.34, h * 0.08],
          ],
          path: [
            [0, h * 0.72, -d * 0.2],
            [0, h * 0.4, d * 0.14],
            [0, h * 0.2, d * 0.4],
            [0, h * 0.18, d * 0.48],
          ],
        },
      ),
      'main',
    );
    it.part('deck', at(box(w * 0.74, h * 0.04, d * 0.2, 0), 0, h * 0.7, -d * 0.28), 'frame', { parent: 'chute' });
    it.part(
      'posts',
      mirror(
        group(
          at(cylinder(w * 0.045, h, { sides: 8 }), w * 0.36, h * 0.5, -d * 0.38),
          at(cylinder(w * 0.045, h, { sides: 8 }), w * 0.36, h * 0.5, -d * 0.19),
          at(box(w * 0.05, h * 0.03, d * 0.2), w * 0.36, h * 0.97, -d * 0.28),
        ),
      ),
      'frame',
      { parent: 'deck' },
    );
    it.part(
      'ladder',
      group(
        mirror(
          tube(
            [
              [w * 0.28, 0.01 * h, -d * 0.48],
              [w * 0.28, h * 0.72, -d * 0.37],
            ],
            w * 0.035,
            7,
          ),
        ),
        ...[0.14, 0.28, 0.42, 0.56].map((y) => at(along.x(cylinder(w * 0.03, w * 0.6, { sides: 7 })), 0, h * y, -d * (0.482 - y * 0.155))),
      ),
      'frame',
      { parent: 'deck' },
    );
    it.part('foot', at(box(w * 0.5, h * 0.2, d * 0.05), 0, h * 0.1, d * 0.43), 'frame', { parent: 'chute' });
  },
});
