import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, extrude, roundRect, turned } from '../solids.ts';

export default archetype({
  name: 'gold_bar',
  words: ['ingot', 'gold ingot', 'bar of gold', 'bullion', 'gold bars', 'gold bullion', 'silver bar'],
  serves: ['bullion', 'ingot'],
  when: { bar: ['gold', 'golden', 'silver'] },
  kind: 'prop',
  size: [0.5, 0.24, 0.36],
  massKg: 40,
  roles: { main: mat('gold', '#e9b63a'), trim: mat('gold', '#c08a26') },
  build(it) {
    const { w, h, d } = it;
    const t = h / 2;
    const long = d * 0.98;
    const bar = (x: number, y: number, turn = 0): Solid =>
      at(
        turned(
          extrude(
            [
              [-w * 0.24, 0],
              [w * 0.24, 0],
              [w * 0.18, t * 0.98],
              [-w * 0.18, t * 0.98],
            ],
            long,
            it.bevel(t * 0.1),
          ),
          0,
          turn,
        ),
        x,
        y,
      );
    it.part('left_bar', bar(-w * 0.25, 0), 'main');
    it.part('right_bar', bar(w * 0.255, 0), 'main', { parent: 'left_bar' });
    it.part('top_bar', bar(0, t * 0.97, 4), 'main', { parent: 'left_bar' });
    it.detail('stamps', at(turned(extrude(roundRect(w * 0.2, d * 0.4, w * 0.05), t * 0.04), 90), 0, t * 1.96), 'trim', { parent: 'top_bar' });
    it.anchor('top', 0, h, 0, w * 0.3);
  },
});
