import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'detective',
    words: ['investigator', 'sleuth', 'private eye', 'sherlock holmes', 'sherlock', 'spy', 'secret agent'],
    serves: ['detective#person', 'spy#person'],
    size: [0.974, 1.82, 0.871],
    massKg: 78,
  },
  { main: '#a8845a', legs: '#4f4638', hat: '#8f6f4a', trim: '#6b4a2a' },
  { stature: 1.78, outfit: 'coat', hat: 'deerstalker', right: 'magnifier', wears: ['scarf'] },
);
