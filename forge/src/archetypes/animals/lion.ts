import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'lion',
    words: ['sphinx', 'lioness', 'big cat'],
    serves: ['lion#animal', 'big_cat'],
    size: [0.6, 1.15, 1.9],
    massKg: 180,
  },
  { main: '#d7a354', under: '#efd9ab', dark: '#7a4522', accent: '#efe6d2' },
  { legs: 0.3, girth: 0.18, head: 0.17, muzzle: 0.6, snout: 0.6, legThick: 0.06, ears: 'round', tail: 'tuft', mane: 'lion' },
);
