import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'alien',
    words: ['extraterrestrial', 'martian', 'et', 'space alien', 'little green man', 'ufo pilot'],
    serves: ['extraterrestrial_being#person', 'extraterrestrial_being', 'alien#person'],
    size: [0.592, 1.51, 0.537],
    massKg: 35,
  },
  { main: '#7fbf6a', skin: '#8fd07a', trim: '#5f9a54' },
  { stature: 1.3, head: 0.22, hip: 0.3, girth: 0.85, outfit: 'bare', hair: 'none', ears: 'none', nose: 'none', eyes: 'alien', wears: ['antennae'] },
);
