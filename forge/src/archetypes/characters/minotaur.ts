import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'minotaur',
    words: ['bull man', 'bull-man'],
    serves: ['minotaur', 'mythical_being'],
    size: [1.29, 2.28, 1.26],
    massKg: 160,
  },
  { main: '#7d5236', skin: '#7d5236', hair: '#4a2f20', trim: '#5a3c24' },
  {
    stature: 2.1,
    girth: 1.35,
    outfit: 'bare',
    hair: 'short',
    right: 'axe',
    nose: 'big',
    mouth: 'none',
    ears: 'none',
    wears: ['horns', 'wolf_muzzle', 'loincloth', 'wolf_tail'],
  },
);
