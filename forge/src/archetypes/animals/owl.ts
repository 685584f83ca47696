import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'owl',
    words: ['barn owl', 'snowy owl', 'hoot owl'],
    serves: ['owl'],
    size: [0.3, 0.46, 0.3],
    massKg: 1.2,
  },
  { main: '#8b6240', belly: '#e9d6ae', beak: '#e0a13a', wing: '#6c4a30', accent: '#e9d6ae' },
  { legs: 0.06, head: 0.2, beak: 'hook', tail: 'short', upright: true, tufts: true, mask: true, round: 0.85 },
);
