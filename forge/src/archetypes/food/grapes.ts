import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, ring, turned } from '../solids.ts';

export default archetype({
  name: 'grapes',
  words: ['grape', 'bunch of grapes', 'grape bunch'],
  near: ['blueberries', 'blueberry', 'berries'],
  serves: ['grape#food'],
  kind: 'prop',
  size: [0.12, 0.16, 0.12],
  massKg: 0.4,
  roles: { main: mat('flesh_fruit', '#6d3f8f'), stem: mat('bark', '#6b4a2a'), leaf: mat('leaf', '#5f9a3f') },
  build(it) {
    const { w, h } = it;
    const r = w * 0.14;
    const rows: [number, number][] = [
      [0.1, 1],
      [0.24, 3],
      [0.4, 5],
      [0.56, 6],
      [0.7, 5],
    ];
    it.part(
      'fruit',
      group(
        at(cylinder(r * 0.5, h * 0.7, { top: r * 2.7, sides: 12 }), 0, h * 0.42),
        ...rows.map(([y, count], k) => at(turned(ring(at(ball(r, r, r, 9), 0, 0, count === 1 ? 0 : w * 0.06 * count), count), 0, k * 31), 0, h * y)),
      ),
      'main',
    );
    it.part('stem', at(cylinder(w * 0.03, h * 0.3, { sides: 6 }), 0, h * 0.85), 'stem', { parent: 'fruit' });
    it.detail('leaf', at(ball(w * 0.26, h * 0.02, w * 0.2, 8), w * 0.16, h * 0.84, 0, [0, 0, 16]), 'leaf', { parent: 'stem' });
  },
});
