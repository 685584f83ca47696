import type { Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, tube } from '../solids.ts';

export default archetype({
  name: 'fern',
  words: ['fern plant', 'bracken', 'jungle plant', 'fern leaf'],
  serves: ['fern#1', 'pteridophyte'],
  kind: 'prop',
  size: [1.1, 0.7, 1.1],
  massKg: 1,
  body: 'fixed',
  roles: { main: mat('leaf', '#4f9440'), stem: mat('leaf', '#7aa845') },
  build(it) {
    const { w, h } = it;
    it.part('heart', at(ball(w * 0.08, h * 0.1, w * 0.08, 8), 0, h * 0.07), 'stem');
    const n = 9;
    const spines: Solid[] = [];
    const leaflets: Solid[] = [];
    for (let i = 0; i < n; i++) {
      const turn = (i / n) * 360 + it.random.between(-8, 8);
      const top = h * (i % 2 ? it.random.between(0.82, 0.94) : it.random.between(0.5, 0.66));
      const path: Vec3[] = curve(
        [
          [0, h * 0.06, 0],
          [w * 0.14, top * 0.82, 0],
          [w * 0.33, top, 0],
          [w * 0.48, top * 0.72, 0],
        ],
        4,
      );
      spines.push(
        at(
          tube(
            path,
            path.map((_, k) => w * (0.016 - k * 0.0009)),
            5,
          ),
          0,
          0,
          0,
          [0, turn, 0],
        ),
      );
      for (let k = 3; k < path.length; k++) {
        const [x = 0, y = 0] = path[k] ?? [];
        const long = w * 0.085 * Math.sin(((k - 1.4) / (path.length - 1)) * Math.PI * 0.92 + 0.25);
        for (const s of [-1, 1])
          leaflets.push(
            at(at(ball(w * 0.024, w * 0.007, Math.max(long, w * 0.02), 5), x, y, s * Math.max(long, w * 0.02) * 0.9, [s * 14, 0, 0]), 0, 0, 0, [0, turn, 0]),
          );
      }
    }
    it.part('fronds', group(...spines), 'stem', { parent: 'heart', ghost: true });
    it.part('leaflets', group(...leaflets), 'main', { parent: 'fronds', ghost: true });
  },
});
