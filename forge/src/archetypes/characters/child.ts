import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'child',
    words: ['kid', 'toddler', 'youngster', 'pupil'],
    serves: ['child#person', 'juvenile#person'],
    size: [0.574, 1.18, 0.487],
    massKg: 28,
  },
  { main: '#58a55c', legs: '#46618c', hair: '#8a5a30' },
  { stature: 1.15, head: 0.19, hip: 0.29, outfit: 'shorts', sleeves: 'short', hair: 'bob' },
);
