import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'frankenstein',
    words: ["frankenstein's monster", 'frankenstein monster', 'monster man'],
    serves: [],
    size: [1.08, 1.99, 1.05],
    massKg: 120,
  },
  { main: '#4a4a3a', legs: '#33343c', skin: '#8fae6a', hair: '#1f1d1f', trim: '#5a4a36' },
  { stature: 1.95, girth: 1.25, outfit: 'coat', hair: 'short', mouth: 'straight', arms: 'forward', wears: ['stitches', 'bolts'] },
);
