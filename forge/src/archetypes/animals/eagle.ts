import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'eagle',
    words: ['hawk', 'falcon', 'bald eagle', 'vulture', 'condor', 'raptor bird', 'kite bird', 'osprey', 'phoenix', 'firebird'],
    serves: ['eagle#animal', 'bird_of_prey', 'hawk#animal'],
    size: [0.45, 0.75, 0.8],
    massKg: 5,
  },
  { main: '#5f4029', belly: '#5f4029', beak: '#e8b33c', wing: '#4a3120', accent: '#f1eee6' },
  { legs: 0.16, neck: 0.06, head: 0.14, beak: 'hook', tail: 'long', hood: true },
);
