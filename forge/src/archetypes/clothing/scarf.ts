import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, scaled, torus } from '../solids.ts';

export default archetype({
  name: 'scarf',
  words: ['winter scarf', 'knitted scarf', 'muffler', 'shawl', 'bandana', 'striped scarf'],
  serves: ['scarf#1', 'shawl', 'scarf#artifact'],
  kind: 'prop',
  size: [0.34, 0.5, 0.22],
  massKg: 0.25,
  body: 'fixed',
  roles: { main: mat('wool', '#c8353a'), stripe: mat('wool', '#f3e8d2') },
  tint: ['main', 'stripe'],
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.82;
    it.part(
      'loop',
      group(
        at(scaled(torus(w * 0.34, w * 0.13, 360, 20), 1, 1, 0.62 * (d / (w * 0.62))), 0, y),
        at(scaled(torus(w * 0.3, w * 0.12, 360, 20), 1, 1, 0.62), 0, y + h * 0.1, 0, [8, 0, 6]),
      ),
      'main',
    );
    const tail = (x: number, long: number, lean: number): Solid =>
      at(box(w * 0.3, long, d * 0.18, d * 0.06), x, y - long / 2 + h * 0.02, d * 0.44, [-4, 0, lean]);
    it.part('tails', group(tail(w * 0.04, h * 0.76, 3), tail(w * 0.26, h * 0.58, 10)), 'main', { parent: 'loop' });
    it.part('knot', at(ball(w * 0.17, h * 0.1, d * 0.2, 10), w * 0.12, y, d * 0.46), 'main', { parent: 'loop' });
    it.part(
      'stripes',
      group(...[0.2, 0.34, 0.48].map((k) => at(box(w * 0.31, h * 0.05, d * 0.2), w * (0.04 - 0.03 * (k - 0.3)), y - h * k, d * 0.445, [-4, 0, 3]))),
      'stripe',
      { parent: 'tails' },
    );
    it.detail(
      'fringe',
      group(...[-2, -1, 0, 1, 2].map((i) => at(box(w * 0.035, h * 0.1, d * 0.08), w * (0.02 + i * 0.062) + w * 0.04, h * 0.05, d * 0.47))),
      'stripe',
      { parent: 'tails' },
    );
  },
});
