import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'nurse',
    words: ['medical nurse'],
    serves: ['nurse#person'],
    size: [0.931, 1.72, 0.686],
    massKg: 62,
  },
  { main: '#e8f1f4', legs: '#e8f1f4', trim: '#5fa6b8', hair: '#8a5428' },
  { stature: 1.66, outfit: 'dress', sleeves: 'short', hat: 'nurse', hair: 'bob', left: 'scroll' },
);
