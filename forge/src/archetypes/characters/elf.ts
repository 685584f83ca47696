import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'elf',
    words: ['wood elf', 'high elf', 'elven archer'],
    serves: ['elf#person', 'elf'],
    size: [1.16, 1.82, 0.79],
    massKg: 58,
  },
  { main: '#4c8a4a', legs: '#7a6238', hair: '#e4c878', trim: '#5a4228' },
  { stature: 1.78, outfit: 'coat', hair: 'long', ears: 'long', girth: 0.88, left: 'bow', wears: ['quiver', 'cape'] },
);
