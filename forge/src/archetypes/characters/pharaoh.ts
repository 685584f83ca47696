import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'pharaoh',
    words: ['cleopatra', 'egyptian'],
    serves: ['pharaoh#person', 'egyptian#person'],
    size: [0.889, 1.81, 0.844],
    massKg: 72,
  },
  { main: '#f0ead8', legs: '#f0ead8', trim: '#d9a83a', skin: '#b67a4e' },
  { stature: 1.74, outfit: 'coat', sleeves: 'short', hat: 'nemes', hair: 'none', right: 'crook', wears: ['medal'] },
);
