import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'girl',
    words: ['schoolgirl', 'daughter', 'little girl'],
    serves: ['female_child#person', 'girl#person'],
    size: [0.608, 1.25, 0.503],
    massKg: 30,
  },
  { main: '#e07aa0', hair: '#b0702f', trim: '#f2e2b0' },
  { stature: 1.22, head: 0.185, hip: 0.3, outfit: 'dress', sleeves: 'short', hair: 'braids' },
);
