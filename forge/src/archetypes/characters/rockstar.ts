import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'rockstar',
    words: ['rock star', 'guitarist', 'punk', 'punk rocker', 'rocker', 'bard', 'minstrel'],
    serves: ['guitarist#person', 'minstrel#person'],
    size: [1.38, 1.94, 0.649],
    massKg: 74,
  },
  { main: '#2b2a30', legs: '#3b3f4c', hair: '#3fae5a', trim: '#8a8f98', shoes: '#1f1f24' },
  { stature: 1.78, hair: 'mohawk', right: 'guitar', wears: ['shades', 'scarf'] },
);
