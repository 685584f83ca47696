import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'elephant',
    words: ['mammoth'],
    serves: ['elephant#animal', 'proboscidean'],
    size: [1.8, 2.9, 4.2],
    massKg: 4500,
  },
  { main: '#8b8d92', under: '#9b9a9c', dark: '#4d4b4d', accent: '#efe6d2' },
  { legs: 0.28, girth: 0.24, head: 0.17, muzzle: 0.05, snout: 0.5, legThick: 0.085, ears: 'fans', tail: 'tuft', extra: ['trunk', 'tusks'], body: 0.56 },
);
