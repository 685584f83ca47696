import { archetype, mat } from '../archetype.ts';
import { at, ball, group, torus } from '../solids.ts';

export default archetype({
  name: 'croissant',
  words: ['crescent roll', 'pastry', 'french pastry'],
  serves: ['crescent_roll#1', 'pastry#2'],
  kind: 'prop',
  size: [0.24, 0.09, 0.14],
  massKg: 0.08,
  roles: { main: mat('bread', '#d99a4a'), dark: mat('bread', '#b5722e') },
  build(it) {
    const { w, h, d } = it;
    const n = 9;
    const piece = (i: number) => {
      const a = ((i - (n - 1) / 2) / (n - 1)) * 2.6;
      const k = 1 - (Math.abs(i - (n - 1) / 2) / (n - 1)) * 1.3;
      return at(
        ball(w * 0.09 * (0.5 + k * 0.6), h * 0.46 * (0.45 + k * 0.55), d * 0.27 * (0.35 + k * 0.65), 12),
        Math.sin(a) * w * 0.4,
        h * 0.44 * (0.5 + k * 0.5),
        Math.cos(a) * d * 0.46 - d * 0.22,
        [0, (a * 180) / Math.PI, 0],
      );
    };
    it.part('roll', group(...Array.from({ length: n }, (_, i) => piece(i))), 'main');
    it.part(
      'ridges',
      group(
        ...[1, 3, 5, 7].map((i) => {
          const a = ((i + 0.5 - 4.5) / 8) * 2.6 + 0.16;
          return at(
            { shape: 'place', of: torus(h * 0.3, h * 0.07, 360, 12), turn: [0, 0, 90] },
            Math.sin(a) * w * 0.39,
            h * 0.42,
            Math.cos(a) * d * 0.46 - d * 0.22,
            [0, (a * 180) / Math.PI, 0],
          );
        }),
      ),
      'dark',
      { parent: 'roll', ghost: true },
    );
  },
});
