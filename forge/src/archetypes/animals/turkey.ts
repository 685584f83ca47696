import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'turkey',
    words: ['wild turkey'],
    serves: ['turkey#animal'],
    size: [0.5, 0.75, 0.7],
    massKg: 8,
  },
  { main: '#5b3a28', belly: '#7a4d32', beak: '#e0b45a', wing: '#472c1f', accent: '#c8382e' },
  { legs: 0.14, neck: 0.1, head: 0.1, beak: 'short', tail: 'fan', comb: true },
);
