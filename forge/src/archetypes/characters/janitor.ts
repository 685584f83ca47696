import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'janitor',
    words: ['cleaner', 'maid', 'housekeeper', 'custodian', 'housewife'],
    serves: ['cleaner#person', 'maid#person', 'janitor#person'],
    size: [1.02, 1.73, 0.74],
    massKg: 68,
  },
  { main: '#5b7f9a', legs: '#4b6379', hat: '#c7403a', trim: '#e9e4d6' },
  { stature: 1.68, hat: 'cap', right: 'mop', left: 'bucket', wears: ['apron'] },
);
