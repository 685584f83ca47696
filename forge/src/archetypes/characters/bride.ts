import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'bride',
    words: [],
    serves: ['bride#person'],
    size: [0.883, 1.81, 0.626],
    massKg: 60,
  },
  { main: '#f8f5ee', trim: '#f0d9e0', hair: '#8a5a2c' },
  { stature: 1.68, outfit: 'robe', sleeves: 'short', hair: 'bun', girth: 0.92, right: 'flower', wears: ['flower_crown'] },
);
