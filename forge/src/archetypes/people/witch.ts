import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'witch',
    words: ['sorceress', 'hag', 'enchantress'],
    serves: ['witch#person', 'hag'],
    size: [0.9, 1.9, 0.6],
    massKg: 60,
  },
  { shirt: '#4a2f63', trousers: '#2f2937', hair: '#c46a2e', skin: '#9fbf7a' },
  { hat: 'witch', robe: true, held: 'wand', hair: 'long' },
);
