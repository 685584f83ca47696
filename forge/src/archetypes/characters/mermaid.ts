import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'mermaid',
    words: ['merman', 'siren', 'sea nymph', 'little mermaid', 'triton'],
    serves: ['mermaid', 'merman', 'water_nymph'],
    size: [0.9, 1.5, 1.1],
    massKg: 60,
  },
  { main: '#b06ac0', legs: '#2fa58f', skin: '#eab892', hair: '#d8502f', trim: '#e6b53c' },
  { stature: 1.5, outfit: 'fishtail', sleeves: 'short', hair: 'long', girth: 0.92, wears: ['flower_crown'] },
);
