import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'dwarf',
    words: ['dwarf warrior', 'dwarven warrior', 'dwarf miner'],
    serves: ['dwarf#person'],
    size: [0.809, 1.32, 0.65],
    massKg: 70,
  },
  { main: '#5a6f8a', legs: '#5d4a36', hair: '#b5602a', trim: '#5a3c24' },
  { stature: 1.2, head: 0.19, hip: 0.25, girth: 1.45, outfit: 'coat', hat: 'horned', beard: 'long', right: 'axe', nose: 'big' },
);
