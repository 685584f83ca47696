import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'king',
    words: ['monarch', 'emperor', 'ruler', 'tsar', 'sultan', 'sovereign'],
    serves: ['king#person', 'sovereign#person', 'ruler#person'],
    size: [1.05, 1.92, 0.766],
    massKg: 85,
  },
  { main: '#8c2740', trim: '#a8243a', hair: '#8a6236', legs: '#8c2740' },
  { stature: 1.76, outfit: 'robe', hat: 'crown', hair: 'long', beard: 'full', right: 'staff', girth: 1.1, wears: ['cape', 'fur_collar', 'fur_trim'] },
);
