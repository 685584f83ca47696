import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'rope',
  words: [
    'coil of rope',
    'lasso',
    'cord',
    'coiled rope',
    'climbing rope',
    'string',
    'cable',
    'knot',
    'lariat',
    'rope coil',
    'jump rope',
    'skipping rope',
    'ball of string',
  ],
  serves: ['rope#1', 'cord#artifact', 'line#18', 'knot#artifact', 'lasso', 'string#artifact', 'cable#artifact'],
  kind: 'prop',
  size: [0.5, 0.2, 0.5],
  massKg: 3,
  roles: { main: mat('rope', '#cfae74'), dark: mat('rope', '#a8854f') },
  build(it) {
    const { w, h } = it;
    const t = h * 0.16;
    const hoop = (r: number, y: number, wobble: number): Solid => at(torus(r, t, 360, 22), wobble, y, -wobble);
    it.part(
      'coil',
      group(
        hoop(w * 0.36, t, 0),
        hoop(w * 0.35, t * 2.6, w * 0.012),
        hoop(w * 0.36, t * 4.2, -w * 0.01),
        hoop(w * 0.24, t * 1.1, 0),
        hoop(w * 0.235, t * 2.7, -w * 0.01),
      ),
      'main',
    );
    it.part(
      'wrap',
      group(...[-0.05, 0, 0.05].map((k) => at(scaled(torus(w * 0.13, t * 0.8, 360, 16), 1, 1, 1.2), w * 0.31, t * 2.4, k * w * 1.6, [90, 0, 0]))),
      'dark',
      { parent: 'coil' },
    );
    it.part(
      'end',
      tube(
        curve(
          [
            [w * 0.1, t * 4.4, w * 0.32],
            [-w * 0.12, t * 5.2, w * 0.38],
            [-w * 0.3, t * 3, w * 0.46],
            [-w * 0.42, t, w * 0.4],
          ],
          4,
        ),
        t * 0.95,
        8,
      ),
      'main',
      { parent: 'coil' },
    );
    it.detail('frayed_tip', at(ball(t * 1.3, t * 1.1, t * 1.3, 7), -w * 0.43, t, w * 0.39), 'dark', { parent: 'end' });
  },
});
