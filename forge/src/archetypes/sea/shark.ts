import { fish } from '../../shared-parts/fish.ts';

export default fish(
  {
    name: 'shark',
    words: ['great white', 'hammerhead', 'great white shark'],
    serves: ['shark#animal', 'cartilaginous_fish'],
    size: [0.9, 1.2, 3.6],
    massKg: 600,
  },
  { main: '#71808f', belly: '#e9ebe8', fin: '#5f6d7b', stripe: '#f4f2ec' },
  { dorsal: 'shark', body: [0.14, 0.4, 0.72, 0.95, 1, 0.85, 0.3], teeth: true },
);
