import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'dancer',
    words: ['ballerina', 'ballet dancer', 'performer'],
    serves: ['dancer#person', 'performer#person'],
    size: [0.768, 1.79, 0.585],
    massKg: 54,
  },
  { main: '#f2a5c0', trim: '#f7d6e0', hair: '#5a3622', shoes: '#f2a5c0' },
  { stature: 1.66, outfit: 'dress', sleeves: 'short', hair: 'bun', girth: 0.88, wears: ['flower_crown'] },
);
