import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'genie',
    words: ['djinn', 'jinn'],
    serves: ['genie#person', 'genie', 'jinni#person'],
    size: [0.978, 1.9, 0.693],
    massKg: 70,
  },
  { main: '#4a7fd0', legs: '#7c3fb0', skin: '#6aa5e0', trim: '#e6b53c', hat: '#7c3fb0', hair: '#22202a' },
  { stature: 1.8, girth: 1.15, hat: 'turban', beard: 'goatee', sleeves: 'short', wears: ['sash'] },
);
