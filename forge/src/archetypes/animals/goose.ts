import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'goose',
    words: ['geese', 'gander'],
    serves: ['goose#animal'],
    size: [0.4, 0.85, 0.85],
    massKg: 7,
  },
  { main: '#f3f1ec', belly: '#faf8f3', beak: '#e8862e', wing: '#e6e2da', accent: '#e6e2da' },
  { legs: 0.12, neck: 0.32, head: 0.11, beak: 'flat', tail: 'short', webbed: true },
);
