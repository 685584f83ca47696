import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'parrot',
    words: ['macaw', 'cockatoo', 'parakeet', 'budgie', 'toucan'],
    serves: ['parrot#animal', 'toucan'],
    size: [0.2, 0.42, 0.4],
    massKg: 1,
  },
  { main: '#cf3d33', belly: '#e9c53f', beak: '#33302e', wing: '#3a6fc4', accent: '#e9c53f' },
  { legs: 0.1, head: 0.17, beak: 'hook', tail: 'long', upright: true, round: 0.72 },
);
