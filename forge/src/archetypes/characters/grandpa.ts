import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'grandpa',
    words: ['old man', 'grandfather', 'elder', 'oldster', 'pensioner'],
    serves: ['grandfather#person', 'old_man#person'],
    size: [0.851, 1.65, 0.728],
    massKg: 72,
  },
  { main: '#6d7f5a', legs: '#7a6a55', hair: '#e2e0da', trim: '#5a3c28' },
  { stature: 1.66, hair: 'bald', beard: 'moustache', outfit: 'trousers', right: 'crook', wears: ['glasses', 'bow_tie'] },
);
