import { archetype, mat } from '../archetype.ts';
import { at, ball, group, tube, mirror } from '../solids.ts';

export default archetype({
  name: 'spider',
  words: ['tarantula', 'black widow', 'arachnid', 'tick'],
  serves: ['spider#animal', 'arachnid'],
  kind: 'character',
  size: [0.5, 0.2, 0.5],
  massKg: 0.4,
  roles: { main: mat('fur', '#3b3238'), mark: mat('fur', '#b5352d'), eye: mat('plastic', '#e8e4da') },
  build(it) {
    const { w, h, d } = it;
    it.part('body', at(ball(w * 0.11, h * 0.28, d * 0.12, it.sides(12)), 0, h * 0.45, d * 0.1), 'main');
    it.part('abdomen', at(ball(w * 0.17, h * 0.44, d * 0.22, it.sides(14)), 0, h * 0.55, -d * 0.18), 'main', { parent: 'body' });
    it.part('mark', at(ball(w * 0.07, h * 0.1, d * 0.1, 9), 0, h * 0.92, -d * 0.2), 'mark', { parent: 'abdomen', ghost: true });
    it.part(
      'eyes',
      mirror(
        group(
          at(ball(w * 0.035, w * 0.035, w * 0.03, 8), w * 0.035, h * 0.6, d * 0.2),
          at(ball(w * 0.022, w * 0.022, w * 0.02, 7), w * 0.085, h * 0.62, d * 0.17),
        ),
      ),
      'eye',
      { parent: 'body', ghost: true },
    );
    it.detail('pupils', mirror(at(ball(w * 0.016, w * 0.016, w * 0.012, 6), w * 0.036, h * 0.6, d * 0.226)), 'main', { parent: 'eyes', ghost: true });
    it.part(
      'fangs',
      mirror(
        tube(
          [
            [w * 0.04, h * 0.36, d * 0.19],
            [w * 0.035, h * 0.16, d * 0.22],
          ],
          [w * 0.03, w * 0.008],
          6,
        ),
      ),
      'mark',
      { parent: 'body' },
    );
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const)
      for (let i = 0; i < 4; i++) {
        const angle = ((56 - i * 38) * Math.PI) / 180;
        const p = (t: number, y: number): [number, number, number] => [
          side * Math.cos(angle) * w * 0.5 * t,
          h * y,
          d * 0.06 + Math.sin(angle) * d * 0.5 * t * 0.92,
        ];
        it.part(
          `${name}_leg_${i + 1}`,
          tube([p(0.16, 0.45), p(0.5, 0.98), p(0.82, 0.5), p(0.98, 0.03)], [h * 0.09, h * 0.075, h * 0.06, h * 0.03], 6),
          'main',
          { parent: 'body', joint: { type: 'ball', at: p(0.16, 0.45) } },
        );
      }
    it.anchor('top', 0, h * 0.95, -d * 0.18, w * 0.3);
  },
});
