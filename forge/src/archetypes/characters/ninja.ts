import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'ninja',
    words: ['shinobi', 'assassin'],
    serves: ['ninja#person', 'assassin#person'],
    size: [0.871, 1.72, 0.935],
    massKg: 70,
  },
  { main: '#2c2e3a', legs: '#262833', hat: '#2c2e3a', trim: '#b23032', shoes: '#1f2029' },
  { stature: 1.7, hat: 'ninja', hair: 'none', right: 'katana', mouth: 'none', nose: 'none', ears: 'none' },
);
