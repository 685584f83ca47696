import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'sultan',
    words: ['fortune teller', 'maharaja', 'arab'],
    serves: [],
    size: [1.03, 1.85, 0.683],
    massKg: 80,
  },
  { main: '#3f8a7c', trim: '#e6b53c', hat: '#f2ead6', hair: '#2a211b', skin: '#c48a5c' },
  { stature: 1.75, outfit: 'robe', hat: 'turban', beard: 'full', girth: 1.15, wears: ['sash'] },
);
