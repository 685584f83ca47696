import { archetype, mat } from '../archetype.ts';
import { at, ball, group, lathe, ring, turned } from '../solids.ts';

export default archetype({
  name: 'corn',
  words: ['maize', 'corn cob', 'corn on the cob', 'ear of corn', 'sweetcorn'],
  serves: ['corn#food', 'sweet_corn#food'],
  kind: 'prop',
  size: [0.11, 0.24, 0.09],
  massKg: 0.3,
  roles: { main: mat('flesh_fruit', '#f0c63a'), husk: mat('leaf', '#7fae4a') },
  build(it) {
    const { w, h } = it;
    const r = w * 0.24;
    it.part(
      'cob',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.7, 0],
            [r, h * 0.2],
            [r * 0.96, h * 0.6],
            [r * 0.6, h * 0.86],
            [0, h],
          ],
          12,
        ),
        0,
        0,
      ),
      'main',
    );
    it.detail(
      'kernels',
      group(
        ...[0.3, 0.4, 0.5, 0.6, 0.7].map((y, k) =>
          at(turned(ring(at(ball(r * 0.24, h * 0.05, r * 0.2, 6), 0, 0, r * (0.98 - Math.max(0, y - 0.5) * 0.8)), 9), 0, k * 20), 0, h * y),
        ),
      ),
      'main',
      { parent: 'cob' },
    );
    it.part('husk', ring(at(ball(w * 0.17, h * 0.3, w * 0.05, 9), 0, h * 0.29, r * 1.05, [18, 0, 0]), 3), 'husk', { parent: 'cob' });
  },
});
