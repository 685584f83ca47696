import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, lathe, turned } from '../solids.ts';

export default archetype({
  name: 'crystal',
  words: ['crystals', 'quartz', 'glowing rocks', 'mineral', 'icicle', 'ice crystal', 'snowflake'],
  serves: ['crystal#3', 'mineral#substance', 'quartz#substance'],
  kind: 'prop',
  size: [0.6, 0.7, 0.6],
  massKg: 8,
  behaviours: ['light'],
  roles: { main: mat('crystal', '#63b8ee', { glow: 0.25 }), deep: mat('crystal', '#3f86d0', { glow: 0.2 }), rock: mat('stone', '#77736e') },
  tint: ['main', 'deep'],
  build(it) {
    const { w, h } = it;
    const spike = (tall: number, r: number): Solid =>
      lathe(
        [
          [0, 0],
          [r * 0.7, 0],
          [r, tall * 0.3],
          [r * 0.86, tall * 0.7],
          [0, tall],
        ],
        6,
      );
    it.part('rock', at(ball(w * 0.42, h * 0.14, w * 0.4, 8), 0, h * 0.1), 'rock');
    it.part('crystal', at(spike(h * 0.92, w * 0.16), 0, h * 0.08, 0, [3, 0, -4]), 'main', { parent: 'rock' });
    it.part(
      'side_crystals',
      group(...[0, 1, 2, 3, 4].map((i) => at(turned(spike(h * it.random.between(0.4, 0.62), w * 0.1), 0, 0, -28), 0, h * 0.1, 0, [0, i * 72 + 20, 0]))),
      'deep',
      { parent: 'rock' },
    );
    it.anchor('top', 0, h, 0, w * 0.3);
  },
});
