import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'peacock',
    words: ['peafowl', 'peahen'],
    serves: ['peafowl', 'peacock#animal'],
    size: [0.7, 1.05, 0.7],
    massKg: 5,
  },
  { main: '#1f5fa8', belly: '#2f7fb8', beak: '#8a8270', wing: '#2d8a5f', accent: '#e3b343' },
  { legs: 0.16, neck: 0.14, head: 0.085, beak: 'short', tail: 'peacock', crest: true },
);
