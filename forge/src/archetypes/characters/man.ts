import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'man',
    words: ['guy', 'dude', 'gentleman', 'bloke', 'fellow', 'male person', 'dad', 'father', 'boyfriend', 'husband'],
    serves: ['man#person'],
    size: [0.876, 1.79, 0.616],
    massKg: 80,
  },
  { main: '#3f6ea5', legs: '#4b4f5c', hair: '#54371f' },
  { stature: 1.75 },
);
