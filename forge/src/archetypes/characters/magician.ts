import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'magician',
    words: ['conjurer', 'illusionist'],
    serves: ['magician#person'],
    size: [0.902, 2, 1.03],
    massKg: 74,
  },
  { main: '#23242c', legs: '#23242c', hat: '#23242c', trim: '#b3242f', hair: '#2a211d' },
  { stature: 1.76, outfit: 'coat', hat: 'top', beard: 'goatee', right: 'wand', wears: ['bow_tie', 'cape'] },
);
