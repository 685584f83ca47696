import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'judge',
    words: ['magistrate'],
    serves: ['judge#person'],
    size: [0.9, 1.74, 0.5],
    massKg: 76,
  },
  { main: '#23232a', trim: '#f2efe6', hair: '#eceae4' },
  { stature: 1.74, outfit: 'robe', hair: 'long', right: 'hammer', wears: ['ruff'] },
);
