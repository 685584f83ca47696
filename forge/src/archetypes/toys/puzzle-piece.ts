import { archetype, mat } from '../archetype.ts';
import { at, extrude, type Flat } from '../solids.ts';

export default archetype({
  name: 'puzzle_piece',
  words: ['jigsaw piece', 'jigsaw puzzle', 'puzzle', 'jigsaw', 'piece of a puzzle', 'jigsaw puzzle piece'],
  serves: ['jigsaw_puzzle', 'puzzle#artifact'],
  kind: 'prop',
  size: [0.2, 0.2, 0.04],
  massKg: 0.03,
  body: 'fixed',
  roles: { main: mat('plastic', '#3f8fd0'), edge: mat('paper', '#d9c9a8') },
  build(it) {
    const { w, h, d } = it;
    const s = Math.min(w, h) * 0.36;
    /** One side from corner to corner along +x; `out` is a knob, or a bay where negative. */
    const edge = (out: number): Flat[] => [
      [-s, 0],
      [-s * 0.22, 0],
      ...Array.from({ length: 9 }, (_, i): Flat => {
        const a = Math.PI * (1.22 - (i / 8) * 1.44);
        return [Math.cos(a) * s * 0.3, out * (s * 0.3 + Math.sin(a) * s * 0.3)];
      }),
      [s * 0.22, 0],
    ];
    const turn = (points: Flat[], quarter: number): Flat[] =>
      points.map(([x, y]) => {
        const [px, py] = [x, y + s];
        const c = Math.cos((quarter * Math.PI) / 2);
        const n = Math.sin((quarter * Math.PI) / 2);
        return [px * c + py * n, -px * n + py * c];
      });
    const outline = [1, -1, 1, -1].flatMap((out, i) => turn(edge(out), i));
    it.part('piece', at(extrude(outline, d * 0.7, d * 0.14), 0, s * 1.0 + h * 0.01), 'main');
    it.part(
      'back',
      at(
        extrude(
          outline.map(([x, y]): Flat => [x * 0.985, y * 0.985]),
          d * 0.24,
          d * 0.04,
        ),
        0,
        s * 1.0 + h * 0.01,
        -d * 0.36,
      ),
      'edge',
      { parent: 'piece' },
    );
  },
});
