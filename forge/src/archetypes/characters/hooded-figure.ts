import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'hooded_figure',
    words: ['rogue', 'cultist', 'grim stranger', 'cloaked figure', 'monk in a hood'],
    serves: [],
    size: [0.951, 1.9, 0.701],
    massKg: 74,
  },
  { main: '#3b4038', trim: '#2b2f2a', hat: '#343a32', hair: '#2a211b' },
  { stature: 1.75, outfit: 'robe', hat: 'hood', hair: 'none', wears: ['cape'] },
);
