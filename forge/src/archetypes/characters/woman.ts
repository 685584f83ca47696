import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'woman',
    words: ['lady', 'gal', 'gentlewoman', 'mom', 'mother', 'girlfriend', 'wife'],
    serves: ['woman#person'],
    size: [0.798, 1.71, 0.662],
    massKg: 63,
  },
  { main: '#b8455e', hair: '#6b3f22', trim: '#7e2f42' },
  { stature: 1.68, outfit: 'dress', sleeves: 'short', hair: 'long', girth: 0.92 },
);
