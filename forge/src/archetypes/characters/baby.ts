import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'baby',
    words: ['infant', 'newborn'],
    serves: ['baby#person', 'infant#person'],
    size: [0.392, 0.697, 0.331],
    massKg: 8,
  },
  { main: '#9fcbe8', legs: '#f3efe4', hair: '#c79a5a', trim: '#f3efe4' },
  { stature: 0.7, head: 0.24, hip: 0.22, outfit: 'shorts', girth: 1.2, hair: 'bald' },
);
