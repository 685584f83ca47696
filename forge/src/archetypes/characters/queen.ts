import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'queen',
    words: ['empress', 'tsarina'],
    serves: ['queen#person', 'female_monarch#person'],
    size: [0.88, 1.74, 0.67],
    massKg: 66,
  },
  { main: '#6b3f9a', trim: '#c79a3c', hair: '#7a4a22' },
  { stature: 1.7, outfit: 'robe', hat: 'crown', hair: 'long', girth: 0.92, wears: ['ruff', 'cape'] },
);
