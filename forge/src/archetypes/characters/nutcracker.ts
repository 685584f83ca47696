import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'nutcracker',
    words: ['toy soldier', 'royal guard', 'grenadier'],
    serves: [],
    size: [0.932, 1.99, 0.928],
    massKg: 70,
  },
  { main: '#c52f2c', legs: '#f1ece0', hair: '#f3f0e9', trim: '#e6b53c', hat: '#26242a', shoes: '#26211f' },
  { stature: 1.75, outfit: 'coat', hat: 'top', beard: 'goatee', right: 'sword', wears: ['buttons', 'sash'] },
);
