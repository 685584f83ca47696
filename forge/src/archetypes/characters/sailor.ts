import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'sailor',
    words: ['seaman', 'captain', 'ship captain', 'navy sailor', 'skipper', 'admiral'],
    serves: ['sailor#person', 'captain#person', 'skipper#person'],
    size: [0.876, 1.74, 0.676],
    massKg: 78,
  },
  { main: '#f2efe6', legs: '#2f4a80', trim: '#2f4a80' },
  { stature: 1.75, hat: 'sailor', beard: 'full', wears: ['scarf'], hair: 'short' },
);
