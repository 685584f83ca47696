import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'grandma',
    words: ['old woman', 'granny', 'grandmother', 'old lady', 'crone', 'hag'],
    serves: ['grandmother#person'],
    size: [0.776, 1.67, 0.582],
    massKg: 62,
  },
  { main: '#7d5a8c', hair: '#dcdad4', trim: '#c9b08a' },
  { stature: 1.55, outfit: 'dress', hair: 'bun', wears: ['glasses', 'scarf'] },
);
