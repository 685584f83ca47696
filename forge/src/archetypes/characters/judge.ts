import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'judge',
    words: ['magistrate'],
    serves: ['judge#person'],
    size: [0.964, 1.78, 0.901],
    massKg: 76,
  },
  { main: '#23232a', trim: '#f2efe6', hair: '#eceae4' },
  { stature: 1.74, outfit: 'robe', hair: 'long', right: 'hammer', wears: ['ruff'] },
);
