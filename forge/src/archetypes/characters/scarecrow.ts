import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'scarecrow',
    words: ['straw man', 'strawman'],
    serves: ['scarecrow#artifact'],
    size: [1.3, 1.95, 0.7],
    massKg: 14,
  },
  { main: '#b5653a', legs: '#4a6285', skin: '#dcbc85', hair: '#e2bd62', trim: '#7a5530', shoes: '#e2bd62' },
  {
    stature: 1.75,
    outfit: 'coat',
    hat: 'straw',
    hair: 'short',
    arms: 'out',
    wears: ['straw', 'scarf', 'patches', 'post'],
    eyes: 'buttons',
    mouth: 'stitched',
    nose: 'none',
    ears: 'none',
  },
);
