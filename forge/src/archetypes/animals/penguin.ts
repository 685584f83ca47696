import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'penguin',
    words: ['baby penguin', 'emperor penguin'],
    serves: ['penguin'],
    size: [0.4, 0.75, 0.38],
    massKg: 15,
  },
  { main: '#2c2f3a', belly: '#f4f1ea', beak: '#e99a35', wing: '#2c2f3a', accent: '#e9c53f' },
  { legs: 0.04, head: 0.17, beak: 'short', tail: 'stub', upright: true, wings: 'flippers', webbed: true, mask: true, round: 0.72 },
);
