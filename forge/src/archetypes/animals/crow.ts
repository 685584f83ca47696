import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'crow',
    words: ['raven', 'blackbird', 'magpie', 'jackdaw'],
    serves: ['crow#animal', 'raven#animal', 'corvine_bird'],
    size: [0.24, 0.4, 0.5],
    massKg: 1,
  },
  { main: '#2c2c33', belly: '#38383f', beak: '#3a3a40', wing: '#22222a', accent: '#38383f' },
  { legs: 0.18, head: 0.15, beak: 'short', tail: 'long' },
);
