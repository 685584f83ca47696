import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'flamingo',
    words: ['ibis', 'spoonbill', 'stork', 'heron', 'egret', 'crane bird'],
    serves: ['wading_bird', 'flamingo#animal', 'crane#animal'],
    size: [0.35, 1.4, 0.7],
    massKg: 4,
    when: { crane: ['bird', 'wading', 'flying', 'feathers', 'wings', 'origami', 'beak', 'legs', 'pond', 'nest', 'marsh'] },
  },
  { main: '#ee8fa4', belly: '#f3a9b8', beak: '#3b3135', wing: '#e2748e', accent: '#e2748e' },
  { legs: 0.48, neck: 0.28, head: 0.06, beak: 'big', tail: 'short' },
);
