import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, lathe, ring, tube, turned } from '../solids.ts';

export default archetype({
  name: 'tulip',
  words: ['tulips', 'crocus', 'red tulip'],
  serves: ['tulip#1'],
  kind: 'prop',
  size: [0.26, 0.55, 0.2],
  massKg: 0.05,
  interaction: { pickup: true },
  roles: { main: mat('petal', '#e2456a'), inner: mat('petal', '#f27d95'), stem: mat('leaf', '#5a9a45') },
  tint: ['main', 'inner'],
  build(it) {
    const { w, h } = it;
    const y = h * 0.66;
    const r = w * 0.27;
    it.part(
      'stem',
      tube(
        [
          [0, 0, 0],
          [w * 0.02, h * 0.36, 0],
          [0, y + h * 0.02, 0],
        ],
        w * 0.04,
        8,
      ),
      'stem',
    );
    it.part(
      'cup',
      lathe(
        [
          [0, y],
          [r * 0.6, y + h * 0.02],
          [r, y + h * 0.11],
          [r * 0.96, y + h * 0.2],
          [r * 0.8, y + h * 0.26],
          [r * 0.66, y + h * 0.2],
          [0, y + h * 0.14],
        ],
        12,
      ),
      'inner',
      { parent: 'stem' },
    );
    const petal = at(ball(r * 0.62, h * 0.165, r * 0.26, 9), 0, y + h * 0.17, r * 0.78, [-4, 0, 0]);
    it.part('outer_petals', ring(petal, 3), 'main', { parent: 'cup' });
    it.part('inner_petals', turned(ring(at(petal, 0, h * 0.006, -r * 0.08), 3), 0, 60), 'inner', { parent: 'cup' });
    const leaf = (turn: number, tall: number): ReturnType<typeof at> => {
      const path = curve(
        [
          [0, h * 0.015, 0],
          [w * 0.12, h * tall * 0.5, 0],
          [w * 0.22, h * tall * 0.86, 0],
          [w * 0.38, h * tall, 0],
        ],
        3,
      );
      return at(
        {
          shape: 'place',
          of: tube(
            path,
            path.map((_, i) => w * 0.085 * Math.sin(((i + 0.6) / (path.length + 0.3)) * Math.PI)),
            6,
          ),
          scale: [1, 1, 0.7],
        },
        0,
        0,
        0,
        [0, turn, 0],
      );
    };
    it.part('leaves', group(leaf(20, 0.55), leaf(175, 0.46), leaf(95, 0.36)), 'stem', { parent: 'stem' });
    it.detail('stamens', at(ring(at(ball(w * 0.02, h * 0.03, w * 0.02, 6), r * 0.3, 0), 5), 0, y + h * 0.16), mat('petal', '#f3c53c'), { parent: 'cup' });
  },
});
