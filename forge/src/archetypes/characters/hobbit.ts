import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'hobbit',
    words: ['halfling'],
    serves: [],
    size: [0.658, 1.23, 0.517],
    massKg: 38,
  },
  { main: '#a88a4a', legs: '#6a5638', hair: '#8a5a2a', trim: '#5a3c24', skin: '#e3ad84' },
  { stature: 1.1, head: 0.2, hip: 0.28, girth: 1.2, outfit: 'shorts', sleeves: 'long', hair: 'spiky', ears: 'pointed', wears: ['buttons', 'cape'] },
);
