import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'princess',
    words: ['duchess', 'damsel'],
    serves: ['princess#person'],
    size: [0.774, 1.72, 0.65],
    massKg: 55,
  },
  { main: '#f09ab8', trim: '#f4d98a', hair: '#e0b95a' },
  { stature: 1.65, outfit: 'robe', hat: 'tiara', hair: 'long', girth: 0.9, sleeves: 'short' },
);
