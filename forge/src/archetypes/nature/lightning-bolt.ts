import { archetype, mat } from '../archetype.ts';
import { extrude } from '../solids.ts';

export default archetype({
  name: 'lightning_bolt',
  words: ['lightning', 'bolt of lightning', 'lightning strike', 'thunderbolt', 'thunder bolt'],
  serves: ['lightning#1', 'thunderbolt#1'],
  kind: 'prop',
  size: [0.5, 1, 0.14],
  massKg: 2,
  when: { bolt: ['lightning', 'thunder', 'electric', 'storm', 'zeus'] },
  roles: { main: mat('glow', '#ffd93b', { glow: 0.7 }) },
  build(it) {
    const { w, h, d } = it;
    const p = (x: number, y: number): [number, number] => [x * w, y * h];
    it.part('bolt', extrude([p(-0.02, 0), p(0.42, 0.56), p(0.1, 0.56), p(0.3, 1), p(-0.18, 1), p(-0.44, 0.42), p(-0.1, 0.42)], d, it.bevel(d * 0.18)), 'main');
  },
});
