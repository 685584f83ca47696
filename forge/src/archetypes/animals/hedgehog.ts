import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'hedgehog',
    words: ['porcupine', 'echidna'],
    serves: ['hedgehog', 'porcupine'],
    size: [0.2, 0.2, 0.3],
    massKg: 0.8,
  },
  { main: '#cba57a', under: '#efdcbc', dark: '#5b4636', accent: '#efe6d2' },
  { legs: 0.14, girth: 0.32, head: 0.28, muzzle: 0.9, snout: 0.36, legThick: 0.08, ears: 'round', tail: 'none', coat: 'spines' },
);
