import { ape } from '../../shared-parts/ape.ts';

export default ape(
  {
    name: 'gorilla',
    words: ['silverback', 'king kong', 'kong', 'ape'],
    serves: ['gorilla#animal', 'ape#animal'],
    size: [1.5, 1.6, 1],
    massKg: 160,
  },
  { main: '#3d3e47', face: '#6f6a70', belly: '#55545c', dark: '#1f1d20' },
  { head: 0.165, hip: 0.24, girth: 0.2, arms: 1.2, limb: 0.085, ears: 'small', crown: true, stoop: true },
);
