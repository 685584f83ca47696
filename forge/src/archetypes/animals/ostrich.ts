import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'ostrich',
    words: ['emu', 'rhea', 'cassowary'],
    serves: ['ostrich#animal', 'ratite'],
    size: [0.7, 2.4, 1.3],
    massKg: 110,
  },
  { main: '#3a3634', belly: '#3a3634', beak: '#d9a880', wing: '#2b2827', accent: '#f1eee6' },
  { legs: 0.42, neck: 0.34, head: 0.055, beak: 'flat', tail: 'fan' },
);
