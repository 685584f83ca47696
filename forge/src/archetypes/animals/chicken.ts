import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'chicken',
    words: ['hen', 'rooster', 'cock', 'chick', 'turkey bird', 'cockerel', 'pheasant', 'dodo', 'guinea fowl', 'grouse'],
    serves: ['chicken#animal', 'hen#animal', 'gallinaceous_bird'],
    size: [0.3, 0.48, 0.44],
    massKg: 2.5,
  },
  { main: '#f1eadb', belly: '#f6f1e6', beak: '#e5a13a', wing: '#d8cbb2', accent: '#c8382e' },
  { legs: 0.2, neck: 0.08, head: 0.13, beak: 'short', tail: 'fan', comb: true },
);
