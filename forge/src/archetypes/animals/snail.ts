import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { eyes } from '../../shared-parts/eyes.ts';
import { mirror, tube } from '../solids.ts';

export default archetype({
  name: 'snail',
  words: ['slug', 'mollusk', 'sea snail', 'gastropod', 'escargot'],
  serves: ['snail#animal', 'gastropod', 'mollusk'],
  kind: 'character',
  size: [0.16, 0.26, 0.36],
  massKg: 0.1,
  roles: { main: mat('skin', '#c9a777'), shell: mat('shell', '#a5562f') },
  tint: ['shell', 'main'],
  options: { shell: ['shell'] },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'foot',
      tube(
        [
          [0, h * 0.1, -d * 0.5],
          [0, h * 0.13, -d * 0.2],
          [0, h * 0.15, d * 0.2],
          [0, h * 0.2, d * 0.36],
        ],
        [w * 0.08, w * 0.3, w * 0.34, w * 0.24],
        it.sides(10),
      ),
      'main',
    );
    it.part(
      'neck',
      tube(
        [
          [0, h * 0.18, d * 0.28],
          [0, h * 0.4, d * 0.4],
          [0, h * 0.54, d * 0.44],
        ],
        [w * 0.26, w * 0.22, w * 0.2],
        10,
      ),
      'main',
      { parent: 'foot' },
    );
    it.part(
      'stalks',
      mirror(
        tube(
          [
            [w * 0.05, h * 0.46, d * 0.42],
            [w * 0.2, h * 0.86, d * 0.49],
          ],
          [w * 0.06, w * 0.05],
          6,
        ),
      ),
      'main',
      { parent: 'neck' },
    );
    eyes(it, { parent: 'stalks', x: w * 0.2, y: h * 0.9, z: d * 0.49, radius: w * 0.11 });
    if (!it.has('shell')) return;
    const spiral: Vec3[] = Array.from({ length: 34 }, (_, i) => {
      const t = i / 33;
      const angle = -1.9 - t * Math.PI * 4.2;
      const out = h * 0.3 * (1 - t) ** 1.1;
      return [t * w * 0.2, h * 0.56 + Math.sin(angle) * out, -d * 0.1 + Math.cos(angle) * out];
    });
    it.part(
      'shell',
      tube(
        spiral,
        spiral.map((_, i) => h * 0.2 * (1 - i / 36)),
        it.sides(10),
      ),
      'shell',
      { parent: 'foot' },
    );
  },
});
