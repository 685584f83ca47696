import { archetype, mat } from '../archetype.ts';
import { at, ball, group, tube } from '../solids.ts';

export default archetype({
  name: 'spider_web',
  words: ['spiderweb', 'cobweb', 'web'],
  serves: ['web#3', 'cobweb#1'],
  kind: 'structure',
  size: [1, 1, 0.06],
  massKg: 0.1,
  roles: { main: mat('rope', '#e9ecf0'), spider: mat('fur', '#2a2628') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    const at2 = (a: number, r: number): [number, number, number] => [Math.cos(a) * w * r, y + Math.sin(a) * h * r, 0];
    const n = 8;
    const angle = (i: number) => (i / n) * Math.PI * 2 + Math.PI / 2;
    it.part('threads', group(...Array.from({ length: n }, (_, i) => tube([[0, y, 0], at2(angle(i), 0.5)], w * 0.008, 5))), 'main');
    it.part(
      'rings',
      group(
        ...[0.12, 0.22, 0.32, 0.43].flatMap((r) =>
          Array.from({ length: n }, (_, i) => {
            const mid = at2(angle(i + 0.5), r * 0.86);
            return tube([at2(angle(i), r), mid, at2(angle(i + 1), r)], w * 0.006, 4);
          }),
        ),
      ),
      'main',
      { parent: 'threads' },
    );
    it.part(
      'spider',
      group(
        at(ball(w * 0.035, h * 0.045, d * 0.4, 10), w * 0.09, y + h * 0.1, d * 0.2),
        at(ball(w * 0.022), w * 0.09, y + h * 0.155, d * 0.2),
        ...[-1, 1].flatMap((s) =>
          [0.3, 0.1, -0.1, -0.3].map((k) =>
            tube(
              [
                [w * 0.09, y + h * 0.12, d * 0.2],
                [w * 0.09 + s * w * 0.05, y + h * (0.12 + k * 0.2), d * 0.3],
                [w * 0.09 + s * w * 0.075, y + h * (0.1 + k * 0.3), d * 0.1],
              ],
              w * 0.005,
              4,
            ),
          ),
        ),
      ),
      'spider',
      { parent: 'rings', ghost: true },
    );
  },
});
