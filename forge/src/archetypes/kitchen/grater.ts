import { rect } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, curve, group, loft, tube } from '../solids.ts';

export default archetype({
  name: 'grater',
  words: ['cheese grater', 'box grater', 'zester'],
  serves: ['grater'],
  kind: 'prop',
  size: [0.12, 0.26, 0.1],
  massKg: 0.3,
  roles: { main: mat('steel', '#c9ced3'), dark: mat('iron', '#4a4f55'), grip: mat('rubber', '#c8322d') },
  tint: ['grip', 'main'],
  build(it) {
    const { w, h, d } = it;
    it.part(
      'box',
      loft([
        { y: 0, outline: rect(w * 0.94, d * 0.94) },
        { y: h * 0.78, outline: rect(w * 0.66, d * 0.62) },
      ]),
      'main',
    );
    it.part('cap', at(box(w * 0.7, h * 0.05, d * 0.66, 0.004), 0, h * 0.79), 'main', { parent: 'box' });
    it.part(
      'handle',
      tube(
        curve(
          [
            [-w * 0.24, h * 0.8, 0],
            [-w * 0.24, h * 0.93, 0],
            [0, h * 0.97, 0],
            [w * 0.24, h * 0.93, 0],
            [w * 0.24, h * 0.8, 0],
          ],
          3,
        ),
        w * 0.055,
        8,
      ),
      'grip',
      { parent: 'cap', sockets: [{ kind: 'grip', at: [0, h * 0.95, 0] }] },
    );
    it.part('base', at(box(w, h * 0.03, d, 0.003), 0, h * 0.015), 'grip', { parent: 'box' });
    const z = (y: number): number => d * (0.47 - 0.16 * (y / (h * 0.78)));
    it.part(
      'teeth',
      group(
        ...[0, 1, 2, 3, 4, 5].flatMap((j) =>
          [-1.5, -0.5, 0.5, 1.5].map((i) => {
            const y = h * (0.12 + j * 0.11);
            return at(ball(w * 0.05, h * 0.018, d * 0.05, 6), (i + (j % 2) * 0.4 - 0.2) * w * (0.17 - 0.01 * j), y, z(y), [12, 0, 0]);
          }),
        ),
      ),
      'main',
      { parent: 'box' },
    );
    it.detail(
      'slots',
      group(
        ...[0, 1, 2, 3].map((j) => {
          const y = h * (0.16 + j * 0.15);
          return at(box(w * 0.02, h * 0.03, d * (0.56 - 0.06 * j)), w * (0.47 - 0.035 * j - 0.035), y, 0, [0, 0, 11]);
        }),
        ...[0, 1, 2, 3, 4, 5].flatMap((j) =>
          [-1.5, -0.5, 0.5, 1.5].map((i) => {
            const y = h * (0.1 + j * 0.11);
            return at(box(w * 0.06, h * 0.012, d * 0.03), (i + (j % 2) * 0.4 - 0.2) * w * (0.17 - 0.01 * j), y, z(y), [12, 0, 0]);
          }),
        ),
      ),
      'dark',
      { parent: 'box' },
    );
  },
});
