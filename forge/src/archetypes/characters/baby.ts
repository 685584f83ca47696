import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'baby',
    words: ['infant', 'newborn'],
    serves: ['baby#person', 'infant#person'],
    size: [0.397, 0.72, 0.343],
    massKg: 8,
  },
  { main: '#9fcbe8', legs: '#9fcbe8', hair: '#c79a5a', trim: '#f3efe4', shoes: '#9fcbe8', metal: '#e9b48c' },
  { stature: 0.7, head: 0.22, hip: 0.22, outfit: 'suit', girth: 1.15, hair: 'short' },
);
